"""Conditions and barriers: to wait for each other."""

import asyncio

from stage import Oops, attempt, program, say, show, tell


async def wait_on(condition, name):
    async with condition:
        say(f"{name} waits")
        await condition.wait()
        say(f"{name} on, locked {condition.locked()}")


def start(condition, names="abc"):
    return [asyncio.create_task(wait_on(condition, name)) for name in names]


@program
async def notify_wakes_the_first():
    condition = asyncio.Condition()
    tasks = start(condition)
    await asyncio.sleep(1)
    for _ in range(3):
        async with condition:
            condition.notify()
            say("notified")
        await asyncio.sleep(1)
    await asyncio.wait(tasks)


@program
async def notify_some_and_all():
    condition = asyncio.Condition()
    tasks = start(condition, "abcde")
    await asyncio.sleep(1)
    async with condition:
        condition.notify(2)
    await asyncio.sleep(1)
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)


@program
async def woken_waits_for_the_lock():
    condition = asyncio.Condition()
    (task,) = start(condition, "a")
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
        await asyncio.sleep(1)
        say("gives the lock back")
    await task


@program
async def notification_without_a_waiter_is_lost():
    condition = asyncio.Condition()
    async with condition:
        condition.notify_all()
    (task,) = start(condition, "a")
    await asyncio.sleep(1)
    say(f"done {task.done()}")
    async with condition:
        condition.notify()
    await task


@program
async def without_the_lock_it_is_refused():
    condition = asyncio.Condition()
    await tell("wait", condition.wait())
    attempt("notify", condition.notify)
    attempt("notify all", condition.notify_all)


@program
async def wait_for_looks_again_after_each_notification():
    condition = asyncio.Condition()
    level = 0

    async def wait(wanted):
        async with condition:
            await condition.wait_for(lambda: level >= wanted)
            say(f"{wanted} reached at {level}")

    tasks = [asyncio.create_task(wait(wanted)) for wanted in (3, 1, 2)]
    for _ in range(3):
        await asyncio.sleep(1)
        async with condition:
            level += 1
            condition.notify_all()
    await asyncio.wait(tasks)


@program
async def wait_for_what_holds_already_does_not_stop():
    condition = asyncio.Condition()
    asyncio.get_running_loop().call_soon(say, "next turn")
    async with condition:
        await condition.wait_for(lambda: True)
        say("on")
    await asyncio.sleep(0)


@program
async def predicate_that_fails():
    def fail():
        raise Oops("predicate")

    condition = asyncio.Condition()

    async def wait():
        async with condition:
            await condition.wait_for(fail)

    await tell("waited", wait())
    say(f"locked {condition.locked()}")


@program
async def cancelled_waiter_is_not_notified():
    condition = asyncio.Condition()
    tasks = start(condition, "ab")
    await asyncio.sleep(1)
    tasks[0].cancel()
    async with condition:
        condition.notify()
    await asyncio.wait(tasks)
    say(show([task.cancelled() for task in tasks]))


@program
async def cancelled_after_its_notification_loses_it():
    condition = asyncio.Condition()
    tasks = start(condition, "ab")
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
    tasks[0].cancel()
    await asyncio.wait(tasks, timeout=1)
    say(show([task.done() for task in tasks]))
    tasks[1].cancel()
    await asyncio.wait(tasks)


@program
async def cancelled_while_it_takes_the_lock_again():
    condition = asyncio.Condition()
    (task,) = start(condition, "a")
    await asyncio.sleep(1)
    async with condition:
        condition.notify()
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.sleep(1)
        say("gives the lock back")
    await tell("waiter", task)
    say(f"locked {condition.locked()}, requests {task.cancelling()}")


@program
async def two_conditions_of_one_lock():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    tasks = start(full, "f") + start(empty, "e")
    await asyncio.sleep(1)
    async with full:
        say(f"locked {empty.locked()}")
        empty.notify()
    await asyncio.sleep(1)
    async with empty:
        full.notify()
    await asyncio.wait(tasks)


async def pass_through(barrier, name, seconds=0):
    await asyncio.sleep(seconds)
    say(f"{name} comes")
    await tell(name, barrier.wait())


def send(barrier, *seconds):
    return [asyncio.create_task(pass_through(barrier, f"t{i}", s)) for i, s in enumerate(seconds)]


@program
async def barrier_opens_when_all_are_there():
    barrier = asyncio.Barrier(3)
    tasks = send(barrier, 1, 3, 2)
    await asyncio.sleep(2.5)
    say(f"waiting {barrier.n_waiting} of {barrier.parties}")
    await asyncio.wait(tasks)
    say(f"waiting {barrier.n_waiting}")


@program
async def barrier_of_one_stops_nobody():
    barrier = asyncio.Barrier(1)
    asyncio.get_running_loop().call_soon(say, "next turn")
    await tell("first", barrier.wait())
    await tell("second", barrier.wait())
    await asyncio.sleep(0)


@program
async def barrier_of_none_is_refused():
    attempt("barrier", lambda: asyncio.Barrier(0) and None)


@program
async def barrier_used_again_and_again():
    barrier = asyncio.Barrier(2)

    async def runner(name):
        for lap in range(3):
            say(f"{name} at {lap}: {await barrier.wait()}")

    await asyncio.gather(runner("a"), runner("b"))


@program
async def barrier_with_more_tasks_than_parties():
    barrier = asyncio.Barrier(2)
    await asyncio.wait(send(barrier, 0, 0, 0, 0, 0), timeout=1)
    say(f"waiting {barrier.n_waiting}")
    await tell("main", barrier.wait())


@program
async def barrier_left_by_a_cancelled_one():
    barrier = asyncio.Barrier(2)
    tasks = send(barrier, 0, 2, 3)
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.wait(tasks)
    say(f"waiting {barrier.n_waiting}, broken {barrier.broken}")


@program
async def barrier_aborted_throws_everybody_out_for_good():
    barrier = asyncio.Barrier(3)
    tasks = send(barrier, 0, 0, 3)
    await asyncio.sleep(1)
    await barrier.abort()
    say(f"broken {barrier.broken}, waiting {barrier.n_waiting}")
    await asyncio.wait(tasks)


@program
async def barrier_reset_throws_those_out_who_wait():
    barrier = asyncio.Barrier(3)
    tasks = send(barrier, 0, 0, 2, 2, 2)
    await asyncio.sleep(1)
    await barrier.reset()
    say(f"broken {barrier.broken}, waiting {barrier.n_waiting}")
    await asyncio.wait(tasks)


@program
async def barrier_reset_when_nobody_waits_mends_it():
    barrier = asyncio.Barrier(2)
    await barrier.abort()
    await barrier.reset()
    say(f"broken {barrier.broken}")
    await asyncio.wait(send(barrier, 0, 0))


@program
async def barrier_reset_while_it_opens():
    barrier = asyncio.Barrier(2)
    tasks = send(barrier, 0, 0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await barrier.reset()
    say("reset")
    await asyncio.wait(tasks)
    await asyncio.wait(send(barrier, 0, 0))


@program
async def barrier_come_too_early_for_the_next_round():
    barrier = asyncio.Barrier(2)

    async def again():
        say(f"first {await barrier.wait()}")
        say(f"second {await barrier.wait()}")

    await asyncio.gather(again(), again(), pass_through(barrier, "x"), pass_through(barrier, "y"))

"""Locks, semaphores and events: first come, first served, also when somebody in the line is cancelled."""

import asyncio

from stage import Oops, attempt, program, say, show, tell


async def hold(lock, name):
    async with lock:
        say(f"{name} in")
        await asyncio.sleep(1)
        say(f"{name} out")


def start(lock, names="abc"):
    return [asyncio.create_task(hold(lock, name), name=name) for name in names]


@program
async def first_come_first_served():
    await asyncio.wait(start(asyncio.Lock()))


@program
async def free_lock_costs_no_turn():
    lock = asyncio.Lock()
    asyncio.get_running_loop().call_soon(say, "next turn")
    async with lock:
        say(f"locked {lock.locked()}")
    say(f"locked {lock.locked()}")
    await asyncio.sleep(0)


@program
async def released_without_being_held_is_refused():
    attempt("lock", asyncio.Lock().release)
    attempt("bounded", asyncio.BoundedSemaphore(1).release)


@program
async def taken_between_release_and_wake_up():
    lock = asyncio.Lock()

    async def thief():
        await asyncio.sleep(1)
        say("thief comes")
        await hold(lock, "thief")

    await lock.acquire()
    waiter = asyncio.create_task(hold(lock, "waiter"))
    late = asyncio.create_task(thief())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_at(1, lock.release)
    await asyncio.wait([waiter, late])


@program
async def given_back_and_taken_again_by_one_who_does_not_wait():
    lock = asyncio.Lock()

    async def greedy():
        for i in range(3):
            async with lock:
                say(f"greedy {i}")
                await asyncio.sleep(1)

    await asyncio.gather(greedy(), hold(lock, "modest"))


@program
async def cancelled_in_the_middle_of_the_line():
    tasks = start(asyncio.Lock(), "abcd")
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    tasks[2].cancel()
    await asyncio.wait(tasks)
    say(show([task.cancelled() for task in tasks]))


@program
async def cancelled_in_the_turn_of_its_wake_up_passes_it_on():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = start(lock)
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    say(f"locked {lock.locked()}, first cancelled {tasks[0].cancelled()}")


@program
async def cancelled_just_before_the_release():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = start(lock)
    await asyncio.sleep(0)
    tasks[0].cancel()
    lock.release()
    await asyncio.wait(tasks)


@program
async def first_two_cancelled_in_the_turn_of_the_wake_up():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = start(lock, "abcd")
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    tasks[1].cancel()
    await asyncio.wait(tasks)


@program
async def failure_inside_gives_it_back():
    lock = asyncio.Lock()

    async def fail():
        async with lock:
            raise Oops("inside")

    await tell("failing", fail())
    say(f"locked {lock.locked()}")


@program
async def locked_while_somebody_waits_to_take_it():
    lock = asyncio.Lock()
    await lock.acquire()
    (task,) = start(lock, "a")
    await asyncio.sleep(0)
    lock.release()
    say(f"locked {lock.locked()}")
    await hold(lock, "late")
    await task


@program
async def semaphore_lets_so_many_in():
    await asyncio.wait(start(asyncio.Semaphore(2), "abcde"))


@program
async def semaphore_of_zero_lets_nobody_in_before_a_release():
    semaphore = asyncio.Semaphore(0)
    tasks = start(semaphore, "ab")
    await asyncio.sleep(1)
    say("release")
    semaphore.release()
    await asyncio.wait(tasks)


@program
async def semaphore_released_twice_at_once():
    semaphore = asyncio.Semaphore(0)
    tasks = start(semaphore, "abc")
    await asyncio.sleep(1)
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(0.5)
    say(f"locked {semaphore.locked()}")
    semaphore.release()
    await asyncio.wait(tasks)


@program
async def semaphore_may_grow_unless_it_is_bounded():
    semaphore = asyncio.Semaphore(1)
    semaphore.release()
    await semaphore.acquire()
    await semaphore.acquire()
    say(f"locked {semaphore.locked()}")
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    attempt("once", bounded.release)
    attempt("twice", bounded.release)


@program
async def semaphore_with_less_than_nothing_is_refused():
    attempt("plain", lambda: asyncio.Semaphore(-1) and None)
    attempt("bounded", lambda: asyncio.BoundedSemaphore(-1) and None)


@program
async def semaphore_does_not_let_a_late_comer_slip_in():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    (waiter,) = start(semaphore, "w")
    await asyncio.sleep(0)
    semaphore.release()
    say(f"locked {semaphore.locked()}")
    await hold(semaphore, "late")
    await waiter


@program
async def semaphore_cancelled_in_the_turn_of_its_wake_up():
    semaphore = asyncio.Semaphore(0)
    tasks = start(semaphore)
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    await asyncio.sleep(3)
    say(f"locked {semaphore.locked()}")
    tasks[2].cancel()
    await asyncio.wait(tasks)
    say(show([task.cancelled() for task in tasks]))


@program
async def semaphore_cancelled_before_the_release():
    semaphore = asyncio.Semaphore(0)
    tasks = start(semaphore)
    await asyncio.sleep(0)
    tasks[0].cancel()
    semaphore.release()
    semaphore.release()
    await asyncio.wait(tasks)
    say(f"locked {semaphore.locked()}")


@program
async def event_lets_everybody_through():
    event = asyncio.Event()

    async def wait(name):
        await event.wait()
        say(f"{name} through")

    tasks = [asyncio.create_task(wait(name)) for name in "abc"]
    await asyncio.sleep(1)
    say(f"set {event.is_set()}")
    event.set()
    say(f"set {event.is_set()}")
    await asyncio.wait(tasks)
    await wait("late")


@program
async def event_cleared_at_once_lets_those_through_who_wait():
    event = asyncio.Event()

    async def wait(name):
        await event.wait()
        say(f"{name} through, set {event.is_set()}")

    task = asyncio.create_task(wait("early"))
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(wait("late"))
    await task
    await asyncio.sleep(1)
    event.set()
    await late


@program
async def event_set_twice():
    event = asyncio.Event()
    event.set()
    event.set()
    asyncio.get_running_loop().call_soon(say, "next turn")
    await event.wait()
    event.clear()
    event.clear()
    say(f"set {event.is_set()}")
    await asyncio.sleep(0)


@program
async def event_waiter_cancelled_when_it_is_set():
    event = asyncio.Event()
    tasks = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    event.set()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    say(show([task.cancelled() for task in tasks]))

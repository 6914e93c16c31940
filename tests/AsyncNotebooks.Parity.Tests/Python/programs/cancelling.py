"""Cancellation at every kind of await."""

import asyncio

from stage import Oops, cancelled_at, new_future, program, say, show, tell


@program
async def before_the_first_step_nothing_runs():
    async def body():
        try:
            say("never")
        finally:
            say("nor this")

    task = asyncio.create_task(body())
    say(f"cancel {task.cancel()}")
    await tell("ended", task)


@program
async def in_a_sleep():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("finally")

    await cancelled_at("sleep", body())


@program
async def in_a_sleep_of_zero():
    async def body():
        try:
            for i in range(9):
                await asyncio.sleep(0)
                say(f"turn {i}")
        finally:
            say("finally")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await tell("ended", task)


@program
async def in_the_turn_in_which_the_sleep_is_over():
    async def body():
        await asyncio.sleep(1)
        say("never")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    # Due at the same time as the sleeper's timer, and set after it.
    asyncio.get_running_loop().call_at(1, lambda: say(f"cancel {task.cancel()}"))
    await tell("ended", task)


@program
async def just_before_the_timer_of_the_sleep():
    async def body():
        await asyncio.sleep(1)
        say("never")

    asyncio.get_running_loop().call_at(1, lambda: say(f"cancel {task.cancel()}"))
    task = asyncio.create_task(body())
    await tell("ended", task)


@program
async def at_a_future_cancels_the_future():
    future = new_future()

    async def body():
        await future

    await cancelled_at("future", body())
    say(f"future cancelled {future.cancelled()}")


@program
async def at_a_future_that_is_done_in_the_same_turn():
    future = new_future()

    async def body():
        say(f"never {await future}")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    future.set_result(1)
    say(f"cancel {task.cancel()}")
    await tell("ended", task)
    say(f"future cancelled {future.cancelled()}")


@program
async def at_a_future_that_failed_in_the_same_turn():
    future = new_future()

    async def body():
        await tell("future", future)

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    future.set_exception(Oops("lost"))
    task.cancel()
    await tell("ended", task)


@program
async def at_a_task_cancels_that_task():
    async def inner():
        try:
            await asyncio.sleep(5)
        finally:
            say("inner finally")

    async def outer():
        await child

    child = asyncio.create_task(inner())
    await cancelled_at("outer", outer())
    say(f"inner cancelled {child.cancelled()}")


@program
async def at_a_task_that_refuses():
    async def inner():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            return "no"

    async def outer():
        say(f"got {await asyncio.create_task(inner())}")
        await asyncio.sleep(1)
        say("and on")

    await cancelled_at("outer", outer())


@program
async def in_a_nested_coroutine_unwinds_from_the_inside():
    async def level(n):
        try:
            await (level(n - 1) if n else asyncio.sleep(5))
        finally:
            say(f"level {n}")

    await cancelled_at("nested", level(3))


@program
async def at_a_gather_cancels_all_children():
    async def child(name):
        try:
            await asyncio.sleep(5)
        finally:
            say(f"{name} out")

    async def body():
        await asyncio.gather(child("a"), child("b"), child("c"))

    await cancelled_at("gather", body())


@program
async def at_a_wait_leaves_the_tasks_alone():
    async def body():
        await asyncio.wait(tasks)

    tasks = [asyncio.create_task(asyncio.sleep(i)) for i in (1, 2)]
    await cancelled_at("wait", body())
    await asyncio.sleep(2)
    say(show([task.cancelled() for task in tasks]))


@program
async def at_a_wait_for_waits_until_the_inner_one_has_ended():
    async def slow_to_end():
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(1)
            say("cleaned up")

    await cancelled_at("wait_for", asyncio.wait_for(slow_to_end(), 4))


@program
async def at_a_shield_leaves_the_inner_one_alone():
    async def inner():
        await asyncio.sleep(1)
        say("inner done")
        return 1

    async def body():
        await asyncio.shield(task)

    task = asyncio.create_task(inner())
    await cancelled_at("shield", body())
    await tell("inner", task)


@program
async def at_a_lock_leaves_the_line():
    lock = asyncio.Lock()

    async def body():
        async with lock:
            say("never")

    async with lock:
        await cancelled_at("lock", body())
    say(f"locked {lock.locked()}")


@program
async def with_a_lock_held_gives_it_back():
    lock = asyncio.Lock()

    async def body():
        async with lock:
            await asyncio.sleep(5)

    await cancelled_at("holder", body())
    say(f"locked {lock.locked()}")


@program
async def at_a_queue_get_and_put():
    empty, full = asyncio.Queue(), asyncio.Queue(1)
    full.put_nowait("x")
    await cancelled_at("get", empty.get())
    await cancelled_at("put", full.put("y"))
    say(f"{empty.qsize()} and {full.qsize()}")


@program
async def at_an_event_a_semaphore_and_a_barrier():
    semaphore = asyncio.Semaphore(0)
    barrier = asyncio.Barrier(2)
    await cancelled_at("event", asyncio.Event().wait())
    await cancelled_at("semaphore", semaphore.acquire())
    await cancelled_at("barrier", barrier.wait())
    say(f"locked {semaphore.locked()}, waiting {barrier.n_waiting}")


@program
async def at_a_condition_takes_the_lock_again_first():
    condition = asyncio.Condition()

    async def body():
        async with condition:
            try:
                await condition.wait()
            finally:
                say(f"locked {condition.locked()}")

    await cancelled_at("condition", body())
    say(f"locked {condition.locked()}")

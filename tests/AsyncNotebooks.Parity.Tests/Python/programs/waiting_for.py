"""wait_for: in time, late, cancelled, and all of it in one turn."""

import asyncio

from stage import Oops, new_future, program, say, show, tell


async def after(seconds, value):
    try:
        await asyncio.sleep(seconds)
        return value
    finally:
        say(f"{value} ends")


@program
async def in_time():
    say(f"got {await asyncio.wait_for(after(1, 'x'), 2)}")
    await asyncio.sleep(2)


@program
async def too_late_waits_for_the_end_of_the_cancelled_one():
    async def slow_to_end():
        try:
            await asyncio.sleep(9)
        finally:
            await asyncio.sleep(2)
            say("ended")

    await tell("waited", asyncio.wait_for(slow_to_end(), 1))


@program
async def without_limit_runs_the_coroutine_inline():
    async def who():
        return f"same task {asyncio.current_task() is main}"

    main = asyncio.current_task()
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(await asyncio.wait_for(who(), None))
    say(await asyncio.wait_for(who(), 1))


@program
async def without_limit_of_a_future():
    future = new_future()
    asyncio.get_running_loop().call_later(1, future.set_result, 1)
    say(f"got {await asyncio.wait_for(future, None)}")


@program
async def of_zero_never_lets_a_coroutine_begin():
    await tell("zero", asyncio.wait_for(after(0, "x"), 0))
    await tell("below", asyncio.wait_for(after(0, "y"), -1))


@program
async def of_zero_takes_what_is_done():
    future = new_future()
    future.set_result(1)
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(f"got {await asyncio.wait_for(future, 0)}")
    await asyncio.sleep(0)


@program
async def of_zero_cancels_what_is_pending():
    future = new_future()
    await tell("waited", asyncio.wait_for(future, 0))
    say(f"cancelled {future.cancelled()}")


@program
async def of_zero_with_a_task_that_refuses():
    async def stubborn():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            return "no"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    await tell("waited", asyncio.wait_for(task, 0))


@program
async def of_what_is_done_costs_turns():
    future = new_future()
    future.set_result(1)
    for turn in range(3):
        asyncio.get_running_loop().call_soon(say, f"soon {turn}")
    say(f"got {await asyncio.wait_for(future, 1)}")


@program
async def result_in_the_turn_of_the_deadline():
    for order in "before", "after":
        future = new_future()
        loop = asyncio.get_running_loop()
        when = loop.time() + 1
        task = asyncio.create_task(asyncio.wait_for(future, 1))
        if order == "after":
            await asyncio.sleep(0)
        loop.call_at(when, lambda: future.done() or future.set_result(order))
        await tell("waited", task)


@program
async def task_that_ends_at_the_deadline():
    await tell("waited", asyncio.wait_for(after(1, "x"), 1))


@program
async def cancel_in_the_turn_of_the_result_gives_the_result():
    future = new_future()
    task = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(0)
    future.set_result("just in time")
    task.cancel()
    await tell("waited", task)
    say(f"requests {task.cancelling()}")


@program
async def cancel_in_the_turn_of_the_deadline():
    async def wait():
        await asyncio.wait_for(after(9, "x"), 1)

    task = asyncio.create_task(wait())
    asyncio.get_running_loop().call_at(1, task.cancel)
    await tell("waited", task)


@program
async def failure_in_time_and_when_cancelled():
    async def fail():
        await asyncio.sleep(1)
        raise Oops("in time")

    async def fail_when_cancelled():
        try:
            await asyncio.sleep(9)
        finally:
            raise Oops("when cancelled")

    await tell("first", asyncio.wait_for(fail(), 2))
    await tell("second", asyncio.wait_for(fail_when_cancelled(), 2))


@program
async def suppressed_cancellation_gives_the_result():
    async def stubborn():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            await asyncio.sleep(1)
        return "late, but here"

    await tell("waited", asyncio.wait_for(stubborn(), 1))


@program
async def cancelled_while_it_waits_for_the_cancelled_one():
    async def slow_to_end():
        try:
            await asyncio.sleep(9)
        finally:
            say("ending")
            await asyncio.sleep(3)
            say("ended")

    task = asyncio.create_task(asyncio.wait_for(slow_to_end(), 1))
    await asyncio.sleep(2)
    task.cancel()
    await tell("waited", task)
    await asyncio.sleep(3)


@program
async def inner_one_cancelled_by_somebody_else():
    inner = asyncio.create_task(after(9, "x"))
    asyncio.get_running_loop().call_later(1, inner.cancel)
    await tell("waited", asyncio.wait_for(inner, 5))


@program
async def shielded_goes_on_after_the_deadline():
    inner = asyncio.create_task(after(2, "x"))
    await tell("waited", asyncio.wait_for(asyncio.shield(inner), 1))
    say(f"got {await inner}")


@program
async def nested_inner_and_outer():
    await tell("inner first", asyncio.wait_for(asyncio.wait_for(after(9, "a"), 1), 2))
    await tell("outer first", asyncio.wait_for(asyncio.wait_for(after(9, "b"), 2), 1))
    await tell("both", asyncio.wait_for(asyncio.wait_for(after(9, "c"), 1), 1))


@program
async def for_a_lock_does_not_lose_it():
    lock = asyncio.Lock()
    await lock.acquire()
    await tell("waited", asyncio.wait_for(lock.acquire(), 1))
    lock.release()
    say(f"locked {lock.locked()}")
    async with lock:
        say("mine")


@program
async def without_limit_cancelled_in_the_turn_of_the_result():
    future = new_future()
    task = asyncio.create_task(asyncio.wait_for(future, None))
    await asyncio.sleep(0)
    future.set_result("too late")
    task.cancel()
    await tell("ended", task)


@program
async def late_task_that_never_ends_is_waited_for_past_the_deadline():
    async def stubborn():
        while True:
            try:
                await new_future()
            except asyncio.CancelledError:
                say("no")

    task = asyncio.create_task(asyncio.wait_for(stubborn(), 2))
    await asyncio.sleep(1)
    task.cancel()
    await task

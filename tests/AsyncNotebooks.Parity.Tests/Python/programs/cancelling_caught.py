"""Cancellation that is caught, repeated, turned into something else, or meant for oneself."""

import asyncio

from stage import Oops, cancelled_at, new_future, program, say, tell


@program
async def caught_and_the_task_goes_on():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say("caught")
        await asyncio.sleep(1)
        return "all the same"

    await cancelled_at("stubborn", body())


@program
async def caught_twice_and_then_not():
    async def body():
        for i in range(2):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say(f"caught {i}")
        await asyncio.sleep(5)

    task = asyncio.create_task(body())
    for _ in range(3):
        await asyncio.sleep(1)
        say(f"cancel {task.cancel()}")
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def turned_into_another_exception():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise Oops("instead")

    await cancelled_at("translator", body())


@program
async def in_finally_that_waits_takes_its_time():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("cleaning")
            await asyncio.sleep(2)
            say("clean")

    await cancelled_at("tidy", body())


@program
async def again_in_finally_cuts_the_cleaning_short():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("cleaning")
            await asyncio.sleep(2)
            say("never")

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await tell("ended", task)


@program
async def twice_in_one_turn_is_delivered_once():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say("once")
        await asyncio.sleep(1)
        say("not twice")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def of_oneself_arrives_at_the_next_await():
    async def body():
        say(f"cancel {asyncio.current_task().cancel()}")
        say("still here")
        await asyncio.sleep(0)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def of_oneself_passes_awaits_that_do_not_stop():
    async def nothing():
        say("inner runs")

    async def body():
        asyncio.current_task().cancel()
        await nothing()
        done = new_future()
        done.set_result(None)
        await done
        say("still here")
        await asyncio.sleep(1)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def of_oneself_is_delivered_to_what_is_awaited_next():
    future = new_future()

    async def body():
        asyncio.current_task().cancel()
        await future

    await tell("ended", asyncio.create_task(body()))
    say(f"future cancelled {future.cancelled()}")


@program
async def of_what_is_done_does_nothing():
    async def quick():
        return 1

    task = asyncio.create_task(quick())
    await task
    say(f"cancel {task.cancel()}, cancelled {task.cancelled()}, requests {task.cancelling()}")


@program
async def of_what_has_failed_leaves_nothing_to_report():
    async def fail():
        raise Oops("unseen")

    tasks = [asyncio.create_task(fail()) for _ in range(2)]
    future = new_future()
    future.set_exception(Oops("unseen, too"))
    await asyncio.sleep(1)
    say(f"cancel {tasks[0].cancel()}, {future.cancel()}")


@program
async def raised_by_the_coroutine_itself_counts_as_cancelled():
    async def body():
        raise asyncio.CancelledError("on my own")

    task = asyncio.create_task(body())
    await tell("ended", task)
    say(f"cancelled {task.cancelled()}, requests {task.cancelling()}")

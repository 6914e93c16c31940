"""shield: the outer one can be cancelled, the inner one goes on."""

import asyncio

from stage import Oops, new_future, program, say, show, tell


async def after(seconds, value):
    await asyncio.sleep(seconds)
    say(f"{value} done")
    return value


@program
async def of_what_is_done_does_not_stop():
    async def quick():
        return 1

    task = asyncio.create_task(quick())
    await task
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(f"got {await asyncio.shield(task)}")
    await asyncio.sleep(0)


@program
async def passes_the_result_on():
    say(f"got {await asyncio.shield(after(1, 'x'))}")


@program
async def passes_a_failure_on():
    async def fail():
        await asyncio.sleep(1)
        raise Oops("inner")

    await tell("shielded", asyncio.shield(fail()))


@program
async def outer_cancelled_inner_goes_on():
    async def wait():
        await asyncio.shield(inner)

    inner = asyncio.create_task(after(2, "inner"))
    outer = asyncio.create_task(wait())
    await asyncio.sleep(1)
    outer.cancel()
    await tell("outer", outer)
    await tell("inner", inner)


@program
async def inner_cancelled_cancels_the_outer():
    inner = asyncio.create_task(after(2, "inner"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    inner.cancel()
    await tell("outer", outer)
    say(f"cancelled {outer.cancelled()}")


@program
async def outer_future_cancelled_by_hand():
    inner = asyncio.create_task(after(2, "inner"))
    outer = asyncio.shield(inner)
    await asyncio.sleep(1)
    say(f"cancel {outer.cancel()}")
    await tell("outer", outer)
    await tell("inner", inner)


@program
async def two_shields_of_one_task():
    inner = asyncio.create_task(after(2, "inner"))
    first, second = asyncio.shield(inner), asyncio.shield(inner)
    await asyncio.sleep(1)
    first.cancel()
    await tell("first", first)
    await tell("second", second)


@program
async def outer_cancelled_in_the_turn_of_the_result():
    future = new_future()
    outer = asyncio.shield(future)
    future.set_result(1)
    say(f"cancel {outer.cancel()}")
    await tell("outer", outer)
    await tell("inner", future)


@program
async def failure_after_the_outer_was_cancelled_is_reported_in_the_end():
    async def fail():
        await asyncio.sleep(2)
        raise Oops("nobody is left")

    outer = asyncio.shield(fail())
    await asyncio.sleep(1)
    outer.cancel()
    await tell("outer", outer)
    del outer
    await asyncio.sleep(2)


@program
async def within_a_gather_that_is_cancelled():
    inner = asyncio.create_task(after(3, "inner"))
    gathering = asyncio.gather(asyncio.shield(inner), after(3, "plain"))
    await asyncio.sleep(1)
    gathering.cancel()
    await tell("gathered", gathering)
    await tell("inner", inner)


@program
async def to_finish_what_was_begun():
    async def save():
        say("saving")
        await asyncio.sleep(2)
        say("saved")

    async def worker():
        saving = asyncio.create_task(save())
        try:
            await asyncio.shield(saving)
        except asyncio.CancelledError:
            say("cancelled, but first")
            await saving
            raise

    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel()
    await tell("worker", task)

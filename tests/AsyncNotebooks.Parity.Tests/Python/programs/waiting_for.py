"""wait_for: in time, late, cancelled, and all of it in one turn."""

import asyncio

from stage import Oops, program, say, show, tell


@program
async def without_limit_cancelled_in_the_turn_of_the_result():
    future = asyncio.get_running_loop().create_future()
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
                await asyncio.get_running_loop().create_future()
            except asyncio.CancelledError:
                say("no")

    task = asyncio.create_task(asyncio.wait_for(stubborn(), 2))
    await asyncio.sleep(1)
    task.cancel()
    await task

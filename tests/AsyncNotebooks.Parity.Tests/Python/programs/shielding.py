"""shield: the outer one can be cancelled, the inner one goes on."""

import asyncio

from stage import Oops, program, say, show, tell


@program
async def of_what_is_done_does_not_stop():
    async def quick():
        return 1

    task = asyncio.create_task(quick())
    await task
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(f"got {await asyncio.shield(task)}")
    await asyncio.sleep(0)

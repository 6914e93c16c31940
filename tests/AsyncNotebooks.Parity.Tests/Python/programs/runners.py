"""asyncio.run and run_until_complete: results, failures, and what is left at the end."""

import asyncio

from stage import Oops, attempt, kind, new_loop, program, run, say, show, tell


@program
async def callbacks_put_off_to_the_last_turns_still_run():
    loop = asyncio.get_running_loop()

    def again(left):
        say(f"callback, {left} left")
        if left:
            loop.call_soon(again, left - 1)

    loop.call_soon(again, 8)

"""gather: order of results, failures, cancellation from above, from inside and from the side."""

import asyncio

from stage import Oops, program, say, show, tell


async def after(seconds, value):
    await asyncio.sleep(seconds)
    say(f"{value} done")
    return value


async def fail_after(seconds, text):
    await asyncio.sleep(seconds)
    say(f"{text} fails")
    raise Oops(text)


@program
async def done_child_is_heard_of_before_a_new_one_begins():
    async def begin():
        await asyncio.sleep(0)
        say("second step")

    failed = asyncio.create_task(fail_after(0, "early"))
    await asyncio.wait([failed])
    await tell("gathered", asyncio.gather(failed, begin()))
    say("told")


@program
async def cancellation_carries_the_message_of_the_last_child():
    async def wait():
        await asyncio.sleep(5)

    async def quick():
        await asyncio.sleep(0)

    gathering = asyncio.gather(wait(), quick(), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel("why")
    await tell("quick last", gathering)
    gathering = asyncio.gather(quick(), wait(), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel("why")
    await tell("wait last", gathering)

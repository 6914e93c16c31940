"""timeout and its body: what fails, swallows or is cancelled when the deadline comes; timeouts in timeouts."""

import asyncio

from stage import Oops, program, say, tell


@program
async def body_that_fails_in_time():
    async def body():
        async with asyncio.timeout(2):
            await asyncio.sleep(1)
            raise Oops("body")

    await tell("body", body())


@program
async def body_that_fails_when_interrupted():
    async def body():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                raise Oops("instead")

    await tell("body", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def body_that_swallows_the_interruption():
    async def body():
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                say("swallowed")
            await asyncio.sleep(1)
        say(f"expired {scope.expired()}")

    await tell("body", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def body_that_takes_its_time_to_end():
    async def body():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(9)
            finally:
                await asyncio.sleep(2)
                say("cleaned up")

    await tell("body", body())


@program
async def cancelled_from_outside_is_no_timeout():
    async def body():
        async with asyncio.timeout(5):
            await asyncio.sleep(9)

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await tell("task", task)
    say(f"requests {task.cancelling()}")


@program
async def cancelled_from_outside_in_the_turn_of_the_deadline():
    async def body():
        async with asyncio.timeout(1):
            await asyncio.sleep(9)

    for delay in (1, 2):
        task = asyncio.create_task(body())
        if delay == 1:
            await asyncio.sleep(0)
        asyncio.get_running_loop().call_at(delay, task.cancel)
        await tell("task", task)
        say(f"requests {task.cancelling()}")


@program
async def cancelled_from_outside_while_expiring():
    async def body():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(9)
            finally:
                await asyncio.sleep(2)

    task = asyncio.create_task(body())
    await asyncio.sleep(2)
    task.cancel()
    await tell("task", task)
    say(f"requests {task.cancelling()}")


@program
async def nested_inner_expires():
    async def body():
        async with asyncio.timeout(3) as outer:
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(9)
            except TimeoutError:
                say("inner")
            await asyncio.sleep(1)
        say(f"outer expired {outer.expired()}")

    await tell("body", body())


@program
async def nested_outer_expires():
    async def body():
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(3) as inner:
                    await asyncio.sleep(9)
            finally:
                say(f"inner expired {inner.expired()}")

    await tell("body", body())


@program
async def nested_both_expire_at_one_time():
    async def body():
        async with asyncio.timeout(1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(9)
            finally:
                say(f"inner expired {inner.expired()}, outer expired {outer.expired()}")

    await tell("body", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def nested_outer_expires_while_the_inner_one_ends():
    async def body():
        async with asyncio.timeout(2):
            try:
                async with asyncio.timeout(1):
                    try:
                        await asyncio.sleep(9)
                    finally:
                        await asyncio.sleep(5)
            except TimeoutError:
                say("inner timed out")
                raise

    await tell("body", body())
    say(f"requests {asyncio.current_task().cancelling()}")

"""Cancellation at every kind of await, caught, repeated, taken back, with and without a message."""

import asyncio

from stage import Oops, program, say, show, tell


@program
async def in_the_last_step_keeps_its_message():
    async def cancel_self():
        asyncio.current_task().cancel("at the end")
        return "a value nobody gets"

    await tell("ended", asyncio.create_task(cancel_self()))


@program
async def second_message_is_lost_while_the_first_is_on_its_way():
    async def sleeper():
        await asyncio.sleep(5)

    async def waiter():
        await asyncio.get_running_loop().create_future()

    for victim in sleeper, waiter:
        task = asyncio.create_task(victim())
        await asyncio.sleep(0)
        task.cancel("first")
        task.cancel("second")
        await tell("ended", task)
        say(f"cancelling {task.cancelling()}")

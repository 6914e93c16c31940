"""Asynchronous iteration: every step of it is an await like any other."""

import asyncio

from stage import Oops, program, say, tell


class Countdown:
    """An iterator written by hand, as C# writes one: its step is a coroutine."""

    def __init__(self, start, seconds):
        self.left, self.seconds = start, seconds

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(self.seconds)
        self.left -= 1
        return self.left


@program
async def steps_take_their_time():
    async for number in Countdown(3, 1):
        say(f"number {number}")
    say("over")


@program
async def steps_that_do_not_stop_cost_no_turn():
    class Ready(Countdown):
        async def __anext__(self):
            if self.left == 0:
                raise StopAsyncIteration
            self.left -= 1
            return self.left

    asyncio.get_running_loop().call_soon(say, "next turn")
    async for number in Ready(3, 0):
        say(f"number {number}")
    await asyncio.sleep(0)


@program
async def two_iterations_side_by_side():
    async def watch(name, seconds):
        async for number in Countdown(3, seconds):
            say(f"{name} {number}")

    await asyncio.gather(watch("a", 1), watch("b", 0.75))


@program
async def cancelled_in_a_step():
    async def watch():
        try:
            async for number in Countdown(9, 1):
                say(f"number {number}")
        finally:
            say("finally")

    task = asyncio.create_task(watch())
    await asyncio.sleep(2.5)
    task.cancel()
    await tell("watch", task)


@program
async def body_that_fails_ends_the_iteration():
    async def watch():
        async for number in Countdown(3, 1):
            raise Oops(f"at {number}")

    await tell("watch", watch())


@program
async def with_a_deadline():
    async def watch():
        async with asyncio.timeout(2.5):
            async for number in Countdown(9, 1):
                say(f"number {number}")

    await tell("watch", watch())


@program
async def over_a_queue():
    queue = asyncio.Queue()

    class Items:
        def __aiter__(self):
            return self

        async def __anext__(self):
            item = await queue.get()
            if item is None:
                raise StopAsyncIteration
            return item

    async def produce():
        for item in "abc":
            await asyncio.sleep(1)
            await queue.put(item)
        await queue.put(None)

    producer = asyncio.create_task(produce())
    async for item in Items():
        say(f"item {item}")
    await producer

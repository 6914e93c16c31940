"""Threads: only what does not depend on who is faster."""

import asyncio
import threading
from contextvars import ContextVar

from stage import Oops, kind, new_future, program, say, tell


@program
async def result_of_a_thread_arrives_on_the_loop():
    loop_thread = threading.get_ident()
    value = await asyncio.to_thread(lambda: 6 * 7)
    say(f"{value}, on the loop's thread {threading.get_ident() == loop_thread}")


@program
async def thread_is_another_one():
    loop_thread = threading.get_ident()
    say(f"same {await asyncio.to_thread(threading.get_ident) == loop_thread}")


@program
async def failure_of_a_thread_arrives_too():
    def fail():
        raise Oops("thread")

    await tell("thread", asyncio.to_thread(fail))


@program
async def coroutine_for_a_thread_begins_when_awaited():
    coroutine = asyncio.to_thread(say, "in the thread")
    say("not yet")
    await coroutine
    say("back")


@program
async def thread_sees_the_context_of_its_caller():
    color = ContextVar("color")
    color.set("red")
    say(f"thread saw {await asyncio.to_thread(color.get)}")


@program
async def coroutine_submitted_from_a_thread():
    loop = asyncio.get_running_loop()

    async def add(a, b):
        await asyncio.sleep(0)
        return a + b

    def work():
        return asyncio.run_coroutine_threadsafe(add(1, 2), loop).result()

    say(f"got {await asyncio.to_thread(work)}")


@program
async def failure_of_a_coroutine_submitted_from_a_thread():
    loop = asyncio.get_running_loop()

    async def fail():
        raise Oops("coroutine")

    def work():
        try:
            asyncio.run_coroutine_threadsafe(fail(), loop).result()
        except Oops as failure:
            return kind(failure)

    say(f"got {await asyncio.to_thread(work)}")


@program
async def callback_from_a_thread_wakes_the_loop():
    loop = asyncio.get_running_loop()
    future = new_future()
    thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(future.set_result, "woken"))
    waiting = asyncio.create_task(asyncio.to_thread(lambda: (thread.start(), thread.join())))
    say(await future)
    await waiting


@program
async def two_threads_side_by_side():
    barrier = threading.Barrier(2)

    def meet(name):
        barrier.wait(10)
        return name

    say(" and ".join(await asyncio.gather(asyncio.to_thread(meet, "a"), asyncio.to_thread(meet, "b"))))


@program
async def thread_is_waited_for_at_the_end():
    gate = threading.Event()

    def wait():
        gate.wait()
        say("the thread ends")

    work = asyncio.create_task(asyncio.to_thread(wait))
    await asyncio.sleep(0)
    work.cancel()
    await tell("work", work)
    asyncio.get_running_loop().call_soon(gate.set)
    say("main ends")


@program
async def thread_may_ask_the_loop_after_main():
    loop = asyncio.get_running_loop()
    gate = threading.Event()

    async def answer():
        return 42

    def ask():
        gate.wait()
        say(f"got {asyncio.run_coroutine_threadsafe(answer(), loop).result()}")

    work = asyncio.create_task(asyncio.to_thread(ask))
    await asyncio.sleep(0)
    work.cancel()
    await tell("work", work)
    loop.call_soon(lambda: loop.call_soon(gate.set))
    say("main ends")

"""Context variables belong to the task: AsyncLocal on the other side."""

import asyncio
from contextvars import ContextVar

from stage import new_future, program, say


@program
async def child_inherits_and_changes_only_its_own():
    color = ContextVar("color")

    async def child(name):
        say(f"{name} inherits {color.get()}")
        color.set(name)
        await asyncio.sleep(1)
        say(f"{name} keeps {color.get()}")

    color.set("red")
    tasks = [asyncio.create_task(child(name)) for name in ("blue", "green")]
    color.set("white")
    await asyncio.wait(tasks)
    say(f"main keeps {color.get()}")


@program
async def coroutine_that_is_awaited_shares_it():
    color = ContextVar("color")

    async def inner():
        say(f"inner sees {color.get()}")
        color.set("changed")
        await asyncio.sleep(1)
        color.set("changed again")

    color.set("red")
    await inner()
    say(f"main sees {color.get()}")


@program
async def survives_every_kind_of_await():
    color = ContextVar("color")

    async def child():
        color.set("mine")
        await asyncio.sleep(0)
        say(color.get())
        await asyncio.sleep(1)
        say(color.get())
        future = new_future()
        asyncio.get_running_loop().call_soon(future.set_result, None)
        await future
        say(color.get())
        await asyncio.gather(asyncio.sleep(1))
        say(color.get())

    await asyncio.gather(child(), asyncio.sleep(0.5))


@program
async def callback_sees_what_was_set_when_it_was_scheduled():
    color = ContextVar("color")
    loop = asyncio.get_running_loop()

    def look(name):
        say(f"{name} sees {color.get()}")
        color.set("lost")

    color.set("red")
    loop.call_soon(look, "soon")
    loop.call_later(1, look, "later")
    color.set("blue")
    await asyncio.sleep(2)
    say(f"main sees {color.get()}")


@program
async def done_callback_sees_what_was_set_when_it_was_added():
    color = ContextVar("color")

    async def child():
        color.set("child")

    color.set("red")
    task = asyncio.create_task(child())
    task.add_done_callback(lambda _: say(f"first sees {color.get()}"))
    color.set("blue")
    task.add_done_callback(lambda _: say(f"second sees {color.get()}"))
    await task
    say(f"main sees {color.get()}")


@program
async def task_started_by_a_callback_inherits_from_the_callback():
    color = ContextVar("color")
    started = new_future()

    async def child():
        say(f"child sees {color.get()}")

    def start():
        color.set("callback")
        started.set_result(asyncio.create_task(child()))

    color.set("red")
    asyncio.get_running_loop().call_soon(start)
    color.set("blue")
    await (await started)
    say(f"main sees {color.get()}")


@program
async def wait_for_with_a_limit_runs_a_task_of_its_own():
    color = ContextVar("color")

    async def change():
        color.set("changed")

    for limit in None, 1:
        color.set("red")
        await asyncio.wait_for(change(), limit)
        say(f"main sees {color.get()}")


@program
async def group_and_gather_copy_it_for_each():
    color = ContextVar("color")

    async def child(name):
        color.set(name)
        await asyncio.sleep(1)
        say(f"{name} sees {color.get()}")

    color.set("red")
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"))
    await asyncio.gather(child("c"), child("d"))
    say(f"main sees {color.get()}")

"""Cancellation as a request: counted, taken back, with a message, passed from task to task."""

import asyncio

from stage import Oops, cancelled_at, new_future, program, say, tell


@program
async def taken_back_leaves_no_request():
    async def body():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say(f"requests {me.cancelling()}, left {me.uncancel()}, left {me.uncancel()}")
        await asyncio.sleep(1)
        return "alive"

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def taken_back_too_soon_is_delivered_all_the_same():
    async def body():
        me = asyncio.current_task()
        me.cancel()
        say(f"left {me.uncancel()}")
        await asyncio.sleep(1)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def counts_every_request():
    async def body():
        for _ in range(3):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say(f"requests {asyncio.current_task().cancelling()}")

    task = asyncio.create_task(body())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
    await tell("ended", task)


@program
async def message_arrives_and_is_passed_on():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("finally")

    for message in "one", None:
        task = asyncio.create_task(body())
        await asyncio.sleep(1)
        task.cancel(message)
        await tell("ended", task)


@program
async def message_of_a_task_that_did_not_begin():
    async def body():
        pass

    task = asyncio.create_task(body())
    task.cancel("too early")
    await tell("ended", task)


@program
async def in_the_last_step_keeps_its_message():
    async def cancel_self():
        asyncio.current_task().cancel("at the end")
        return "a value nobody gets"

    await tell("ended", asyncio.create_task(cancel_self()))


@program
async def in_a_last_step_that_fails_is_forgotten():
    async def body():
        asyncio.current_task().cancel()
        raise Oops("stronger")

    task = asyncio.create_task(body())
    await tell("ended", task)
    say(f"cancelled {task.cancelled()}")


@program
async def second_message_is_lost_while_the_first_is_on_its_way():
    async def sleeper():
        await asyncio.sleep(5)

    async def waiter():
        await new_future()

    for victim in sleeper, waiter:
        task = asyncio.create_task(victim())
        await asyncio.sleep(0)
        task.cancel("first")
        task.cancel("second")
        await tell("ended", task)
        say(f"cancelling {task.cancelling()}")


@program
async def of_the_main_task_by_a_child():
    async def child():
        await asyncio.sleep(1)
        main.cancel()

    main = asyncio.current_task()
    task = asyncio.create_task(child())
    try:
        await asyncio.sleep(5)
    finally:
        say(f"child done {task.done()}")


@program
async def chain_of_tasks_is_cancelled_from_the_end():
    async def link(n):
        try:
            if n:
                await asyncio.create_task(link(n - 1))
            else:
                await asyncio.sleep(9)
        finally:
            say(f"link {n}, requests {asyncio.current_task().cancelling()}")

    await cancelled_at("chain", link(4))


@program
async def two_who_await_one_task_fall_together():
    async def inner():
        await asyncio.sleep(9)

    task = asyncio.create_task(inner())
    first = asyncio.create_task(tell("first", task))
    second = asyncio.create_task(tell("second", task))
    await asyncio.sleep(1)
    first.cancel()
    await asyncio.wait([first, second])
    say(f"requests {first.cancelling()}, {second.cancelling()}, {task.cancelling()}")

"""Queues: in order, bounded, fair, also when somebody who waits is cancelled."""

import asyncio

from stage import Oops, attempt, program, say, show, tell


async def take(queue, name):
    say(f"{name} took {await queue.get()}")


async def bring(queue, item):
    await queue.put(item)
    say(f"put {item}")


@program
async def items_come_out_in_order():
    queue = asyncio.Queue()
    for item in 3, 1, 2:
        queue.put_nowait(item)
    say(f"size {queue.qsize()}, empty {queue.empty()}, full {queue.full()}")
    say(show([await queue.get() for _ in range(3)]))
    say(f"size {queue.qsize()}, empty {queue.empty()}, full {queue.full()}")


@program
async def items_come_out_last_first():
    queue = asyncio.LifoQueue()
    for item in 3, 1, 2:
        queue.put_nowait(item)
    say(show([await queue.get() for _ in range(3)]))


@program
async def items_come_out_smallest_first():
    queue = asyncio.PriorityQueue()
    for item in 3, 1, 2, 5, 4, 1:
        queue.put_nowait(item)
    say(show([await queue.get() for _ in range(6)]))


@program
async def takers_wait_in_line():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(take(queue, name)) for name in "abc"]
    for item in range(3):
        await asyncio.sleep(1)
        await queue.put(item)
    await asyncio.wait(tasks)


@program
async def takers_of_one_turn_keep_their_order():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(take(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    for item in range(3):
        queue.put_nowait(item)
    await asyncio.wait(tasks)


@program
async def putters_wait_for_room():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(bring(queue, item)) for item in range(4)]
    for name in "abcd":
        await asyncio.sleep(1)
        await take(queue, name)
    await asyncio.wait(tasks)


@program
async def get_of_what_is_there_costs_no_turn():
    queue = asyncio.Queue(1)
    asyncio.get_running_loop().call_soon(say, "next turn")
    await bring(queue, 1)
    await take(queue, "main")
    await asyncio.sleep(0)


@program
async def now_or_never():
    queue = asyncio.Queue(1)
    attempt("get", queue.get_nowait)
    attempt("put", lambda: queue.put_nowait(1))
    say(f"full {queue.full()}, room for {queue.maxsize}")
    attempt("put", lambda: queue.put_nowait(2))
    attempt("get", queue.get_nowait)


@program
async def no_bound_if_zero_or_less():
    for size in 0, -1:
        queue = asyncio.Queue(size)
        for item in range(9):
            queue.put_nowait(item)
        say(f"full {queue.full()}, size {queue.qsize()}")


@program
async def item_is_stolen_from_a_taker_that_was_woken():
    queue = asyncio.Queue()
    task = asyncio.create_task(take(queue, "w"))
    await asyncio.sleep(0)
    queue.put_nowait(1)
    say(f"stolen {queue.get_nowait()}")
    await asyncio.sleep(1)
    queue.put_nowait(2)
    await task


@program
async def room_is_stolen_from_a_putter_that_was_woken():
    queue = asyncio.Queue(1)
    queue.put_nowait(0)
    task = asyncio.create_task(bring(queue, 1))
    await asyncio.sleep(0)
    say(f"took {queue.get_nowait()}")
    queue.put_nowait(2)
    await asyncio.sleep(1)
    say(f"took {queue.get_nowait()}")
    await task


@program
async def taker_cancelled_in_the_line():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(take(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    for item in range(2):
        queue.put_nowait(item)
    await asyncio.wait(tasks)
    say(f"size {queue.qsize()}")


@program
async def taker_cancelled_in_the_turn_of_its_item_passes_it_on():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(take(queue, name)) for name in "ab"]
    await asyncio.sleep(0)
    queue.put_nowait(1)
    tasks[0].cancel()
    await asyncio.wait(tasks)
    say(f"size {queue.qsize()}, first cancelled {tasks[0].cancelled()}")


@program
async def putter_cancelled_in_the_line():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(bring(queue, item)) for item in range(4)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    for name in "abc":
        await take(queue, name)
    await asyncio.wait(tasks)
    say(f"size {queue.qsize()}")


@program
async def putter_cancelled_in_the_turn_of_its_room_passes_it_on():
    queue = asyncio.Queue(1)
    tasks = [asyncio.create_task(bring(queue, item)) for item in range(3)]
    await asyncio.sleep(0)
    say(f"took {queue.get_nowait()}")
    tasks[1].cancel()
    await asyncio.wait(tasks)
    say(f"took {queue.get_nowait()}")


@program
async def get_with_a_time_limit_loses_no_item():
    queue = asyncio.Queue()
    await tell("limited", asyncio.wait_for(queue.get(), 1))
    queue.put_nowait("kept")
    await take(queue, "main")


@program
async def join_waits_for_every_item():
    queue = asyncio.Queue()

    async def worker(name):
        while True:
            item = await queue.get()
            await asyncio.sleep(item)
            say(f"{name} finished {item}")
            queue.task_done()

    for item in 1, 2, 3:
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(name)) for name in "ab"]
    await queue.join()
    say("joined")
    for task in workers:
        task.cancel()
    await asyncio.wait(workers)


@program
async def join_of_nothing_does_not_stop():
    asyncio.get_running_loop().call_soon(say, "next turn")
    await asyncio.Queue().join()
    say("joined")
    await asyncio.sleep(0)


@program
async def task_done_too_often_is_refused():
    queue = asyncio.Queue()
    attempt("done", queue.task_done)
    queue.put_nowait(1)
    attempt("done", queue.task_done)
    attempt("done", queue.task_done)


@program
async def join_goes_on_even_if_the_items_are_still_inside():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    queue.task_done()
    await queue.join()
    say(f"size {queue.qsize()}")


@program
async def several_join_at_once():
    queue = asyncio.Queue()
    queue.put_nowait(1)
    tasks = [asyncio.create_task(tell(name, queue.join())) for name in "ab"]
    await asyncio.sleep(1)
    queue.task_done()
    await asyncio.wait(tasks)


@program
async def producers_and_consumers_of_different_speed():
    queue = asyncio.Queue(2)

    async def producer():
        for item in range(6):
            await queue.put(item)
            say(f"made {item}, size {queue.qsize()}")
            await asyncio.sleep(0.5)
        await queue.put(None)

    async def consumer():
        while (item := await queue.get()) is not None:
            await asyncio.sleep(1)
            say(f"used {item}")

    await asyncio.gather(producer(), consumer())

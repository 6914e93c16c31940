"""The same six kinds of work in Python: python3 peers.py asyncio|uvloop WORK SIZE RUNS, prints a JSON list of costs."""

import asyncio
import gc
import json
import sys
import time

SWITCHES_PER_TASK = 100


async def switch(times):
    for _ in range(times):
        await asyncio.sleep(0)


async def give_back(value):
    return value


async def one_task(size):
    await switch(size)


async def many_tasks(size):
    await asyncio.gather(*[switch(SWITCHES_PER_TASK) for _ in range(size)])


async def gather(size):
    await asyncio.gather(*[give_back(i) for i in range(size)])


async def sleepers(size):
    await asyncio.gather(*[asyncio.sleep(1) for _ in range(size)])


async def put_and_get(size):
    queue = asyncio.Queue()
    for i in range(size):
        await queue.put(i)
        await queue.get()


async def memory(size):
    # What the process holds more than before; Python's own count leaves out what its C parts allocate.
    def resident():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096

    async def sleep_for(seconds):
        await asyncio.sleep(seconds)

    gc.collect()
    before = resident()
    sleeping = asyncio.gather(*[sleep_for(1000) for _ in range(size)])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    held = resident() - before
    sleeping.cancel()
    await asyncio.wait([sleeping])
    return held


WORK = {
    "one-task": one_task,
    "many-tasks": many_tasks,
    "gather": gather,
    "sleepers": sleepers,
    "queue": put_and_get,
    "memory": memory,
}


def measure(work, size):
    gc.collect()
    start = time.perf_counter()
    held = asyncio.run(WORK[work](size))
    elapsed = (time.perf_counter() - start) * 1e9
    if work == "memory":
        return held
    return max(0, elapsed - 1e9) if work == "sleepers" else elapsed


def main():
    engine, work, size, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if engine == "uvloop":
        import uvloop
        uvloop.install()
    if work != "memory":  # memory that a first run has left to the process would hide what the second one takes
        measure(work, min(size, 10_000))
    print(json.dumps([measure(work, size) for _ in range(runs)]))


main()

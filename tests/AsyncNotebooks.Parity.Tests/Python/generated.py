"""Interprets a generated program. Generation/Interpreter.cs is its twin, method by method."""

import asyncio
from dataclasses import dataclass, replace

import stage
from stage import Oops, kind, show


def trace_of(body):
    stage.current = trace = stage.Trace()
    interpreter = Interpreter(trace)
    stage.perform(lambda: stage.run(interpreter.main(body)))
    trace.is_over = True
    return trace.lines


@dataclass(frozen=True)
class Place:
    """Where a step stands: in which child, in which group and timeout."""

    child: int
    group: asyncio.TaskGroup | None = None
    scope: asyncio.Timeout | None = None


class Interpreter:
    def __init__(self, trace):
        self.trace = trace
        self.tasks = {}
        self.locks = [asyncio.Lock() for _ in range(2)]
        self.semaphores = [asyncio.Semaphore(n) for n in (1, 2)]
        self.queues = [asyncio.Queue(1), asyncio.Queue(2), asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue(2)]
        self.events = [asyncio.Event() for _ in range(2)]
        self.conditions = [asyncio.Condition() for _ in range(2)]
        self.barriers = [asyncio.Barrier(n) for n in (2, 3)]
        self.futures = []

    async def main(self, body):
        self.loop = asyncio.get_running_loop()
        self.futures = [self.loop.create_future() for _ in range(3)]
        return await self.child({"id": 0, "bodies": [body]}, Place(0))

    def say(self, place, text):
        self.trace.say(f"{place.child} {text}")

    async def run(self, body, place):
        for step in body:
            if self.trace.is_over:
                return
            await getattr(self, f"do_{step['do']}")(step, place)

    async def child(self, step, place):
        place = replace(place, child=step["id"])
        self.tasks[place.child] = asyncio.current_task()
        try:
            await self.run(step["bodies"][0], place)
        except BaseException as exception:
            self.say(place, f"ends: {kind(exception)}")
            raise
        self.say(place, "ends")
        return place.child

    def parts(self, step, place):
        """The tasks and coroutines a step is about; tasks that do not exist (yet) are left out."""
        found = []
        for part in step["parts"]:
            if part["do"] == "child":
                found.append(self.child(part, place))
            elif part["id"] in self.tasks:
                found.append(self.tasks[part["id"]])
        return found

    def state(self, future):
        if not future.done():
            return "pending"
        return "cancelled" if future.cancelled() else show(future.exception() or future.result())

    def attempt(self, place, action):
        """Calls what may be refused, and says what came of it."""
        try:
            self.say(place, f"{show(action())}")
        except Exception as exception:
            self.say(place, kind(exception))

    # Tasks

    async def do_spawn(self, step, place):
        self.tasks[step["id"]] = asyncio.create_task(self.child(step, place))

    async def do_call(self, step, place):
        await self.run(step["bodies"][0], place)
        self.say(place, "returned")

    async def do_await(self, step, place):
        for part in self.parts(step, place):
            self.say(place, f"got {await part}")

    async def do_cancel(self, step, place):
        for part in self.parts(step, place):
            self.say(place, f"cancels: {part.cancel()}")

    async def do_cancel_later(self, step, place):
        for part in self.parts(step, place):
            self.loop.call_later(step["seconds"], part.cancel)

    async def do_uncancel(self, step, place):
        self.say(place, f"uncancels: {asyncio.current_task().uncancel()}")

    async def do_cancelling(self, step, place):
        self.say(place, f"cancelling: {asyncio.current_task().cancelling()}")

    async def do_state(self, step, place):
        for part in self.parts(step, place):
            self.say(place, f"sees {self.state(part)}")

    async def do_when_done(self, step, place):
        for part in self.parts(step, place):
            part.add_done_callback(lambda done: self.say(place, f"hears {self.state(done)}"))

    # Control flow

    async def do_raise(self, step, place):
        raise Oops(step["id"])

    async def do_try(self, step, place):
        body, handler, cleanup = step["bodies"]
        try:
            await self.run(body, place)
        except BaseException as exception:
            if not catches(step["word"], exception):
                raise
            self.say(place, f"catches {kind(exception)}")
            await self.run(handler, place)
        finally:
            await self.run(cleanup, place)

    # Time

    async def do_sleep(self, step, place):
        await asyncio.sleep(step["seconds"])
        self.say(place, "slept")

    async def do_soon(self, step, place):
        self.loop.call_soon(self.say, place, f"soon {step['id']}")

    async def do_later(self, step, place):
        self.loop.call_later(step["seconds"], self.say, place, f"later {step['id']}")

    async def do_break_soon(self, step, place):
        def fail():
            raise Oops(step["id"])

        self.loop.call_soon(fail)

    async def do_timeout(self, step, place):
        async with asyncio.timeout(step.get("seconds")) as scope:
            await self.run(step["bodies"][0], replace(place, scope=scope))
        self.say(place, f"left timeout, expired: {scope.expired()}")

    async def do_reschedule(self, step, place):
        if place.scope:
            when = self.loop.time() + step["seconds"] if "seconds" in step else None
            self.attempt(place, lambda: place.scope.reschedule(when))

    # Several at once

    async def do_group(self, step, place):
        async with asyncio.TaskGroup() as group:
            await self.run(step["bodies"][0], replace(place, group=group))
        self.say(place, "left group")

    async def do_adopt(self, step, place):
        create = place.group.create_task if place.group else asyncio.create_task
        self.tasks[step["id"]] = create(self.child(step, place))

    async def do_gather(self, step, place):
        results = await asyncio.gather(*self.parts(step, place), return_exceptions=step["flag"])
        self.say(place, f"gathered {show(results)}")

    async def do_wait(self, step, place):
        if futures := self.parts(step, place):
            done, pending = await asyncio.wait(futures, timeout=step.get("seconds"), return_when=getattr(asyncio, step["word"]))
            self.say(place, f"waited: {show([*map(self.state, done)])}, {len(pending)} pending")

    async def do_as_completed(self, step, place):
        for one in asyncio.as_completed(self.parts(step, place), timeout=step.get("seconds")):
            try:
                self.say(place, f"first {await one}")
            except Exception as exception:
                self.say(place, f"first {kind(exception)}")

    async def do_wait_for(self, step, place):
        for part in self.parts(step, place):
            self.say(place, f"in time {await asyncio.wait_for(part, step.get('seconds'))}")

    async def do_shield(self, step, place):
        for part in self.parts(step, place):
            self.say(place, f"shielded {await asyncio.shield(part)}")

    # Futures

    async def do_await_future(self, step, place):
        self.say(place, f"future gave {await self.futures[step['id']]}")

    async def do_set_future(self, step, place):
        self.attempt(place, lambda: self.futures[step["id"]].set_result(place.child))

    async def do_fail_future(self, step, place):
        self.attempt(place, lambda: self.futures[step["id"]].set_exception(Oops("future")))

    async def do_cancel_future(self, step, place):
        self.say(place, f"cancels future: {self.futures[step['id']].cancel()}")

    # Synchronization

    async def do_lock(self, step, place):
        async with self.locks[step["id"]]:
            self.say(place, "locked")
            await self.run(step["bodies"][0], place)

    async def do_semaphore(self, step, place):
        async with self.semaphores[step["id"]]:
            self.say(place, "acquired")
            await self.run(step["bodies"][0], place)

    async def do_release_semaphore(self, step, place):
        self.semaphores[step["id"]].release()

    async def do_set_event(self, step, place):
        self.events[step["id"]].set()

    async def do_clear_event(self, step, place):
        self.events[step["id"]].clear()

    async def do_wait_event(self, step, place):
        await self.events[step["id"]].wait()
        self.say(place, "event")

    async def do_wait_condition(self, step, place):
        async with self.conditions[step["id"]] as _:
            await self.conditions[step["id"]].wait()
            self.say(place, "notified")
            await self.run(step["bodies"][0], place)

    async def do_notify(self, step, place):
        async with self.conditions[step["id"]]:
            self.conditions[step["id"]].notify(1 if step["flag"] else 3)
            await self.run(step["bodies"][0], place)

    async def do_barrier(self, step, place):
        self.say(place, f"passed {await self.barriers[step['id']].wait()}")

    async def do_reset_barrier(self, step, place):
        await self.barriers[step["id"]].reset()

    async def do_abort_barrier(self, step, place):
        await self.barriers[step["id"]].abort()

    # Queues

    async def do_put(self, step, place):
        await self.queues[step["id"]].put(place.child)
        self.say(place, "put")

    async def do_get(self, step, place):
        self.say(place, f"takes {await self.queues[step['id']].get()}")

    async def do_put_now(self, step, place):
        self.attempt(place, lambda: self.queues[step["id"]].put_nowait(place.child))

    async def do_get_now(self, step, place):
        self.attempt(place, self.queues[step["id"]].get_nowait)

    async def do_task_done(self, step, place):
        self.attempt(place, self.queues[step["id"]].task_done)

    async def do_join(self, step, place):
        await self.queues[step["id"]].join()
        self.say(place, "joined")


def catches(word, exception):
    match word:
        case "cancellation":
            return isinstance(exception, asyncio.CancelledError)
        case "failure":
            return isinstance(exception, Exception)
        case "both":
            return isinstance(exception, (asyncio.CancelledError, Exception))
        case _:
            return False

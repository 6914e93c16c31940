"""What the programs stand on: a loop on virtual time, and a trace of what they say."""

import asyncio
import gc
import heapq
import inspect
import itertools
import sys
import threading
import warnings
import weakref
from asyncio import base_events

from ordered import OrderedTimerHandle, make_ordered

make_ordered()


class Oops(Exception):
    """What a program throws on purpose."""


class Deadlock(Exception):
    """Nothing is ready, no timer is set, nobody outside is at work: asyncio would hang here."""


class VirtualSelector:
    """Instead of waiting for the next timer it moves the clock there."""

    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            self.loop.wait_for_threads()
        elif timeout > 0:
            # Not now + timeout: a sum of differences is not always the time that was asked for.
            self.loop.now = self.loop._scheduled[0]._when
        return []


class VirtualLoop(base_events.BaseEventLoop):
    """CPython's own loop without sockets and without a clock."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = VirtualSelector(self)
        self._bell = threading.Event()
        self._numbers = itertools.count()
        self._created = []

    def time(self):
        return self.now

    def call_at(self, when, callback, *args, context=None):
        self._check_closed()
        timer = OrderedTimerHandle(when, callback, args, self, context)
        timer.order = next(self._numbers)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def create_task(self, coro, **options):
        task = super().create_task(coro, **options)
        self._created.append(weakref.ref(task))
        return task

    def tasks_left(self):
        return [task for task in (ref() for ref in self._created) if task is not None and not task.done()]

    def wait_for_threads(self):
        if self._default_executor is None:
            raise Deadlock
        # A safety net, not a rhythm: a thread that has finished rings at once.
        self._bell.wait(10)
        self._bell.clear()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._bell.set()


class Trace:
    """The lines of one program."""

    def __init__(self):
        self.lines = []
        self.leftovers = []
        self.loop = None
        self.is_over = False

    def new_loop(self):
        self.loop = VirtualLoop()
        self.loop.set_exception_handler(self.report)
        return self.loop

    def say(self, text):
        # A coroutine that is thrown away may still speak, from its finally; nobody listens.
        if not self.is_over:
            self.lines.append(f"{self.loop.now if self.loop else 0:.6g} {text}")

    def report(self, loop, context):
        """Called by the loop for what no caller could catch; what CPython says when it throws something away comes last."""
        message, exception = context["message"], context.get("exception")
        if "never retrieved" in message:
            self.leftovers.append(f"never retrieved: {kind(exception)}")
        elif "destroyed" in message:
            self.leftovers.append("destroyed while pending")
        else:
            self.say(f"reported: {kind(exception)}")

    def warn(self, message, *_):
        if "never awaited" in str(message):
            self.leftovers.append("never awaited")


def kind(exception):
    """One vocabulary for both languages. asyncio says no with several types: all of them are a refusal."""
    match exception:
        case None:
            return "None"
        case BaseExceptionGroup():
            return f"Group[{', '.join(map(kind, exception.exceptions))}]"
        case asyncio.CancelledError():
            return f"Cancelled({exception})" if exception.args and exception.args[0] else "Cancelled"
        case TimeoutError():
            return "Timeout"
        case Oops():
            return f"Oops({exception})"
        case asyncio.QueueEmpty() | asyncio.QueueFull() | asyncio.BrokenBarrierError() | Deadlock():
            return type(exception).__name__
        case RuntimeError() | ValueError() | asyncio.InvalidStateError() | TypeError():
            return "Refused"
        case _:
            return f"{type(exception).__name__}: {exception}"


def show(value):
    match value:
        case None:
            return "ok"
        case BaseException():
            return kind(value)
        case list() | tuple():
            return f"[{', '.join(map(show, value))}]"
        case _:
            return str(value)


current = Trace()


def say(text):
    """Adds a line to the trace, with the time on the loop's clock."""
    current.say(text)


async def tell(label, awaitable):
    """Awaits, and says how that ended; nothing passes through, not even a cancellation."""
    try:
        say(f"{label}: {show(await awaitable)}")
    except BaseException as exception:
        say(f"{label}: {kind(exception)}")


async def cancelled_at(label, awaiting):
    """Runs something as a task, cancels it while it waits, and says what became of it."""
    task = asyncio.create_task(awaiting, name=label)
    await asyncio.sleep(0.5)
    say(f"cancel {task.cancel()}")
    await tell(label, task)
    say(f"cancelled {task.cancelled()}, requests {task.cancelling()}")


def attempt(label, action):
    """Calls, and says what came back."""
    try:
        say(f"{label}: {show(action())}")
    except BaseException as exception:
        say(f"{label}: {kind(exception)}")


def new_future():
    return asyncio.get_running_loop().create_future()


def new_loop():
    return current.new_loop()


def run(main):
    """asyncio.run on a virtual loop."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(main)


programs = {}


def program(function):
    """A coroutine function runs as the main coroutine of a loop; a plain function does as it likes."""
    programs[f"{function.__module__.removeprefix('programs.')}.{function.__name__}"] = function
    return function


def trace_of(name):
    global current
    # Whatever earlier programs have left behind must not be thrown away, with a warning, in the middle of this one.
    warnings.showwarning = lambda *_: None
    gc.collect()
    current = Trace()
    warnings.showwarning = current.warn
    warnings.simplefilter("always")
    perform(programs[name])
    current.is_over = True
    gc.collect()
    return current.lines + sorted(current.leftovers)


def perform(function):
    try:
        if inspect.iscoroutinefunction(function):
            run(function())
        else:
            function()
        say("end")
    except BaseException as exception:
        say(f"end: {kind(exception)}")


# Coroutines that are thrown away at the end complain to this hook; that is no part of any program.
sys.unraisablehook = lambda _: None

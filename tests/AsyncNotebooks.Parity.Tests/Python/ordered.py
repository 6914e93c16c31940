"""Takes out of asyncio the three places where CPython leaves an order open.

Both sides must come to one trace, so what CPython does not promise is fixed here, to what the library does promise:

* timers of equal time: CPython leaves them to heapq, here they are first in, first out;
* sets that asyncio iterates over (the tasks of a group, the futures of wait and as_completed): here in order of insertion;
* all_tasks(): a set made from a set of weak references, here a list in order of creation.

Everything else is CPython's own code, accelerated parts included.
"""

import asyncio
import inspect


class OrderedSet(dict):
    """A set that remembers the order of insertion, as a dict does."""

    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, item):
        self[item] = None

    def remove(self, item):
        del self[item]

    def discard(self, item):
        self.pop(item, None)


class OrderedTimerHandle(asyncio.TimerHandle):
    """A timer that comes after those of the same time that were set before it."""

    __slots__ = ("order",)

    def __lt__(self, other):
        return (self._when, self.order) < (other._when, other.order)


def make_ordered():
    # A module's own name hides the builtin one.
    asyncio.taskgroups.set = OrderedSet
    asyncio.tasks.set = OrderedSet

    # as_completed writes one of its sets as a comprehension, which no name can hide.
    source = inspect.getsource(asyncio.tasks.as_completed)
    unordered = "{ensure_future(f, loop=loop) for f in set(fs)}"
    assert unordered in source, "as_completed is not the one of Python 3.11"
    exec(source.replace(unordered, f"set({unordered[1:-1]})"), vars(asyncio.tasks))
    asyncio.as_completed = asyncio.tasks.as_completed

    asyncio.tasks.all_tasks = asyncio.all_tasks = lambda loop=None: (loop or asyncio.get_running_loop()).tasks_left()

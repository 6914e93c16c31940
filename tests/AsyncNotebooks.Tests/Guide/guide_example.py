"""The guide's example, on a clock that jumps to the next timer: it prints its times and takes none."""
import asyncio
import selectors


class JumpingSelector(selectors.DefaultSelector):
    """Instead of waiting for the next timer, moves the clock there."""

    now = 0.0

    def select(self, timeout=None):
        self.now += timeout or 0
        return super().select(0)


class JumpingLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = JumpingSelector()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


def say(text):
    print(f"{asyncio.get_running_loop().time():.3f} {text}")


async def work(name, seconds):
    say(f"{name} started")
    await asyncio.sleep(seconds)
    say(f"{name} completed")


async def main():
    await asyncio.gather(work("Task 1", 2), work("Task 2", 1))


loop = JumpingLoop()
loop.run_until_complete(main())
loop.close()

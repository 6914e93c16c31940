"""asyncio.run and run_until_complete: results, failures, and what is left at the end."""

import asyncio

from stage import Oops, attempt, kind, new_future, new_loop, program, run, say, show, tell


async def leftover(name):
    try:
        await asyncio.sleep(9)
    finally:
        say(f"{name} ends")


@program
def returns_what_main_returns():
    async def main():
        await asyncio.sleep(1)
        return 42

    say(f"got {run(main())}")


@program
def raises_what_main_raises():
    async def main():
        raise Oops("main")

    attempt("run", lambda: run(main()))


@program
def raises_a_cancellation_of_main():
    async def main():
        asyncio.current_task().cancel()
        await asyncio.sleep(1)

    attempt("run", lambda: run(main()))


@program
def again_with_a_fresh_loop():
    async def main():
        await asyncio.sleep(1)
        say("main")

    run(main())
    run(main())


@program
async def inside_a_running_loop_is_refused():
    async def inner():
        pass

    coroutine = inner()
    attempt("run", lambda: asyncio.run(coroutine))
    await coroutine


@program
async def tasks_left_over_are_cancelled_in_order_of_creation():
    for name in "abc":
        asyncio.create_task(leftover(name))
    await asyncio.sleep(1)
    say("main ends")


@program
async def task_left_over_that_has_not_begun_never_runs():
    asyncio.create_task(leftover("unbegun"))
    say("main ends")


@program
async def tasks_left_over_may_take_their_time():
    async def slow_to_end():
        try:
            await asyncio.sleep(9)
        finally:
            say("cleaning")
            await asyncio.sleep(2)
            say("clean")

    asyncio.create_task(slow_to_end())
    await asyncio.sleep(1)
    say("main ends")


@program
async def task_left_over_that_refuses_is_waited_for():
    async def stubborn():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            say("no")
        await asyncio.sleep(3)
        say("done all the same")

    asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    say("main ends")


@program
async def task_left_over_that_fails_is_reported():
    async def fail():
        try:
            await asyncio.sleep(9)
        finally:
            raise Oops("at the end")

    asyncio.create_task(fail())
    await asyncio.sleep(1)
    say("main ends")


@program
async def task_started_while_the_others_are_cancelled_is_left_behind():
    async def parent():
        try:
            await asyncio.sleep(9)
        finally:
            asyncio.create_task(child())

    async def child():
        say("child begins")
        await asyncio.sleep(9)

    asyncio.create_task(parent())
    await asyncio.sleep(1)
    say("main ends")


@program
def main_that_fails_still_cancels_what_is_left():
    async def main():
        asyncio.create_task(leftover("child"))
        await asyncio.sleep(1)
        raise Oops("main")

    attempt("run", lambda: run(main()))


@program
async def timers_left_over_never_fire():
    asyncio.get_running_loop().call_later(5, say, "never")
    say("main ends")


@program
async def callbacks_put_off_to_the_last_turns_still_run():
    loop = asyncio.get_running_loop()

    def again(left):
        say(f"callback, {left} left")
        if left:
            loop.call_soon(again, left - 1)

    loop.call_soon(again, 8)


@program
async def main_that_waits_for_ever_is_a_deadlock():
    asyncio.create_task(leftover("child"))
    await asyncio.sleep(1)
    await new_future()


@program
async def two_who_wait_for_each_other_are_a_deadlock():
    first, second = asyncio.Lock(), asyncio.Lock()

    async def take(one, other):
        async with one:
            await asyncio.sleep(1)
            async with other:
                say("never")

    await asyncio.gather(take(first, second), take(second, first))


@program
def until_a_future_is_done():
    loop = new_loop()
    future = loop.create_future()
    loop.call_later(2, future.set_result, 1)
    loop.run_until_complete(future)
    say(f"got {future.result()}")
    loop.close()


@program
def until_complete_twice_on_one_loop():
    loop = new_loop()

    async def main(name):
        await asyncio.sleep(1)
        say(name)
        return name

    say(f"got {loop.run_until_complete(main('a'))}")
    say(f"got {loop.run_until_complete(main('b'))}")
    loop.close()


@program
def until_complete_raises():
    loop = new_loop()

    async def main():
        await asyncio.sleep(1)
        raise Oops("main")

    attempt("run", lambda: loop.run_until_complete(main()))
    say(f"running {loop.is_running()}, closed {loop.is_closed()}")
    loop.close()


@program
def until_complete_stopped_too_soon_is_refused():
    loop = new_loop()

    async def main():
        loop.stop()
        await asyncio.sleep(5)

    task = loop.create_task(main())
    attempt("run", lambda: loop.run_until_complete(task))
    task.cancel()
    attempt("again", lambda: loop.run_until_complete(task))
    loop.close()


@program
def tasks_go_on_in_the_next_run_of_the_loop():
    loop = new_loop()

    async def ticker():
        for i in range(4):
            say(f"tick {i}")
            await asyncio.sleep(1)

    async def main():
        await asyncio.sleep(1.5)

    task = loop.create_task(ticker())
    loop.run_until_complete(main())
    say("between")
    loop.run_until_complete(task)
    loop.close()


@program
def running_twice_at_once_is_refused():
    loop = new_loop()

    def inside():
        attempt("run", loop.run_forever)
        attempt("close", loop.close)
        loop.stop()

    loop.call_soon(inside)
    loop.run_forever()
    loop.close()

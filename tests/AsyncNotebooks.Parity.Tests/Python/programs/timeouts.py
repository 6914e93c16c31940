"""timeout: cancels at the deadline, and tells its own cancellation from somebody else's."""

import asyncio

from stage import attempt, new_future, new_loop, program, say, tell


@program
async def in_time():
    async with asyncio.timeout(2) as scope:
        await asyncio.sleep(1)
    say(f"expired {scope.expired()}, when {scope.when():g}")
    await asyncio.sleep(2)


@program
async def too_late():
    async def body():
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                say("interrupted")

    await tell("body", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def expires_in_the_turn_in_which_the_sleep_is_over():
    async def body():
        async with asyncio.timeout(1):
            await asyncio.sleep(1)
            say("in time")

    await tell("body", body())


@program
async def result_in_the_turn_of_the_deadline_comes_first():
    future = new_future()
    asyncio.get_running_loop().call_at(1, future.set_result, "result")

    async def body():
        async with asyncio.timeout(1):
            say(f"got {await future}")

    await tell("body", body())


@program
async def result_in_the_turn_of_the_deadline_comes_second():
    future = new_future()

    async def body():
        async with asyncio.timeout(1):
            asyncio.get_running_loop().call_at(1, lambda: attempt("set", lambda: future.set_result("result")))
            say(f"got {await future}")

    await tell("body", body())


@program
async def without_limit():
    async with asyncio.timeout(None) as scope:
        await asyncio.sleep(1000)
    say(f"expired {scope.expired()}, no deadline {scope.when() is None}")


@program
async def of_zero_expires_at_the_first_await_that_stops():
    async def body():
        async with asyncio.timeout(0):
            say("body runs")
            await asyncio.sleep(0)
            say("one turn")
            await asyncio.sleep(0)
            say("never")

    await tell("body", body())


@program
async def of_less_than_zero_is_as_of_zero():
    async def body():
        async with asyncio.timeout(-1):
            await asyncio.sleep(5)

    await tell("body", body())


@program
async def of_zero_with_a_body_that_does_not_stop():
    async with asyncio.timeout(0) as scope:
        say("body runs")
    say(f"expired {scope.expired()}")
    await asyncio.sleep(1)


@program
async def at_a_time_on_the_clock():
    async def body():
        async with asyncio.timeout_at(3):
            await asyncio.sleep(5)

    await asyncio.sleep(1)
    await tell("body", body())


@program
async def at_a_time_that_has_passed():
    async def body():
        async with asyncio.timeout_at(1):
            await asyncio.sleep(5)

    await asyncio.sleep(2)
    await tell("body", body())


@program
async def moved_later():
    async with asyncio.timeout(1) as scope:
        await asyncio.sleep(0.5)
        scope.reschedule(3)
        await asyncio.sleep(2)
    say(f"expired {scope.expired()}, when {scope.when():g}")


@program
async def moved_nearer():
    async def body():
        async with asyncio.timeout(5) as scope:
            scope.reschedule(1)
            await asyncio.sleep(9)

    await tell("body", body())


@program
async def moved_into_the_past():
    async def body():
        async with asyncio.timeout(5) as scope:
            await asyncio.sleep(2)
            scope.reschedule(1)
            say("moved")
            await asyncio.sleep(9)

    await tell("body", body())


@program
async def taken_away():
    async with asyncio.timeout(1) as scope:
        scope.reschedule(None)
        await asyncio.sleep(9)
    say(f"expired {scope.expired()}")


@program
async def moved_when_it_is_too_late():
    async def body():
        async with asyncio.timeout(1) as scope:
            try:
                await asyncio.sleep(9)
            finally:
                attempt("while expiring", lambda: scope.reschedule(5))

    await tell("body", body())
    async with asyncio.timeout(1) as scope:
        pass
    attempt("when left", lambda: scope.reschedule(5))


@program
async def moved_by_another_task():
    async def extend(scope):
        await asyncio.sleep(0.5)
        scope.reschedule(4)

    async with asyncio.timeout(1) as scope:
        helper = asyncio.create_task(extend(scope))
        await asyncio.sleep(3)
    say(f"expired {scope.expired()}, helper done {helper.done()}")


@program
async def one_after_another():
    for i in range(3):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(0.5 + i / 2)
            say(f"{i} in time")
        except TimeoutError:
            say(f"{i} too late")


@program
async def inside_a_coroutine_that_is_awaited():
    async def limited():
        async with asyncio.timeout(1):
            await asyncio.sleep(9)

    async def body():
        try:
            await limited()
        except TimeoutError:
            say("caught")
        await asyncio.sleep(1)

    await tell("body", body())


@program
async def around_tasks_that_are_not_awaited_cancels_none():
    async def child():
        await asyncio.sleep(3)
        say("child done")

    async def body():
        async with asyncio.timeout(1):
            asyncio.create_task(child())
            await asyncio.sleep(9)

    await tell("body", body())
    await asyncio.sleep(3)


@program
async def with_a_request_from_before_still_becomes_a_timeout():
    async def body():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            say("first request")
        async with asyncio.timeout(1):
            await asyncio.sleep(9)

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await tell("task", task)
    say(f"requests {task.cancelling()}")


@program
def outside_of_a_task_is_refused():
    loop = new_loop()

    async def enter():
        async with asyncio.timeout(1):
            pass

    def step_by_hand():
        try:
            enter().send(None)
        except StopIteration:
            pass

    loop.call_soon(lambda: attempt("enter", step_by_hand))
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()

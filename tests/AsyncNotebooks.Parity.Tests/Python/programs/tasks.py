"""Tasks: when they begin, what they give, what they are called, who they are."""

import asyncio

from stage import Oops, attempt, kind, new_future, program, say, show, tell


async def quick(value):
    say(f"{value} runs")
    return value


@program
async def begin_in_the_next_turn_in_order_of_creation():
    tasks = [asyncio.create_task(quick(name)) for name in "abc"]
    say("created")
    await asyncio.wait(tasks)


@program
async def nothing_of_a_coroutine_runs_at_the_call():
    coroutine = quick("body")
    say("called")
    await coroutine
    say("awaited")


@program
async def awaiting_a_coroutine_costs_no_turn():
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(f"got {await quick('inline')}")
    await asyncio.sleep(0)


@program
async def awaiting_a_task_costs_turns():
    task = asyncio.create_task(quick("task"))
    for turn in range(4):
        asyncio.get_running_loop().call_soon(say, f"soon {turn}")
    say(f"got {await task}")


@program
async def deep_chain_of_coroutines_runs_in_one_step():
    async def nested(depth):
        return 0 if depth == 0 else 1 + await nested(depth - 1)

    asyncio.get_running_loop().call_soon(say, "next turn")
    say(f"depth {await nested(100)}")
    await asyncio.sleep(0)


@program
async def sleeping_zero_takes_turns_evenly():
    async def count(name):
        for i in range(3):
            say(f"{name}{i}")
            await asyncio.sleep(0)

    await asyncio.gather(count("a"), count("b"), count("c"))


@program
async def negative_sleep_is_a_sleep_of_zero():
    asyncio.get_running_loop().call_soon(say, "next turn")
    await asyncio.sleep(-1)
    say("resumed")


@program
async def sleepers_wake_in_order_of_time_then_of_falling_asleep():
    async def sleeper(name, seconds):
        await asyncio.sleep(seconds)
        say(name)

    await asyncio.gather(sleeper("a", 2), sleeper("b", 1), sleeper("c", 2), sleeper("d", 1), sleeper("e", 0.5))


@program
async def timer_and_sleeper_of_one_time_differ_by_a_turn():
    async def sleeper():
        await asyncio.sleep(1)
        say("sleeper")

    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_later(1, say, "timer")
    await task


@program
async def result_and_failure_are_kept():
    async def fail():
        raise Oops("task")

    good, bad = asyncio.create_task(quick(1)), asyncio.create_task(fail())
    await asyncio.wait([good, bad])
    attempt("result", good.result)
    attempt("exception", good.exception)
    attempt("result", bad.result)
    attempt("exception", bad.exception)
    say(f"done {good.done()}, cancelled {good.cancelled()}")


@program
async def cannot_be_completed_from_outside():
    task = asyncio.create_task(quick(1))
    attempt("set", lambda: task.set_result(2))
    attempt("fail", lambda: task.set_exception(Oops("x")))
    await tell("task", task)


@program
async def coroutine_runs_once():
    coroutine = quick("once")
    await coroutine
    await tell("again", coroutine)


@program
async def awaiting_oneself_is_refused():
    async def narcissus():
        await tell("myself", me)

    me = asyncio.create_task(narcissus())
    await me


@program
async def name_is_given_or_changed():
    async def who():
        say(f"I am {asyncio.current_task().get_name()}")

    task = asyncio.create_task(who(), name="first")
    say(task.get_name())
    task.set_name("second")
    await task


@program
async def current_task_is_the_one_whose_step_runs():
    async def who():
        say(f"inner is main: {asyncio.current_task() is main}")

    main = asyncio.current_task()
    await who()
    await asyncio.create_task(who())
    asyncio.get_running_loop().call_soon(lambda: say(f"in a callback: {'none' if asyncio.current_task() is None else 'some'}"))
    await asyncio.sleep(0)


@program
async def all_tasks_are_those_that_have_not_ended():
    async def sleeper(seconds):
        await asyncio.sleep(seconds)

    asyncio.current_task().set_name("main")
    tasks = [asyncio.create_task(sleeper(i), name=f"sleeper {i}") for i in (1, 2, 3)]
    for _ in range(4):
        say(show([task.get_name() for task in asyncio.all_tasks()]))
        await asyncio.sleep(1)
    say(f"{sum(task.done() for task in tasks)} done")


@program
async def exception_with_the_type_of_a_refusal_passes_unchanged():
    async def refuse():
        raise RuntimeError("mine")

    await tell("coroutine", refuse())
    await tell("task", asyncio.create_task(refuse()))


@program
async def failure_in_an_inner_coroutine_passes_through_all_finallys():
    async def inner():
        try:
            await asyncio.sleep(1)
            raise Oops("inner")
        finally:
            say("inner finally")

    async def outer():
        try:
            await inner()
        finally:
            await asyncio.sleep(1)
            say("outer finally")

    await tell("ended", outer())


@program
async def tasks_started_by_tasks_begin_after_those_that_wait_already():
    async def parent(name):
        say(f"{name} begins")
        children.append(asyncio.create_task(quick(f"child of {name}")))

    children = []
    parents = [asyncio.create_task(parent(name)) for name in "ab"]
    await asyncio.wait(parents)
    await asyncio.wait(children)


@program
async def done_callback_of_a_task_comes_before_its_waiter_if_added_first():
    task = asyncio.create_task(quick("x"))
    task.add_done_callback(lambda _: say("callback"))
    await task
    say("waiter")


@program
async def two_wait_for_one_task():
    task = asyncio.create_task(quick("shared"))
    await asyncio.gather(tell("a", task), tell("b", task))


@program
async def coroutine_that_is_never_awaited_is_reported_in_the_end():
    quick("lost")
    await quick("found")


@program
async def failed_task_that_nobody_awaits_is_reported_in_the_end():
    async def fail():
        raise Oops("unheard")

    asyncio.create_task(fail())
    await asyncio.sleep(1)
    say("main ends")

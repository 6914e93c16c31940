"""wait and as_completed: never raise what the tasks raised, never cancel them."""

import asyncio

from stage import Oops, attempt, kind, new_future, program, say, show, tell


async def after(seconds, value):
    await asyncio.sleep(seconds)
    return value


async def fail_after(seconds, text):
    await asyncio.sleep(seconds)
    raise Oops(text)


def names(tasks):
    return show([task.get_name() for task in tasks])


def start(*coroutines):
    return [asyncio.create_task(coroutine, name=f"t{i}") for i, coroutine in enumerate(coroutines)]


@program
async def until_all_are_done():
    done, pending = await asyncio.wait(start(after(2, 0), fail_after(1, "x"), after(3, 0)))
    say(f"done {names(done)}, pending {names(pending)}")
    say(show([task.exception() for task in done]))


@program
async def until_the_first_is_done():
    tasks = start(after(2, 0), after(1, 0), after(3, 0))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    say(f"done {names(done)}, pending {names(pending)}")
    await asyncio.wait(tasks)
    say("the others went on")


@program
async def two_done_in_one_turn_are_both_first():
    done, pending = await asyncio.wait(start(after(1, 0), after(1, 0), after(2, 0)), return_when=asyncio.FIRST_COMPLETED)
    say(f"done {names(done)}, pending {names(pending)}")


@program
async def until_the_first_failure():
    tasks = start(after(1, 0), fail_after(2, "x"), after(3, 0))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    say(f"done {names(done)}, pending {names(pending)}, {kind(tasks[1].exception())}")


@program
async def cancellation_is_no_failure():
    tasks = start(after(5, 0), after(2, 0))
    asyncio.get_running_loop().call_later(1, tasks[0].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    say(f"done {names(done)}, cancelled {tasks[0].cancelled()}")


@program
async def no_failure_means_all():
    done, _ = await asyncio.wait(start(after(1, 0), after(2, 0)), return_when=asyncio.FIRST_EXCEPTION)
    say(f"done {names(done)}")


@program
async def running_out_of_time_is_no_error():
    tasks = start(after(1, 0), after(3, 0))
    done, pending = await asyncio.wait(tasks, timeout=2)
    say(f"done {names(done)}, pending {names(pending)}")
    done, pending = await asyncio.wait(tasks, timeout=2)
    say(f"done {names(done)}, pending {names(pending)}")


@program
async def time_and_task_in_one_turn():
    done, pending = await asyncio.wait(start(after(1, 0), after(2, 0)), timeout=1)
    say(f"done {names(done)}, pending {names(pending)}")


@program
async def no_time_at_all():
    done, pending = await asyncio.wait(start(after(0, 0), after(1, 0)), timeout=0)
    say(f"done {names(done)}, pending {names(pending)}")


@program
async def what_is_done_already_costs_turns_too():
    tasks = start(after(0, 0))
    await asyncio.sleep(1)
    for turn in range(3):
        asyncio.get_running_loop().call_soon(say, f"soon {turn}")
    await asyncio.wait(tasks)
    say("waited")


@program
async def same_task_twice_is_one():
    (task,) = start(after(1, 0))
    done, pending = await asyncio.wait([task, task])
    say(f"done {names(done)}, pending {names(pending)}")


@program
async def nothing_to_wait_for_is_refused():
    await tell("wait", asyncio.wait([]))


@program
async def cancelled_waiter_leaves_no_callback_behind():
    future = new_future()
    waiter = asyncio.create_task(asyncio.wait([future]))
    await asyncio.sleep(1)
    waiter.cancel()
    await tell("waiter", waiter)
    future.set_result(1)
    await asyncio.sleep(0)
    say(f"future {future.result()}")


@program
async def failure_of_a_task_that_was_only_waited_for_is_reported_in_the_end():
    await asyncio.wait(start(fail_after(1, "unseen")))


@program
async def completed_one_after_another():
    for one in asyncio.as_completed([after(3, "c"), after(1, "a"), after(2, "b")]):
        say(f"got {await one}")


@program
async def completed_in_one_turn_in_order_of_ending():
    futures = [new_future() for _ in range(4)]
    for i in 2, 0, 3, 1:
        asyncio.get_running_loop().call_later(1, futures[i].set_result, i)
    for one in asyncio.as_completed(futures):
        say(f"got {await one}")


@program
async def completed_with_failures():
    for one in asyncio.as_completed([fail_after(2, "x"), after(1, "a"), fail_after(3, "y")]):
        await tell("one", one)


@program
async def completed_within_time():
    for one in asyncio.as_completed([after(1, "a"), after(2, "b")], timeout=5):
        say(f"got {await one}")
    await asyncio.sleep(5)


@program
async def completed_too_late():
    tasks = start(after(1, "a"), after(3, "b"), after(4, "c"))
    for one in asyncio.as_completed(tasks, timeout=2):
        await tell("one", one)
    await asyncio.sleep(3)
    say(show([task.result() for task in tasks]))


@program
async def completed_before_the_iteration():
    tasks = start(after(0, "a"), after(0, "b"))
    await asyncio.sleep(1)
    asyncio.get_running_loop().call_soon(say, "next turn")
    for one in asyncio.as_completed(tasks):
        say(f"got {await one}")


@program
async def completed_while_the_body_takes_its_time():
    for one in asyncio.as_completed([after(1, "a"), after(2, "b"), after(3, "c")]):
        say(f"got {await one}")
        await asyncio.sleep(1.5)


@program
async def completion_left_early_leaves_the_others_running():
    tasks = start(after(1, "a"), after(2, "b"))
    for one in asyncio.as_completed(tasks):
        say(f"got {await one}")
        break
    await asyncio.sleep(2)
    say(f"done {tasks[1].done()}")

"""gather: order of results, failures, cancellation from above, from inside and from the side."""

import asyncio

from stage import Oops, program, say, show, tell


async def after(seconds, value):
    await asyncio.sleep(seconds)
    say(f"{value} done")
    return value


async def fail_after(seconds, text):
    await asyncio.sleep(seconds)
    say(f"{text} fails")
    raise Oops(text)


@program
async def done_child_is_heard_of_before_a_new_one_begins():
    async def begin():
        await asyncio.sleep(0)
        say("second step")

    failed = asyncio.create_task(fail_after(0, "early"))
    await asyncio.wait([failed])
    await tell("gathered", asyncio.gather(failed, begin()))
    say("told")


@program
async def cancellation_carries_the_message_of_the_last_child():
    async def wait():
        await asyncio.sleep(5)

    async def quick():
        await asyncio.sleep(0)

    gathering = asyncio.gather(wait(), quick(), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel("why")
    await tell("quick last", gathering)
    gathering = asyncio.gather(quick(), wait(), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel("why")
    await tell("wait last", gathering)


@program
async def results_come_in_order_of_the_arguments():
    say(show(await asyncio.gather(after(3, 1), after(1, 2), after(2, 3))))


@program
async def nothing_to_gather():
    asyncio.get_running_loop().call_soon(say, "next turn")
    say(show(await asyncio.gather()))
    await asyncio.sleep(0)


@program
async def starts_its_children_at_the_call():
    gathering = asyncio.gather(after(0, 1), after(0, 2))
    await asyncio.sleep(1)
    say("only now")
    say(show(await gathering))


@program
async def mixes_coroutines_tasks_and_futures():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(1, future.set_result, 1)
    say(show(await asyncio.gather(future, asyncio.create_task(after(2, 2)), after(0, 3))))


@program
async def same_task_twice():
    task = asyncio.create_task(after(1, 5))
    say(show(await asyncio.gather(task, task)))


@program
async def same_coroutine_twice_runs_once():
    coroutine = after(1, 5)
    say(show(await asyncio.gather(coroutine, after(0, 4), coroutine)))


@program
async def failures_among_returned_exceptions_are_seen_even_if_it_is_cancelled():
    gathering = asyncio.gather(fail_after(0, "seen"), after(5, 1), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel()
    await tell("gathered", gathering)


@program
async def first_failure_passes_on_and_the_others_keep_running():
    await tell("gathered", asyncio.gather(after(1, 1), fail_after(2, "two"), after(3, 3), fail_after(4, "four")))
    await asyncio.sleep(5)


@program
async def failures_of_one_turn_give_the_first_argument():
    await tell("gathered", asyncio.gather(fail_after(1, "a"), fail_after(1, "b")))
    await asyncio.sleep(1)


@program
async def exceptions_returned_as_results():
    say(show(await asyncio.gather(after(2, 1), fail_after(1, "two"), after(0, 3), return_exceptions=True)))


@program
async def cancelled_child_is_a_failure_and_the_others_go_on():
    child = asyncio.create_task(after(2, 1))
    asyncio.get_running_loop().call_later(1, child.cancel)
    gathering = asyncio.gather(child, after(3, 2))
    await tell("gathered", gathering)
    say(f"cancelled {gathering.cancelled()}")
    await asyncio.sleep(3)


@program
async def cancelled_child_among_returned_exceptions():
    child = asyncio.create_task(after(2, 1))
    asyncio.get_running_loop().call_later(1, child.cancel)
    say(show(await asyncio.gather(child, after(3, 2), return_exceptions=True)))


@program
async def cancelled_from_outside_cancels_the_children():
    gathering = asyncio.gather(after(2, 1), after(3, 2))
    await asyncio.sleep(1)
    say(f"cancel {gathering.cancel()}, done {gathering.done()}")
    await tell("gathered", gathering)
    say(f"cancelled {gathering.cancelled()}")


@program
async def cancelled_from_outside_passes_on_even_with_returned_exceptions():
    gathering = asyncio.gather(after(2, 1), after(3, 2), return_exceptions=True)
    await asyncio.sleep(1)
    gathering.cancel()
    await tell("gathered", gathering)


@program
async def cancelled_with_a_child_that_refuses():
    async def stubborn():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            await asyncio.sleep(1)
            say("refused")
            return 0

    gathering = asyncio.gather(stubborn(), after(9, 1))
    await asyncio.sleep(1)
    gathering.cancel()
    await tell("gathered", gathering)
    await asyncio.sleep(2)


@program
async def cancelled_when_done_refuses():
    gathering = asyncio.gather(after(1, 1))
    await gathering
    say(f"cancel {gathering.cancel()}")


@program
async def cancelled_when_all_children_are_done_but_not_heard_of():
    future = asyncio.get_running_loop().create_future()
    gathering = asyncio.gather(future)
    future.set_result(1)
    say(f"cancel {gathering.cancel()}")
    await tell("gathered", gathering)


@program
async def failed_gather_does_not_cancel_when_its_waiter_is():
    async def wait():
        try:
            await asyncio.gather(fail_after(1, "a"), after(5, "b"))
        except Oops:
            say("failed")
        await asyncio.sleep(1)

    task = asyncio.create_task(wait())
    await asyncio.sleep(1.5)
    task.cancel()
    await tell("waiter", task)
    await asyncio.sleep(5)


@program
async def nested():
    say(show(await asyncio.gather(asyncio.gather(after(1, 1), after(2, 2)), asyncio.gather(after(0, 3)))))


@program
async def nested_and_cancelled_goes_all_the_way_down():
    inner = asyncio.gather(after(5, 1), after(6, 2))
    outer = asyncio.gather(inner)
    await asyncio.sleep(1)
    outer.cancel()
    await tell("outer", outer)
    await tell("inner", inner)


@program
async def failures_after_the_first_are_not_reported():
    await tell("gathered", asyncio.gather(fail_after(1, "a"), fail_after(2, "b")))
    await asyncio.sleep(3)


@program
async def of_many_children():
    results = await asyncio.gather(*(after(i % 4 / 4, i) for i in range(24)))
    say(show(results))

"""Futures: completed once, in one of three ways; callbacks always by way of the loop."""

import asyncio

from stage import Oops, attempt, kind, new_future, program, say, show, tell


@program
async def result_reaches_everyone_who_waits_in_order():
    future = new_future()

    async def wait(name):
        say(f"{name} got {await future}")

    tasks = [asyncio.create_task(wait(name)) for name in "abc"]
    await asyncio.sleep(1)
    future.set_result(7)
    say("set")
    await asyncio.wait(tasks)


@program
async def exception_reaches_everyone_who_waits():
    future = new_future()
    tasks = [asyncio.create_task(tell(name, future)) for name in "ab"]
    await asyncio.sleep(0)
    future.set_exception(Oops("no"))
    await asyncio.wait(tasks)


@program
async def cancelled_future_cancels_everyone_who_waits():
    future = new_future()
    tasks = [asyncio.create_task(tell(name, future)) for name in "ab"]
    await asyncio.sleep(0)
    say(f"cancel {future.cancel()}")
    await asyncio.wait(tasks)


@program
async def done_is_done():
    for complete in (lambda f: f.set_result(1), lambda f: f.set_exception(Oops("x")), lambda f: f.cancel()):
        future = new_future()
        complete(future)
        attempt("set again", lambda: future.set_result(2))
        attempt("fail again", lambda: future.set_exception(Oops("y")))
        attempt("cancel again", future.cancel)
        attempt("result", future.result)
        attempt("exception", future.exception)
        say(f"done {future.done()}, cancelled {future.cancelled()}")


@program
async def looked_at_before_it_is_done():
    future = new_future()
    say(f"done {future.done()}, cancelled {future.cancelled()}")
    attempt("result", future.result)
    attempt("exception", future.exception)


@program
async def result_can_be_read_often():
    future = new_future()
    future.set_result(3)
    for _ in range(3):
        say(f"read {future.result()}, awaited {await future}")


@program
async def failure_can_be_raised_often():
    future = new_future()
    future.set_exception(Oops("same"))
    for _ in range(3):
        await tell("awaited", future)
        attempt("read", future.result)


@program
async def awaiting_what_is_done_does_not_stop():
    future = new_future()
    future.set_result(1)
    asyncio.get_running_loop().call_soon(say, "next turn")
    await future
    say("same turn")
    await asyncio.sleep(0)


@program
async def callbacks_run_in_order_of_adding_in_a_later_turn():
    future = new_future()
    for name in "abc":
        future.add_done_callback(lambda f, name=name: say(f"{name} hears {f.result()}"))
    future.set_result(1)
    say("set")
    await asyncio.sleep(0)


@program
async def callbacks_before_and_after_a_waiter_keep_their_place():
    future = new_future()

    async def wait():
        await future
        say("waiter")

    future.add_done_callback(lambda _: say("before"))
    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    future.add_done_callback(lambda _: say("after"))
    future.set_result(None)
    await task


@program
async def callback_added_when_done_runs_in_the_next_turn():
    future = new_future()
    future.set_result(1)
    future.add_done_callback(lambda _: say("late"))
    say("added")
    await asyncio.sleep(0)
    say("after a turn")


@program
async def callback_added_by_a_callback_runs_in_the_turn_after():
    future = new_future()
    future.add_done_callback(lambda f: (say("first"), f.add_done_callback(lambda _: say("added"))))
    future.add_done_callback(lambda _: say("second"))
    future.set_result(1)
    for turn in range(3):
        await asyncio.sleep(0)
        say(f"turn {turn}")


@program
async def callback_added_twice_runs_twice_and_is_removed_at_once():
    def hear(_):
        say("heard")

    future = new_future()
    future.add_done_callback(hear)
    future.add_done_callback(hear)
    say(f"removed {future.remove_done_callback(hear)}")
    say(f"removed {future.remove_done_callback(hear)}")
    future.add_done_callback(hear)
    future.add_done_callback(hear)
    future.set_result(None)
    await asyncio.sleep(0)


@program
async def callback_cannot_be_removed_once_it_is_due():
    def hear(_):
        say("heard all the same")

    future = new_future()
    future.add_done_callback(hear)
    future.set_result(None)
    say(f"removed {future.remove_done_callback(hear)}")
    await asyncio.sleep(0)


@program
async def callback_removed_by_an_earlier_one_of_the_same_future_still_runs():
    def hear(_):
        say("heard")

    future = new_future()
    future.add_done_callback(lambda f: say(f"removed {f.remove_done_callback(hear)}"))
    future.add_done_callback(hear)
    future.set_result(None)
    await asyncio.sleep(0)


@program
async def callback_that_fails_is_reported_and_the_others_run():
    def fail(_):
        raise Oops("callback")

    future = new_future()
    future.add_done_callback(lambda _: say("before"))
    future.add_done_callback(fail)
    future.add_done_callback(lambda _: say("after"))
    future.set_result(None)
    await asyncio.sleep(0)
    say("goes on")


@program
async def callbacks_of_a_cancelled_future_run_too():
    future = new_future()
    future.add_done_callback(lambda f: say(f"cancelled {f.cancelled()}"))
    future.cancel()
    await asyncio.sleep(0)


@program
async def completed_by_a_callback_of_another():
    first, second = new_future(), new_future()
    first.add_done_callback(lambda f: second.set_result(f.result() + 1))
    second.add_done_callback(lambda f: say(f"second {f.result()}"))
    asyncio.get_running_loop().call_later(1, first.set_result, 1)
    say(f"got {await second}")


@program
async def cancellation_carries_its_message():
    future = new_future()
    future.cancel("because")
    await tell("awaited", future)


@program
async def failure_that_nobody_looks_at_is_reported_in_the_end():
    looked_at, ignored = new_future(), new_future()
    looked_at.set_exception(Oops("seen"))
    ignored.set_exception(Oops("unseen"))
    say(kind(looked_at.exception()))


@program
async def many_waiters_of_one_future_go_on_in_one_turn():
    future = new_future()
    count = 0

    async def wait():
        nonlocal count
        await future
        count += 1

    tasks = [asyncio.create_task(wait()) for _ in range(200)]
    await asyncio.sleep(0)
    future.set_result(None)
    await asyncio.sleep(0)
    say(f"after one turn {count}")
    await asyncio.wait(tasks)

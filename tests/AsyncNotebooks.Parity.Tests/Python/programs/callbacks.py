"""Callbacks of the loop: their order, their turns, their times, and what happens to the ones that fail."""

import asyncio

from stage import Oops, attempt, kind, new_loop, program, say


@program
async def run_first_in_first_out():
    loop = asyncio.get_running_loop()
    for name in "abc":
        loop.call_soon(say, name)
    say("scheduled")
    await asyncio.sleep(0)
    say("resumed")


@program
async def scheduled_by_a_callback_wait_for_the_next_turn():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: (say("outer"), loop.call_soon(say, "inner")))
    loop.call_soon(say, "second")
    await asyncio.sleep(0)
    say("after one turn")
    await asyncio.sleep(0)
    say("after two turns")


@program
async def cancelled_before_their_turn_never_run():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(say, "never")
    loop.call_soon(say, "kept")
    handle.cancel()
    handle.cancel()
    say(f"cancelled {handle.cancelled()}")
    await asyncio.sleep(0)


@program
async def cancel_another_of_the_same_turn():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: second.cancel())
    second = loop.call_soon(say, "never")
    await asyncio.sleep(0)
    say("end of turn")


@program
async def cancelled_after_they_ran_stay_run():
    handle = asyncio.get_running_loop().call_soon(say, "ran")
    await asyncio.sleep(0)
    handle.cancel()
    say(f"cancelled {handle.cancelled()}")


@program
async def at_equal_times_run_in_order_of_scheduling():
    loop = asyncio.get_running_loop()
    for name in "abcdefg":
        loop.call_at(1, say, name)
    await asyncio.sleep(2)


@program
async def at_different_times_run_in_order_of_time():
    loop = asyncio.get_running_loop()
    for delay in (3, 1, 2, 0.5, 2.5, 1.5):
        loop.call_later(delay, say, f"after {delay}")
    await asyncio.sleep(4)


@program
async def with_a_delay_of_zero_come_after_call_soon():
    loop = asyncio.get_running_loop()
    loop.call_later(0, say, "later 0")
    loop.call_soon(say, "soon")
    await asyncio.sleep(0)
    say("one turn")
    await asyncio.sleep(0)


@program
async def in_the_past_run_in_the_next_turn_in_order_of_time():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(5)
    loop.call_at(3, say, "at 3")
    loop.call_at(1, say, "at 1")
    loop.call_later(-1, say, "at 4")
    await asyncio.sleep(0)
    say("one turn")
    await asyncio.sleep(0)


@program
async def closer_than_the_clock_can_tell_are_due_together():
    loop = asyncio.get_running_loop()
    loop.call_at(1 + 0.5e-9, say, "a little later")
    loop.call_at(1, lambda: (say("due"), loop.call_soon(say, "next turn")))
    await asyncio.sleep(2)


@program
async def timers_that_are_cancelled_are_skipped():
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(i, say, f"timer {i}") for i in range(1, 6)]
    handles[1].cancel()
    loop.call_later(2.5, handles[3].cancel)
    await asyncio.sleep(6)
    say(f"{[h.cancelled() for h in handles].count(True)} cancelled")


@program
async def timer_cancelled_when_due_by_one_of_the_same_turn():
    loop = asyncio.get_running_loop()
    loop.call_at(1, lambda: second.cancel())
    second = loop.call_at(1, say, "never")
    await asyncio.sleep(2)
    say("passed")


@program
async def many_cancelled_timers_are_swept_without_a_trace():
    loop = asyncio.get_running_loop()
    handles = [loop.call_later(1 + i / 64, say, f"timer {i}") for i in range(300)]
    for i, handle in enumerate(handles):
        if i % 50:
            handle.cancel()
    await asyncio.sleep(8)


@program
async def timer_knows_when_it_is_due():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    say(f"due {loop.call_later(0.5, say, 'x').when()}")
    say(f"due {loop.call_at(7, say, 'y').when():g}")
    await asyncio.sleep(1)


@program
async def that_fail_are_reported_and_stop_nobody():
    def fail():
        raise Oops("bad")

    loop = asyncio.get_running_loop()
    loop.call_soon(say, "before")
    loop.call_soon(fail)
    loop.call_soon(say, "after")
    await asyncio.sleep(0)
    say("the loop goes on")


@program
async def exception_handler_gets_what_no_one_can_catch():

    def fail(text):
        raise Oops(text)

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: say(f"handler got {kind(context['exception'])}"))
    loop.call_soon(fail, "one")
    loop.call_later(1, fail, "two")
    await asyncio.sleep(2)


@program
async def exception_handler_that_fails_stops_nobody():

    def fail(*_):
        raise Oops("again")

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(fail)
    loop.call_soon(fail)
    loop.call_soon(say, "next")
    await asyncio.sleep(0)
    say("still here")


@program
async def threadsafe_from_inside_stay_in_line():
    loop = asyncio.get_running_loop()
    loop.call_soon(say, "a")
    loop.call_soon_threadsafe(say, "b")
    loop.call_soon(say, "c")
    await asyncio.sleep(0)


@program
def queued_before_the_loop_runs_come_first():
    loop = new_loop()
    loop.call_soon(say, "queued")
    loop.call_soon(loop.stop)
    loop.call_soon(say, "same turn as stop")
    loop.run_forever()
    say("stopped")
    loop.close()


@program
def stop_lets_the_turn_finish_and_leaves_the_next_one_queued():
    loop = new_loop()

    def first():
        say("first")
        loop.stop()
        loop.call_soon(say, "next turn")

    loop.call_soon(first)
    loop.call_soon(say, "second")
    loop.run_forever()
    say("between")
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()


@program
def stop_before_run_forever_runs_one_turn():
    loop = new_loop()
    loop.stop()
    loop.call_soon(say, "one turn")
    loop.call_later(1, say, "never")
    loop.run_forever()
    loop.close()


@program
def closed_loop_refuses():
    loop = new_loop()
    loop.close()
    loop.close()
    say(f"closed {loop.is_closed()}")
    attempt("call_soon", lambda: loop.call_soon(say, "x"))
    attempt("call_later", lambda: loop.call_later(1, say, "x"))
    attempt("threadsafe", lambda: loop.call_soon_threadsafe(say, "x"))
    attempt("run_forever", loop.run_forever)

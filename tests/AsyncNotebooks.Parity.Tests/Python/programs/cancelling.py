"""Cancellation at every kind of await, caught, repeated, taken back, with and without a message."""

import asyncio

from stage import Oops, new_future, program, say, show, tell


async def cancelled_at(label, awaiting):
    """Runs something as a task, cancels it while it waits, and says what became of it."""
    task = asyncio.create_task(awaiting, name=label)
    await asyncio.sleep(0.5)
    say(f"cancel {task.cancel()}")
    await tell(label, task)
    say(f"cancelled {task.cancelled()}, requests {task.cancelling()}")


@program
async def before_the_first_step_nothing_runs():
    async def body():
        try:
            say("never")
        finally:
            say("nor this")

    task = asyncio.create_task(body())
    say(f"cancel {task.cancel()}")
    await tell("ended", task)


@program
async def in_a_sleep():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("finally")

    await cancelled_at("sleep", body())


@program
async def in_a_sleep_of_zero():
    async def body():
        try:
            for i in range(9):
                await asyncio.sleep(0)
                say(f"turn {i}")
        finally:
            say("finally")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await tell("ended", task)


@program
async def in_the_turn_in_which_the_sleep_is_over():
    async def body():
        await asyncio.sleep(1)
        say("never")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    # Due at the same time as the sleeper's timer, and set after it.
    asyncio.get_running_loop().call_at(1, lambda: say(f"cancel {task.cancel()}"))
    await tell("ended", task)


@program
async def just_before_the_timer_of_the_sleep():
    async def body():
        await asyncio.sleep(1)
        say("never")

    asyncio.get_running_loop().call_at(1, lambda: say(f"cancel {task.cancel()}"))
    task = asyncio.create_task(body())
    await tell("ended", task)


@program
async def at_a_future_cancels_the_future():
    future = new_future()

    async def body():
        await future

    await cancelled_at("future", body())
    say(f"future cancelled {future.cancelled()}")


@program
async def at_a_future_that_is_done_in_the_same_turn():
    future = new_future()

    async def body():
        say(f"never {await future}")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    future.set_result(1)
    say(f"cancel {task.cancel()}")
    await tell("ended", task)
    say(f"future cancelled {future.cancelled()}")


@program
async def at_a_future_that_failed_in_the_same_turn():
    future = new_future()

    async def body():
        await tell("future", future)

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    future.set_exception(Oops("lost"))
    task.cancel()
    await tell("ended", task)


@program
async def at_a_task_cancels_that_task():
    async def inner():
        try:
            await asyncio.sleep(5)
        finally:
            say("inner finally")

    async def outer():
        await child

    child = asyncio.create_task(inner())
    await cancelled_at("outer", outer())
    say(f"inner cancelled {child.cancelled()}")


@program
async def at_a_task_that_refuses():
    async def inner():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            return "no"

    async def outer():
        say(f"got {await asyncio.create_task(inner())}")
        await asyncio.sleep(1)
        say("and on")

    await cancelled_at("outer", outer())


@program
async def in_a_nested_coroutine_unwinds_from_the_inside():
    async def level(n):
        try:
            await (level(n - 1) if n else asyncio.sleep(5))
        finally:
            say(f"level {n}")

    await cancelled_at("nested", level(3))


@program
async def at_a_gather_cancels_all_children():
    async def child(name):
        try:
            await asyncio.sleep(5)
        finally:
            say(f"{name} out")

    async def body():
        await asyncio.gather(child("a"), child("b"), child("c"))

    await cancelled_at("gather", body())


@program
async def at_a_wait_leaves_the_tasks_alone():
    async def body():
        await asyncio.wait(tasks)

    tasks = [asyncio.create_task(asyncio.sleep(i)) for i in (1, 2)]
    await cancelled_at("wait", body())
    await asyncio.sleep(2)
    say(show([task.cancelled() for task in tasks]))


@program
async def at_a_wait_for_waits_until_the_inner_one_has_ended():
    async def slow_to_end():
        try:
            await asyncio.sleep(5)
        finally:
            await asyncio.sleep(1)
            say("cleaned up")

    await cancelled_at("wait_for", asyncio.wait_for(slow_to_end(), 4))


@program
async def at_a_shield_leaves_the_inner_one_alone():
    async def inner():
        await asyncio.sleep(1)
        say("inner done")
        return 1

    async def body():
        await asyncio.shield(task)

    task = asyncio.create_task(inner())
    await cancelled_at("shield", body())
    await tell("inner", task)


@program
async def at_a_lock_leaves_the_line():
    lock = asyncio.Lock()

    async def body():
        async with lock:
            say("never")

    async with lock:
        await cancelled_at("lock", body())
    say(f"locked {lock.locked()}")


@program
async def with_a_lock_held_gives_it_back():
    lock = asyncio.Lock()

    async def body():
        async with lock:
            await asyncio.sleep(5)

    await cancelled_at("holder", body())
    say(f"locked {lock.locked()}")


@program
async def at_a_queue_get_and_put():
    empty, full = asyncio.Queue(), asyncio.Queue(1)
    full.put_nowait("x")
    await cancelled_at("get", empty.get())
    await cancelled_at("put", full.put("y"))
    say(f"{empty.qsize()} and {full.qsize()}")


@program
async def at_an_event_a_semaphore_and_a_barrier():
    semaphore = asyncio.Semaphore(0)
    barrier = asyncio.Barrier(2)
    await cancelled_at("event", asyncio.Event().wait())
    await cancelled_at("semaphore", semaphore.acquire())
    await cancelled_at("barrier", barrier.wait())
    say(f"locked {semaphore.locked()}, waiting {barrier.n_waiting}")


@program
async def at_a_condition_takes_the_lock_again_first():
    condition = asyncio.Condition()

    async def body():
        async with condition:
            try:
                await condition.wait()
            finally:
                say(f"locked {condition.locked()}")

    await cancelled_at("condition", body())
    say(f"locked {condition.locked()}")


@program
async def caught_and_the_task_goes_on():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say("caught")
        await asyncio.sleep(1)
        return "all the same"

    await cancelled_at("stubborn", body())


@program
async def caught_twice_and_then_not():
    async def body():
        for i in range(2):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say(f"caught {i}")
        await asyncio.sleep(5)

    task = asyncio.create_task(body())
    for _ in range(3):
        await asyncio.sleep(1)
        say(f"cancel {task.cancel()}")
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def turned_into_another_exception():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            raise Oops("instead")

    await cancelled_at("translator", body())


@program
async def in_finally_that_waits_takes_its_time():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("cleaning")
            await asyncio.sleep(2)
            say("clean")

    await cancelled_at("tidy", body())


@program
async def again_in_finally_cuts_the_cleaning_short():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("cleaning")
            await asyncio.sleep(2)
            say("never")

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await tell("ended", task)


@program
async def twice_in_one_turn_is_delivered_once():
    async def body():
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say("once")
        await asyncio.sleep(1)
        say("not twice")

    task = asyncio.create_task(body())
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def of_oneself_arrives_at_the_next_await():
    async def body():
        say(f"cancel {asyncio.current_task().cancel()}")
        say("still here")
        await asyncio.sleep(0)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def of_oneself_passes_awaits_that_do_not_stop():
    async def nothing():
        say("inner runs")

    async def body():
        asyncio.current_task().cancel()
        await nothing()
        done = new_future()
        done.set_result(None)
        await done
        say("still here")
        await asyncio.sleep(1)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def of_oneself_is_delivered_to_what_is_awaited_next():
    future = new_future()

    async def body():
        asyncio.current_task().cancel()
        await future

    await tell("ended", asyncio.create_task(body()))
    say(f"future cancelled {future.cancelled()}")


@program
async def of_what_is_done_does_nothing():
    async def quick():
        return 1

    task = asyncio.create_task(quick())
    await task
    say(f"cancel {task.cancel()}, cancelled {task.cancelled()}, requests {task.cancelling()}")


@program
async def of_what_has_failed_leaves_nothing_to_report():
    async def fail():
        raise Oops("unseen")

    tasks = [asyncio.create_task(fail()) for _ in range(2)]
    future = new_future()
    future.set_exception(Oops("unseen, too"))
    await asyncio.sleep(1)
    say(f"cancel {tasks[0].cancel()}, {future.cancel()}")


@program
async def raised_by_the_coroutine_itself_counts_as_cancelled():
    async def body():
        raise asyncio.CancelledError("on my own")

    task = asyncio.create_task(body())
    await tell("ended", task)
    say(f"cancelled {task.cancelled()}, requests {task.cancelling()}")


@program
async def taken_back_leaves_no_request():
    async def body():
        me = asyncio.current_task()
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            say(f"requests {me.cancelling()}, left {me.uncancel()}, left {me.uncancel()}")
        await asyncio.sleep(1)
        return "alive"

    task = asyncio.create_task(body())
    await asyncio.sleep(1)
    task.cancel()
    await tell("ended", task)
    say(f"requests {task.cancelling()}")


@program
async def taken_back_too_soon_is_delivered_all_the_same():
    async def body():
        me = asyncio.current_task()
        me.cancel()
        say(f"left {me.uncancel()}")
        await asyncio.sleep(1)
        say("never")

    await tell("ended", asyncio.create_task(body()))


@program
async def counts_every_request():
    async def body():
        for _ in range(3):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say(f"requests {asyncio.current_task().cancelling()}")

    task = asyncio.create_task(body())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
    await tell("ended", task)


@program
async def message_arrives_and_is_passed_on():
    async def body():
        try:
            await asyncio.sleep(5)
        finally:
            say("finally")

    for message in "one", None:
        task = asyncio.create_task(body())
        await asyncio.sleep(1)
        task.cancel(message)
        await tell("ended", task)


@program
async def message_of_a_task_that_did_not_begin():
    async def body():
        pass

    task = asyncio.create_task(body())
    task.cancel("too early")
    await tell("ended", task)


@program
async def in_the_last_step_keeps_its_message():
    async def cancel_self():
        asyncio.current_task().cancel("at the end")
        return "a value nobody gets"

    await tell("ended", asyncio.create_task(cancel_self()))


@program
async def in_a_last_step_that_fails_is_forgotten():
    async def body():
        asyncio.current_task().cancel()
        raise Oops("stronger")

    task = asyncio.create_task(body())
    await tell("ended", task)
    say(f"cancelled {task.cancelled()}")


@program
async def second_message_is_lost_while_the_first_is_on_its_way():
    async def sleeper():
        await asyncio.sleep(5)

    async def waiter():
        await new_future()

    for victim in sleeper, waiter:
        task = asyncio.create_task(victim())
        await asyncio.sleep(0)
        task.cancel("first")
        task.cancel("second")
        await tell("ended", task)
        say(f"cancelling {task.cancelling()}")


@program
async def of_the_main_task_by_a_child():
    async def child():
        await asyncio.sleep(1)
        main.cancel()

    main = asyncio.current_task()
    task = asyncio.create_task(child())
    try:
        await asyncio.sleep(5)
    finally:
        say(f"child done {task.done()}")


@program
async def chain_of_tasks_is_cancelled_from_the_end():
    async def link(n):
        try:
            if n:
                await asyncio.create_task(link(n - 1))
            else:
                await asyncio.sleep(9)
        finally:
            say(f"link {n}, requests {asyncio.current_task().cancelling()}")

    await cancelled_at("chain", link(4))


@program
async def two_who_await_one_task_fall_together():
    async def inner():
        await asyncio.sleep(9)

    task = asyncio.create_task(inner())
    first = asyncio.create_task(tell("first", task))
    second = asyncio.create_task(tell("second", task))
    await asyncio.sleep(1)
    first.cancel()
    await asyncio.wait([first, second])
    say(f"requests {first.cancelling()}, {second.cancelling()}, {task.cancelling()}")

"""TaskGroup: the scope is left when all have ended; the first failure takes everyone down."""

import asyncio

from stage import Oops, attempt, kind, new_future, program, say, show, tell


async def after(seconds, name):
    try:
        await asyncio.sleep(seconds)
        say(f"{name} done")
        return name
    except asyncio.CancelledError:
        say(f"{name} cancelled")
        raise


async def fail_after(seconds, name):
    await after(seconds, name)
    raise Oops(name)


@program
async def waits_for_all_its_tasks():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(after(i, f"t{i}")) for i in (3, 1, 2)]
        say("body ends")
    say(show([task.result() for task in tasks]))


@program
async def empty_group_costs_no_turn():
    asyncio.get_running_loop().call_soon(say, "next turn")
    async with asyncio.TaskGroup():
        say("body")
    say("left")
    await asyncio.sleep(0)


@program
async def whose_tasks_are_done_before_the_body_costs_no_turn():
    async with asyncio.TaskGroup() as group:
        group.create_task(after(0, "quick"))
        await asyncio.sleep(1)
        asyncio.get_running_loop().call_soon(say, "next turn")
    say("left")
    await asyncio.sleep(0)


@program
async def first_failure_cancels_the_others():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(3, "slow"))
            group.create_task(fail_after(1, "bad"))
            group.create_task(after(0, "quick"))

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def failure_interrupts_the_body():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(1, "bad"))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say("body interrupted")
                raise

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")
    await asyncio.sleep(1)
    say("free again")


@program
async def failures_of_several_in_order_of_ending():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(1, "a"))
            group.create_task(fail_after(1, "b"))
            group.create_task(fail_after(1, "c"))

    await tell("group", body())


@program
async def failure_while_being_cancelled_is_added():
    async def fail_when_cancelled(name):
        try:
            await asyncio.sleep(9)
        finally:
            raise Oops(name)

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_when_cancelled("x"))
            group.create_task(fail_after(1, "bad"))
            group.create_task(fail_when_cancelled("y"))

    await tell("group", body())


@program
async def body_that_fails_cancels_the_tasks_and_comes_last():
    async def fail_when_cancelled():
        try:
            await asyncio.sleep(9)
        finally:
            raise Oops("task")

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(5, "slow"))
            group.create_task(fail_when_cancelled())
            await asyncio.sleep(1)
            raise Oops("body")

    await tell("group", body())


@program
async def body_that_fails_before_its_tasks_begin():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(5, "never begins"))
            raise Oops("body")

    await tell("group", body())


@program
async def body_that_fails_alone():
    async def body():
        async with asyncio.TaskGroup():
            raise Oops("body")

    await tell("group", body())


@program
async def body_that_raises_a_cancellation_of_its_own():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(5, "slow"))
            await asyncio.sleep(1)
            raise asyncio.CancelledError

    await tell("group", body())


@program
async def cancelled_child_is_no_failure():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(after(3, "first"))
        group.create_task(after(2, "second"))
        await asyncio.sleep(1)
        first.cancel()
    say(f"left, first cancelled {first.cancelled()}")


@program
async def child_that_raises_a_cancellation_is_no_failure():
    async def cancel():
        raise asyncio.CancelledError

    async with asyncio.TaskGroup() as group:
        group.create_task(cancel())
        group.create_task(after(1, "other"))
    say("left")


@program
async def parent_cancelled_in_the_body():
    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(5, "child"))
            await asyncio.sleep(9)

    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def parent_cancelled_while_it_waits_for_the_tasks():
    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(after(5, "child"))

    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await tell("parent", task)


@program
async def parent_cancelled_twice_while_a_task_refuses_to_end():
    async def stubborn():
        for i in range(2):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say(f"no {i}")
        say("at last")

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(stubborn())

    task = asyncio.create_task(parent())
    for _ in range(2):
        await asyncio.sleep(1)
        task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def parent_cancelled_and_a_child_fails_meanwhile():
    async def fail_when_cancelled():
        try:
            await asyncio.sleep(9)
        finally:
            raise Oops("child")

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_when_cancelled())
            await asyncio.sleep(9)

    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def child_fails_and_the_parent_is_cancelled_meanwhile():
    async def slow_to_end():
        try:
            await asyncio.sleep(9)
        finally:
            await asyncio.sleep(2)

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(slow_to_end())
            group.create_task(fail_after(1, "bad"))

    task = asyncio.create_task(parent())
    await asyncio.sleep(2)
    task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def cancelled_parent_before_the_group():
    async def parent():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            async with asyncio.TaskGroup() as group:
                group.create_task(after(1, "in spite"))
            say("left")

    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def failure_in_a_group_of_a_parent_that_was_cancelled_before():
    async def parent():
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            async with asyncio.TaskGroup() as group:
                group.create_task(fail_after(1, "bad"))
                await asyncio.sleep(9)

    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await tell("parent", task)
    say(f"requests {task.cancelling()}")


@program
async def inner_failure_passes_through_the_outer_group():
    async def body():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(after(5, "outer child"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail_after(1, "inner"))
                inner.create_task(after(5, "inner child"))

    await tell("group", body())


@program
async def outer_failure_cancels_the_inner_group():
    async def body():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail_after(1, "outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(after(5, "inner child"))

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def both_groups_fail_in_one_turn():
    async def body():
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail_after(1, "outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail_after(1, "inner"))
                await asyncio.sleep(9)

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def group_in_a_child_of_a_group():
    async def child(name):
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(1, name))
            group.create_task(after(5, f"sibling of {name}"))

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            group.create_task(child("b"))

    await tell("group", body())


@program
async def child_may_start_siblings():
    async def child(group):
        await asyncio.sleep(1)
        group.create_task(after(1, "sibling"))

    async with asyncio.TaskGroup() as group:
        group.create_task(child(group))
    say("left")


@program
async def no_new_task_while_it_shuts_down():
    async def late(group):
        try:
            await asyncio.sleep(9)
        finally:
            attempt("create", lambda: group.create_task(after(1, "late")))

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            group.create_task(fail_after(1, "bad"))

    await tell("group", body())


@program
async def no_new_task_when_it_is_over():
    async with asyncio.TaskGroup() as group:
        pass
    attempt("create", lambda: group.create_task(after(1, "late")))


@program
async def caught_outside_by_what_is_in_it():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(1, "a"))
            group.create_task(fail_after(1, "b"))
    except* Oops as failures:
        say(f"caught {show([*failures.exceptions])}")
    await asyncio.sleep(1)


@program
async def body_that_swallows_the_interruption_goes_on():
    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(fail_after(1, "bad"))
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                say("swallowed")
            await asyncio.sleep(2)
            say("body goes on")

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def timeout_around_a_group():
    async def body():
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(after(5, "a"))
                group.create_task(after(6, "b"))

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def timeout_and_failure_in_one_turn():
    async def body():
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                group.create_task(fail_after(1, "bad"))
                await asyncio.sleep(9)

    await tell("group", body())
    say(f"requests {asyncio.current_task().cancelling()}")


@program
async def timeouts_inside_the_children_become_failures():
    async def child(seconds):
        async with asyncio.timeout(seconds):
            await asyncio.sleep(9)

    async def body():
        async with asyncio.TaskGroup() as group:
            group.create_task(child(1))
            group.create_task(child(2))

    await tell("group", body())

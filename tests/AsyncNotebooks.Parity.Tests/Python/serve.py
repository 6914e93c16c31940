"""Answers requests, one JSON object per line: the names of the programs, the trace of one, the trace of a generated one."""

import asyncio
import json
import logging
import sys
import traceback

import generated
import stage
import programs  # noqa: F401  (registers them)


def answer(request):
    match request:
        case {"names": _}:
            return {"names": sorted(stage.programs)}
        case {"program": name}:
            return {"trace": stage.trace_of(name)}
        case {"generated": body}:
            return {"trace": generated.trace_of(body)}
        case {"exports": modules}:
            return {"names": sorted(name for module in modules for name in exports(getattr(asyncio, module)))}


logging.disable()
def exports(module):
    """The public names of a module, and the members of its classes that their bases do not have."""
    for name in module.__all__:
        owner = getattr(module, name)
        if name.startswith("_"):
            continue
        yield name
        if isinstance(owner, type) and name not in ("AbstractEventLoopPolicy", "AbstractServer", "BaseEventLoop", "Server"):
            label = "loop" if name == "AbstractEventLoop" else name
            inherited = {member for base in owner.__mro__[1:] for member in dir(base)}
            yield from (f"{label}.{member}" for member in dir(owner) if not member.startswith("_") and member not in inherited)


# What the interpreter prints on the way must not come between two answers.
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception:
        reply = {"error": traceback.format_exc()}
    print(json.dumps(reply), file=answers, flush=True)

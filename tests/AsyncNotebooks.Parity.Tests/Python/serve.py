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
        case {"exports": module}:
            return {"names": sorted(getattr(asyncio, module).__all__)}


logging.disable()
# What the interpreter prints on the way must not come between two answers.
answers, sys.stdout = sys.stdout, sys.stderr
for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception:
        reply = {"error": traceback.format_exc()}
    print(json.dumps(reply), file=answers, flush=True)

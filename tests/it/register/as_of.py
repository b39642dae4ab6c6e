"""Replays the register's events and says who had which status, day by day.

Reads JSON from standard input: {"events": [[number, kind, effective, recorded, until], ...] in the
order of recording, "questions": [[on, known], ...]}; writes one list of [number, status] for each
question. It shares no code with the program: dates are compared as text.
"""

import json
import sys


def standing(events, on, known):
    status, until = None, None
    seen = [event for event in events if event[3] <= known and event[2] <= on]
    for _, kind, _, _, end in sorted(seen, key=lambda event: event[2]):
        if status == "revoked":
            break
        if kind == "credential-issued":
            status, until = "active", end
        elif kind == "credential-suspended":
            status = "suspended"
        elif kind == "credential-reinstated":
            status = "active"
        elif kind == "credential-revoked":
            status = "revoked"
        elif kind == "credential-extended":
            until = end
    if until is not None and on > until and status not in (None, "revoked"):
        status = "expired"
    return status or "pending"


def answer(asked):
    by_number = {}
    for event in asked["events"]:
        by_number.setdefault(event[0], []).append(event)
    for on, known in asked["questions"]:
        yield [
            [number, standing(events, on, known)]
            for number, events in sorted(by_number.items())
            if any(event[3] <= known for event in events)
        ]


json.dump(list(answer(json.load(sys.stdin))), sys.stdout)

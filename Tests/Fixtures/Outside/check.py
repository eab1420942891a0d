#!/usr/bin/env python3
"""Recomputes the roots of a trail from its bytes, with Python's standard library and nothing of ungcuu.

usage: check.py WORKSPACE RUN < LINES

WORKSPACE/runs/audit.sqlite is read as it lies; LINES is what `ungcuu replay RUN --json` printed.
Prints a JSON object: `size` and `root` of the whole trail, recomputed from the stored bodies, and
of the run `run_size` and `run_root`, recomputed from the lines, beside `closed`, what the run says
of itself in its last `run.closed` (count and root). Exits 1 where a body and a line of the run
differ. RFC 9162 section 2.1.1 defines the hash.
"""

import hashlib
import json
import pathlib
import sqlite3
import sys


def root(leaves):
    """The Merkle tree hash over leaf hashes, by halves as the RFC defines it."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    left = 1
    while left * 2 < len(leaves):
        left *= 2
    both = root(leaves[:left]) + root(leaves[left:])
    return hashlib.sha256(b"\x01" + both).digest()


def leaves(bodies):
    return [hashlib.sha256(b"\x00" + body).digest() for body in bodies]


def main():
    workspace, run = sys.argv[1:]
    database = pathlib.Path(workspace, "runs", "audit.sqlite").resolve()
    with sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True) as trail:
        rows = trail.execute("SELECT run, body FROM events ORDER BY seq").fetchall()
    lines = sys.stdin.buffer.read().split(b"\n")[:-1]
    if lines != [body for of, body in rows if of == run]:
        sys.exit("the lines are not the stored bodies of the run")
    events = [json.loads(line) for line in lines]
    closed = max(place for place, event in enumerate(events) if event["kind"] == "run.closed")
    result = {
        "size": len(rows),
        "root": root(leaves([body for _, body in rows])).hex(),
        "run_size": closed,
        "run_root": root(leaves(lines[:closed])).hex(),
        "closed": {name: events[closed][name] for name in ("count", "root")},
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()

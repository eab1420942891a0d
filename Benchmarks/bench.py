#!/usr/bin/env python3
"""Measures the program beside floors measured in the same minutes; `make bench` runs it.

Every figure is a median of rounds in which the program and its floor take turns, so that what
else the machine does falls on both. Only ratios can be compared between machines.
"""

import argparse
import json
import pathlib
import sys
import tempfile

from measures import acting, bundling, checking, exploring, processes, reading, signing
from measures import starting, verifying
from machine import facts
from report import table

MEASURES = {
    "start": starting.measure,
    "actions": acting.measure,
    "check": checking.measure,
    "explore": exploring.measure,
    "verify": verifying.measure,
    "status": reading.measure,
    "checkpoint": signing.measure,
    "bundle": bundling.measure,
}


def main():
    given = arguments()
    results = []
    with tempfile.TemporaryDirectory(prefix="bench-", dir=given.scratch) as folder:
        machine = facts(pathlib.Path(folder))
        processes.ENVIRONMENT["HOME"] = str(pathlib.Path(folder).resolve() / "home")
        for name in given.only or MEASURES:
            print(f"bench: {name} …", file=sys.stderr, flush=True)
            results += MEASURES[name](given, pathlib.Path(folder))
    found = {"machine": machine, "results": results}
    text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
    given.out.write_text(text, encoding="utf-8")
    sys.stdout.write(text if given.json else table(found))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    path = pathlib.Path
    parser.add_argument("--program", type=path, required=True, help="the release binary")
    parser.add_argument("--floors", type=path, required=True, help="the binary of bench-floors")
    parser.add_argument("--out", type=path, required=True, help="where the JSON goes")
    parser.add_argument("--scratch", type=path, required=True, help="a folder on the disk measured")
    parser.add_argument("--json", action="store_true", help="print the JSON instead of the table")
    parser.add_argument("--only", nargs="+", choices=MEASURES, help="leave out the others")
    parser.add_argument("--rounds", type=int, default=31, help="turns of what takes milliseconds")
    parser.add_argument("--events", type=int, default=1_000_000, help="of the trail verified")
    parser.add_argument("--runs", type=int, default=10_000, help="of the trail read")
    parser.add_argument("--instructions", action="store_true", help="count them with valgrind")
    given = parser.parse_args()
    given.program, given.floors = given.program.resolve(), given.floors.resolve()
    return given


if __name__ == "__main__":
    main()

"""What recording an action costs: time, and waits for the disk."""

import os
import shutil
import subprocess
import threading
import time

from report import median, row
from .processes import ENVIRONMENT, measured, output, syncs
from .workspaces import open_run, workspace

TURNS = 5
WARM = 300
"""Actions before the clock starts: after them the log of SQLite is written over, not lengthened."""
TIMED = 500
REMARK = "Máy chủ kế toán mất kết nối lúc kiểm tra; đã rút cáp mạng và chụp màn hình. " * 3
RECORDED = "✓ Recorded".encode()


def measure(given, folder):
    place = workspace(folder, "actions")
    run = open_run(given.program, place, 3)
    stored, walked, floors = [], [], []
    for turn in range(TURNS):
        taken = measured(given.floors, "append", folder / f"append-{turn}", TIMED)
        stored.append(median(taken["action"]) / 1e6)
        floors.append(median(taken["append"]) / 1e6)
        walked.append(walk(given.program, place, run))
    floor, action = median(floors), median(walked)
    return [
        row(
            "a durable action", median(stored), "ms", floor, target="x2",
            turns=stored, floor_turns=floors),
        row("  in a walk, screen and all", action, "ms", floor, turns=walked),
        row("  a second, in a walk", 1000 / action, "/s", 1000 / floor),
    ] + counted(given, folder, place, run)


def walk(program, place, run):
    """Milliseconds an action takes in a walk that is fed remarks through a pipe."""
    process = subprocess.Popen(
        [program, "resume", run, "--workspace", place], env=ENVIRONMENT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    feeder = threading.Thread(target=feed, args=(process.stdin, typed(WARM + TIMED)))
    feeder.start()
    output = process.stdout.fileno()
    seen, tail, start = 0, b"", None
    while piece := os.read(output, 1 << 16):
        text = tail + piece
        seen += text.count(RECORDED)
        # Part of a mark at the end counts with the piece that brings the rest.
        tail = text[-(len(RECORDED) - 1):]
        if start is None and seen >= WARM:
            start, first = time.perf_counter_ns(), seen
        if seen == WARM + TIMED:
            break
    taken = time.perf_counter_ns() - start
    while os.read(output, 1 << 16):
        pass
    feeder.join()
    if process.wait() != 0 or seen != WARM + TIMED:
        raise RuntimeError(f"the walk recorded {seen} of {WARM + TIMED}")
    return taken / (seen - first) / 1e6


def feed(pipe, text):
    with pipe:
        pipe.write(text)


def typed(count):
    """The lines a person types to record so many remarks."""
    return "".join(f"n\n{number} {REMARK}\n" for number in range(count)).encode()


def counted(given, folder, place, run):
    """Syncs an action, from how many more are made for more actions."""
    if shutil.which("strace") is None:
        return []
    resume = [given.program, "resume", run, "--workspace", place]
    # So few that the log is not moved into the database between them; so many that it is.
    one, few, many = (syncs(folder, resume, typed(count)) for count in (1, 21, 201))
    once = [given.program, "note", run, REMARK, "--workspace", place]
    output(*once)
    return [
        row("syncs an action in a walk, from its second on", (few - one) / 20, "", target=1),
        row("  the same, with the log moved into the database now and then", (many - one) / 200, ""),
        row("syncs of a walk with one action", one, ""),
        row("syncs of a one-shot command", syncs(folder, once), "", target=3),
    ]

"""From the start of `resume` to the first prompt."""

import os
import time

from report import median, row
from .processes import ENVIRONMENT
from .workspaces import open_run, workspace


def measure(given, folder):
    places = {steps: workspace(folder, f"start-{steps}") for steps in (3, 1000)}
    words = {"floor": [given.floors, "start"], "help": [given.program, "--version"]}
    for steps, place in places.items():
        run = open_run(given.program, place, steps)
        words[steps] = [given.program, "resume", run, "--workspace", place]
    taken = {name: [] for name in words}
    for turn in range(given.rounds + 2):
        for name, line in words.items():
            milliseconds = until(line, b" > " if name in places else b"\n")
            # The first two turns fill the page cache.
            if turn > 1:
                taken[name].append(milliseconds)
    floor = median(taken["floor"])
    rows = [row("a bare Swift process, to its first byte", floor, "ms")]
    rows.append(row("ungcuu --version, to its first byte", median(taken["help"]), "ms", floor))
    for steps in places:
        rows.append(
            row(
                f"resume of {steps:,} steps, to the first prompt", median(taken[steps]), "ms",
                floor, target=15, rounds=given.rounds, fastest=min(taken[steps])))
    return rows


def until(words, mark):
    """Milliseconds from the start of a program to the first mark it prints on a pipe."""
    words = [str(word) for word in words]
    (from_program, to_us), (from_us, to_program) = os.pipe(), os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, from_us, 0), (os.POSIX_SPAWN_DUP2, to_us, 1)]
    start = time.perf_counter_ns()
    process = os.posix_spawn(words[0], words, ENVIRONMENT, file_actions=actions)
    os.close(to_us)
    os.close(from_us)
    seen = b""
    while mark not in seen:
        piece = os.read(from_program, 1 << 16)
        if not piece:
            raise RuntimeError(f"{words} ended before its prompt: {seen!r}")
        seen += piece
    taken = (time.perf_counter_ns() - start) / 1e6
    os.close(to_program)
    while os.read(from_program, 1 << 16):
        pass
    os.close(from_program)
    os.waitpid(process, 0)
    return taken

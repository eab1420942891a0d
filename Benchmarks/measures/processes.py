"""Starting programs and watching what they use."""

import json
import os
import pathlib
import subprocess
import time
from typing import NamedTuple

ENVIRONMENT = {
    "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "UNGCUU_LANG": "en",
    "UNGCUU_RESPONDER": "Bench"}


class Use(NamedTuple):
    """What one process took, from its start to its end."""

    milliseconds: float
    peak_mebibytes: float


def use(*words):
    """Runs a program to its end, its output thrown away."""
    words = [str(word) for word in words]
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter_ns()
    process = os.posix_spawn(words[0], words, ENVIRONMENT, file_actions=nowhere)
    _, status, usage = os.wait4(process, 0)
    taken = (time.perf_counter_ns() - start) / 1e6
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        raise RuntimeError(f"{words} ended with {code}")
    return Use(taken, usage.ru_maxrss / 1024)


def output(*words, **more):
    """What a program prints."""
    done = subprocess.run(
        [str(word) for word in words], stdout=subprocess.PIPE, text=True, check=True,
        env=ENVIRONMENT, **more)
    return done.stdout


def measured(floors, *words):
    """The nanoseconds that a floor prints."""
    return json.loads(output(floors, *words))


def instructions(folder, *words):
    """How many instructions a program takes, as valgrind counts them."""
    counts = folder / "callgrind"
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", *map(str, words)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    for line in counts.read_text(errors="replace").splitlines():
        if line.startswith(("summary:", "totals:")):
            return int(line.split()[1])
    raise RuntimeError("valgrind counted nothing")


def syncs(folder, words, typed=None):
    """The calls that wait for the disk which a program makes, as strace sees them."""
    trace = folder / "strace"
    watched = "fsync,fdatasync,sync_file_range,msync,sync,syncfs"
    subprocess.run(
        ["strace", "-f", "-qq", "-o", trace, "-e", f"trace={watched}", *map(str, words)],
        input=typed, stdout=subprocess.DEVNULL, check=True, env=ENVIRONMENT)
    lines = pathlib.Path(trace).read_text().splitlines()
    return sum("sync" in line and "unfinished" not in line for line in lines)

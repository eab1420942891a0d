"""What a bundle costs: to make, to verify, and a proof of a long trail."""

import shutil

from report import median, row
from .acting import typed
from .processes import measured, output, use
from .workspaces import open_run, workspace

TURNS = 5
EVENTS = 500


def measure(given, folder):
    place = workspace(folder, "bundle")
    run = open_run(given.program, place, 3)
    lines = typed(EVENTS).decode()
    output(given.program, "resume", run, "--workspace", place, input=lines)
    output(given.program, "abort", run, "--reason", "Bench", "--workspace", place)
    made, verified = [], []
    for turn in range(TURNS):
        bundle = folder / f"bundle-{turn}"
        made.append(use(given.program, "export", run, "-o", bundle, "--workspace", place))
        verified.append(use(given.program, "verify", bundle))
        shutil.rmtree(bundle)
    return [
        row(
            f"export of a run of {EVENTS} events", median(u.milliseconds for u in made), "ms",
            turns=[u.milliseconds for u in made]),
        row("  its peak memory", max(u.peak_mebibytes for u in made), "MiB"),
        row(
            "verify of that bundle", median(u.milliseconds for u in verified), "ms",
            turns=[u.milliseconds for u in verified]),
        row("  its peak memory", max(u.peak_mebibytes for u in verified), "MiB"),
    ] + proofs(given, folder)


def proofs(given, folder):
    """Proofs from the middle of a long trail, once it is open."""
    trail = folder / "proofs"
    use(given.floors, "trail", trail, given.events, 100, 25)
    taken = measured(given.floors, "prove", trail)
    return [
        row(f"{kind} proof of {given.events:,} events", median(taken[kind]) / 1e6, "ms", target=1)
        for kind in ("inclusion", "consistency")
    ]

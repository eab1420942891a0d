"""`check` of 10,000 steps, not explored, beside libyaml's bare parse of the same file."""

from report import median, row
from .processes import instructions, measured, use
from .workspaces import playbook, workspace

STEPS = 10_000


def measure(given, folder):
    place = workspace(folder, "check")
    path = place / "long.yaml"
    path.write_text(playbook(STEPS), encoding="utf-8")
    check = [given.program, "check", path, "--no-explore", "--workspace", place]
    bare = [given.floors, "yaml", path]
    ours, floors = [], []
    for _ in range(given.rounds):
        ours.append(use(*check))
        floors.append(use(*bare))
    within = measured(given.floors, "check", path, given.rounds)
    size = path.stat().st_size
    rows = [
        row(
            f"check of {STEPS:,} steps, in one process", median(within["check"]) / 1e6, "ms",
            median(within["bare"]) / 1e6, target="x2", bytes=size),
        row(
            f"ungcuu check of {STEPS:,} steps, whole", median(u.milliseconds for u in ours), "ms",
            median(u.milliseconds for u in floors), target="x2", bytes=size),
        row(
            "  its peak memory", median(u.peak_mebibytes for u in ours), "MiB",
            median(u.peak_mebibytes for u in floors)),
    ]
    if given.instructions:
        counts = [instructions(folder, *words) / 1e6 for words in (check, bare)]
        rows.append(row("  its instructions", counts[0], "M", counts[1]))
    return rows

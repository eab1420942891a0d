"""`verify` of a long trail beside hashing the same bytes."""

from report import median, row
from .processes import measured, use
from .workspaces import workspace

TURNS = 3


def measure(given, folder):
    place = workspace(folder, "verify")
    trail = place / "runs"
    use(given.floors, "trail", trail, given.events, 100, 25)
    ours, hashes = [], []
    for _ in range(TURNS):
        ours.append(use(given.program, "verify", "--workspace", place))
        taken = measured(given.floors, "hash", trail)
        hashes.append((taken["leaves"][0] + taken["nodes"][0]) / 1e6)
    millions = taken["events"][0] / 1e6
    return [
        row(
            f"verify of {taken['events'][0]:,} events", median(u.milliseconds for u in ours) / 1e3,
            "s", median(hashes) / 1e3, target=5 * max(millions, 1),
            turns=[u.milliseconds for u in ours], floor_turns=hashes),
        row("  its peak memory", max(u.peak_mebibytes for u in ours), "MiB", target=32),
        row("  the trail", sum(f.stat().st_size for f in trail.iterdir() if f.is_file()) / 2**20,
            "MiB"),
    ]

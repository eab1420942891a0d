"""`check` with exploring, beside the same check without it."""

from report import median, row
from .processes import use
from .workspaces import SHIPPED, branching, workspace

STEPS = 500
DECISIONS = 20


def measure(given, folder):
    place = workspace(folder, "explore")
    beside = {"contacts", "organisation"}
    names = sorted(path.stem for path in SHIPPED.glob("*.yaml") if path.stem not in beside)
    rows = [compared(given, place, f"check of {name}, explored", name, 50) for name in names]
    path = place / "branching.yaml"
    path.write_text(branching(STEPS, DECISIONS), encoding="utf-8")
    name = f"check of {STEPS} steps with {DECISIONS} decisions"
    return rows + [compared(given, place, name, path, 2000)]


def compared(given, place, name, playbook, target):
    """The whole check against one that explores nothing; the target is on the first."""
    words = [given.program, "check", playbook, "--workspace", place]
    explored, bare = [], []
    for _ in range(given.rounds):
        explored.append(use(*words).milliseconds)
        bare.append(use(*words, "--no-explore").milliseconds)
    return row(name, median(explored), "ms", median(bare), target=target)

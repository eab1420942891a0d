"""`status` of one run alone, and of the same run among many."""

from report import median, row
from .processes import use
from .workspaces import open_run, workspace

EVENTS_A_RUN = 20


def measure(given, folder):
    words = []
    for name in ("alone", "among"):
        place = workspace(folder, name)
        run = open_run(given.program, place, 3)
        words.append([given.program, "status", run, "--workspace", place])
    use(given.floors, "trail", place / "runs", given.runs * EVENTS_A_RUN, EVENTS_A_RUN, 20)
    alone, among = [], []
    for _ in range(given.rounds):
        alone.append(use(*words[0]))
        among.append(use(*words[1]))
    return [
        row(
            f"status of one run among {given.runs:,}", median(u.milliseconds for u in among), "ms",
            median(u.milliseconds for u in alone)),
        row(
            "  its peak memory", median(u.peak_mebibytes for u in among), "MiB",
            median(u.peak_mebibytes for u in alone)),
    ]

"""What a signed checkpoint costs."""

from report import median, row
from .processes import measured

TURNS = 5
COUNT = 40


def measure(given, folder):
    taken = [
        measured(given.floors, "checkpoint", folder / f"checkpoint-{turn}", COUNT)
        for turn in range(TURNS)
    ]
    signed = [median(turn["checkpoint"]) / 1e6 for turn in taken]
    floors = [median(turn["append"]) / 1e6 for turn in taken]
    return [
        row(
            "a checkpoint behind 100 events, in three files", median(signed), "ms",
            median(floors), turns=signed, floor_turns=floors)
    ]

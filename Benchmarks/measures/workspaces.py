"""Workspaces to measure in, and playbooks of any length."""

import json
import pathlib
import shutil

from .processes import output

SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "playbooks"
"""The shipped playbooks: contacts, rules and templates are read in a bench as in earnest."""


def workspace(folder, name):
    """An empty workspace with all that is shipped."""
    place = folder / name
    place.mkdir()
    shutil.copytree(SHIPPED, place / "playbooks")
    return place


def playbook(steps):
    """A playbook of short steps, each after the one above it; within 1 MiB for 10,000."""
    lines = [
        "playbook: 1", "id: bench", "version: 1.0.0", "title: {vi: Đo, en: Bench}",
        "summary: {vi: Để đo., en: To measure.}", "owner: Bench", "steps:"]
    for number in range(steps):
        lines += [
            f"  - id: s{number}",
            f"    title: {{vi: Bước {number}, en: Step {number}}}",
            "    do: {vi: Làm., en: Do.}"]
    return "\n".join(lines) + "\n"


def open_run(program, place, steps):
    """Opens a run of so many steps; its id."""
    path = place / "playbooks" / "bench.yaml"
    path.write_text(playbook(steps), encoding="utf-8")
    printed = output(program, "run", path, "--no-walk", "--workspace", place, "--json")
    return json.loads(printed)["run"]

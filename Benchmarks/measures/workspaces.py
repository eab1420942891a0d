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


def branching(steps, decisions):
    """A playbook of decisions one after the other, each with two chains of steps of its own, a
    step that hangs on an earlier decision too, a notice with a deadline, and one way back."""
    share = steps // decisions
    lines = [
        "playbook: 1", "id: branching", "version: 1.0.0", "title: {vi: Đo, en: Bench}", "steps:"]
    for number in range(decisions):
        before = f"[merge{number - 1}]" if number else "[]"
        back = ", back_to: merge0" if number == decisions - 1 else ""
        lines += [
            f"  - id: choose{number}", f"    needs: {before}",
            f"    title: {{vi: Chọn {number}, en: Choose {number}}}",
            "    decide:", "      question: {vi: Thế nào?, en: Which?}", "      options:",
            "        left: {label: {vi: Trái, en: Left}}",
            "        right: {label: {vi: Phải, en: Right}}",
            "        both: {label: {vi: Cả hai, en: Both}}",
            f"        again: {{label: {{vi: Lại, en: Again}}{back}}}"]
        chain = (share - 4) // 2
        for side in ("left", "right"):
            for place in range(chain):
                above = f"{side}{number}-{place - 1}" if place else f"choose{number}"
                lines += step(f"{side}{number}-{place}", f"[{above}]")
                if place == 0:
                    lines.append(f"    when: choose{number} in [{side}, both]")
        lines += step(f"cross{number}", f"[choose{number}]")
        lines.append(f"    when: choose{number} != right and choose{max(number - 7, 0)} != left")
        ends = f"left{number}-{chain - 1}, right{number}-{chain - 1}, cross{number}"
        lines += step(f"tell{number}", f"[{ends}, choose{number}]")
        lines += [
            f"    when: choose{number} == both",
            f"    deadline: {{within: 1h, from: left{number}-{chain - 1}}}"]
        lines += step(f"merge{number}", f"[{ends}, choose{number}, tell{number}]")
    for number in range(decisions * (2 * ((share - 4) // 2) + 4), steps):
        lines += step(f"more{number}", f"[merge{decisions - 1}]")
    return "\n".join(lines) + "\n"


def step(name, needs):
    """The lines of a plain step."""
    return [
        f"  - id: {name}", f"    needs: {needs}", f"    title: {{vi: Bước {name}, en: Step {name}}}",
        "    do: {vi: Làm., en: Do.}"]


def open_run(program, place, steps):
    """Opens a run of so many steps; its id."""
    path = place / "playbooks" / "bench.yaml"
    path.write_text(playbook(steps), encoding="utf-8")
    printed = output(program, "run", path, "--no-walk", "--workspace", place, "--json")
    return json.loads(printed)["run"]

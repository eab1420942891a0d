"""One row a measurement: what it is, its floor, their ratio, and the target."""

import statistics


def row(name, value, unit, floor=None, target=None, **details):
    """A result. A target is a limit on the value; one that begins with `x`, on the ratio."""
    found = {"name": name, "value": value, "unit": unit, "floor": floor, "target": target}
    found["ratio"] = value / floor if floor else None
    found["met"] = None if target is None else is_met(found)
    return found | details


def is_met(found):
    target = str(found["target"])
    if target.startswith("x"):
        return found["ratio"] <= float(target[1:])
    return found["value"] <= float(target)


def median(numbers):
    return statistics.median(numbers)


def table(found):
    """All results as text in columns."""
    machine = found["machine"]
    lines = [
        f"{machine['processor']}, {machine['cores']} cores,"
        f" SHA instructions: {'yes' if machine['sha_instructions'] else 'no'}",
        f"Linux {machine['kernel']}, {machine['disk']}, SQLite {machine['sqlite']},"
        f" load {machine['load']:.1f}",
        "",
        columns("measured", "value", "floor", "ratio", "target", ""),
    ]
    lines += [columns(*cells(result)) for result in found["results"]]
    return "\n".join(lines) + "\n"


def cells(result):
    unit = result["unit"]
    met = {None: "", True: "met", False: "MISSED"}[result["met"]]
    ratio = "" if result["ratio"] is None else f"{result['ratio']:.2f}"
    floor = "" if result["floor"] is None else f"{number(result['floor'])} {unit}"
    target = "" if result["target"] is None else str(result["target"])
    return result["name"], f"{number(result['value'])} {unit}", floor, ratio, target, met


def columns(name, value, floor, ratio, target, met):
    return f"{name:<52} {value:>14} {floor:>14} {ratio:>7} {target:>7}  {met}".rstrip()


def number(value):
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"

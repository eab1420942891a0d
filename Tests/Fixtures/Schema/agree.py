"""Holds playbooks against the schema that `ungcuu schema` prints, by PyPI's jsonschema.

usage: agree.py SCHEMA FOLDER [MUTANTS SEED]: a line a file of FOLDER: `taken`, `refused` or
`unread`, and the name. With MUTANTS, that many spoilt playbooks are written into FOLDER first, each
made of a playbook in it by one change to its tree.
"""
import copy
import json
import pathlib
import random
import re
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema: what editors see. No dates, and `yes` is a text."""

    yaml_implicit_resolvers = {}

    def flatten_mapping(self, node):
        pass


class Writer(yaml.SafeDumper):
    def ignore_aliases(self, data):
        return True


for tag, expression, first in [
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("int", r"^(?:[-+]?[0-9]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(expression), list(first))
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))
Core.add_constructor(
    "tag:yaml.org,2002:bool", lambda loader, node: loader.construct_scalar(node).lower() == "true")


def read(path):
    nodes = 0

    def named(value):
        nonlocal nodes
        nodes += 1
        if nodes > 100_000:
            raise ValueError("too many nodes after aliases")
        if isinstance(value, dict):
            return {key if isinstance(key, str) else json.dumps(key): named(own)
                    for key, own in value.items()}
        return [named(own) for own in value] if isinstance(value, list) else value

    return named(yaml.load(path.read_text(encoding="utf-8"), Loader=Core))


def places(value, found):
    """Every container in a tree with the keys of what is in it."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        found.append((value, key))
        if isinstance(value[key], (dict, list)):
            places(value[key], found)
    return found


VALUES = [None, "", " ", "x", "X y", 7, -1, 0.5, True, [], ["a"], {}, {"a": "b"}, {"vi": "a"}, "1h",
          "2026-01-01", "https://a", "T1486", "1.0.0", "list", [[]], 1001, "x" * 300]


def spoil(tree, chance):
    tree = copy.deepcopy(tree)
    holder, key = chance.choice(places(tree, []))
    kind = chance.randrange(5)
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, dict):
        holder[chance.choice([key + "x", key[1:], key.upper(), "x-" + key])] = holder.pop(key)
    elif kind == 2 and isinstance(holder, dict):
        holder[chance.choice(["do", "of", "options", "with", "rule", "include", "back_to", "repeat"])] = (
            chance.choice(VALUES))
    elif kind == 3 and isinstance(holder, list):
        holder.append(chance.choice(VALUES))
    else:
        holder[key] = chance.choice(VALUES)
    return tree


def main(schema, folder, mutants="0", seed="1"):
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    folder = pathlib.Path(folder)
    chance = random.Random(int(seed))
    trees = [read(path) for path in sorted(folder.glob("*.yaml"))] if int(mutants) else []
    for number in range(int(mutants)):
        spoilt = spoil(chance.choice(trees), chance)
        text = yaml.dump(spoilt, Dumper=Writer, allow_unicode=True, sort_keys=False, width=1000)
        (folder / f"mutant-{number:04}.yaml").write_text(text, encoding="utf-8")
    for path in sorted(folder.glob("*.yaml")):
        try:
            tree = read(path)
            fault = next(validator.iter_errors(tree), None)
        except (yaml.YAMLError, ValueError, TypeError, RecursionError):
            print("unread", path.name)
            continue
        print("refused" if fault else "taken", path.name)
        if fault:
            print(path.name, list(fault.absolute_path), fault.message[:200], file=sys.stderr)


main(*sys.argv[1:])

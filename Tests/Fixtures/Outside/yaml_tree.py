"""Reads YAML files with PyYAML's own parser, which shares no line with libyaml, every scalar as text.

usage: yaml_tree.py < PATHS        one path a line
prints one line of JSON a file: {"tree": T} with T one of ["plain", text], ["quoted", text],
["list", [T...]], ["mapping", [key, value, ...]]; or {"refused": [line, column, what]}, both counted
from 1. Aliases are what they stand for; a file that asks for more nodes than that is refused.
"""

import json
import sys

import yaml

LIMIT = 300_000


class TooMany(Exception):
    pass


def tree(node, above, count):
    count[0] += 1
    if count[0] > LIMIT:
        raise TooMany("too many nodes")
    if id(node) in above:
        raise TooMany("an alias inside what it stands for")
    if isinstance(node, yaml.ScalarNode):
        return ["plain" if node.style is None else "quoted", node.value]
    above = above | {id(node)}
    if isinstance(node, yaml.SequenceNode):
        return ["list", [tree(child, above, count) for child in node.value]]
    pairs = [child for pair in node.value for child in pair]
    return ["mapping", [tree(child, above, count) for child in pairs]]


def read(path):
    with open(path, "rb") as file:
        text = file.read()
    try:
        loader = yaml.BaseLoader(text)
        node = loader.get_single_node()
        return {"tree": ["plain", ""] if node is None else tree(node, frozenset(), [0])}
    except yaml.reader.ReaderError as error:
        return {"refused": [0, 0, str(error.reason)]}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return {"refused": [mark.line + 1, mark.column + 1, error.problem or error.context]}
    except (TooMany, RecursionError, UnicodeError, ValueError) as error:
        return {"refused": [0, 0, type(error).__name__]}


for line in sys.stdin.read().splitlines():
    print(json.dumps(read(line)))

#!/usr/bin/env python3
"""Checks the test vectors of the audit trail with Python's standard library and nothing of ungcuu.

Run it anywhere: `python3 Tests/Fixtures/Vectors/check.py`. It prints what it checked, and exits 1 at
the first vector that does not hold. docs/format/audit-trail.md says what each vector means.
"""

import base64
import hashlib
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
REQUIRED = ("v", "log", "seq", "run", "rseq", "kind", "at", "act")


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(body):
    return sha256(b"\x00" + body)


def root(leaves):
    """The Merkle tree hash of RFC 9162 section 2.1.1, over leaf hashes."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    left = 1
    while left * 2 < len(leaves):
        left *= 2
    return sha256(b"\x01" + root(leaves[:left]) + root(leaves[left:]))


def completed_nodes(leaves):
    """For each leaf the (index, hash) of the nodes it completes, in post-order, leaves counted."""
    index, peaks, completed = 0, [], []
    for seq, leaf in enumerate(leaves):
        index += 1
        peaks.append(leaf)
        nodes = []
        while seq & 1:
            right, left = peaks.pop(), peaks.pop()
            peaks.append(sha256(b"\x01" + left + right))
            nodes.append((index, peaks[-1].hex()))
            index += 1
            seq >>= 1
        completed.append(nodes)
    return completed


def commitment(log, seq, path, salt, value):
    fields = ("ungcuu/commitment/1", log, str(seq), path, salt, value)
    data = b""
    for field in fields:
        field = field if isinstance(field, bytes) else field.encode()
        data += len(field).to_bytes(8, "big") + field
    return sha256(data)


def is_canonical(data):
    """Parses, encodes again and compares: true for the one encoding of an object of the profile."""

    def pairs(items):
        names = [name for name, _ in items]
        if len(set(names)) < len(names):
            raise ValueError("duplicate name")
        if any(not re.fullmatch("[a-z0-9_]+", name) for name in names):
            raise ValueError("bad name")
        return dict(items)

    def integer(text):
        if abs(int(text)) > 2**53 - 1:
            raise ValueError("integer out of range")
        return int(text)

    def refuse(text):
        raise ValueError(f"not in the profile: {text}")

    def depth(value):
        if value is None:
            raise ValueError("null")
        if isinstance(value, dict):
            return 1 + max(map(depth, value.values()), default=0)
        if isinstance(value, list):
            return 1 + max(map(depth, value), default=0)
        return 0

    if len(data) > 65535:
        return False
    try:
        value = json.loads(
            data.decode("utf-8"), object_pairs_hook=pairs, parse_int=integer,
            parse_float=refuse, parse_constant=refuse)
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return isinstance(value, dict) and depth(value) <= 16 and text.encode("utf-8") == data
    except (ValueError, UnicodeError, RecursionError):
        return False


def parse_head(line):
    """(size, root, note) of a line of heads.log without its newline, or why it has none."""
    if len(line) > 21_930:
        return "malformed"
    match = re.fullmatch(r"([1-9][0-9]{0,15}) ([0-9a-f]{64}) (-|[A-Za-z0-9+/]+={0,2})", line)
    if match and int(match[1]) <= 2**53 - 1:
        note = match[3]
        if note == "-" or len(note) % 4 == 0:
            return int(match[1]), match[2], note
        return "torn"
    beginning = r"(?:[1-9][0-9]*(?: [0-9a-f]{0,63}| [0-9a-f]{64} ?)?)?"
    fits = not re.match("[0-9]{16,}", line) or int(re.match("[0-9]+", line)[0]) <= 2**53 - 1
    return "torn" if re.fullmatch(beginning, line) and fits else "malformed"


def load(name):
    return json.loads((HERE / name).read_text("utf-8"))


def expect(condition, what):
    if not condition:
        sys.exit(f"{what}: does not hold")


def check_bytes():
    vectors = load("bytes.json")
    for vector in vectors["accepted"]:
        data = bytes.fromhex(vector["hex"])
        expect(is_canonical(data), vector["name"])
        expect(leaf_hash(data).hex() == vector["leaf"], vector["name"])
    for vector in vectors["refused"]:
        expect(not is_canonical(bytes.fromhex(vector["hex"])), vector["name"])
    return len(vectors["accepted"]) + len(vectors["refused"])


def check_tree():
    vectors = load("tree.json")
    leaves = [leaf_hash(bytes.fromhex(body)) for body in vectors["bodies"]]
    for size, expected in enumerate(vectors["roots"]):
        expect(root(leaves[:size]).hex() == expected, f"root at size {size}")
    nodes = [[{"index": i, "hash": h} for i, h in row] for row in completed_nodes(leaves)]
    expect(nodes == vectors["nodes"], "nodes")
    return len(vectors["roots"]) + len(nodes)


def check_commitments():
    vectors = load("commitments.json")
    for vector in vectors:
        digest = commitment(
            vector["log"], vector["seq"], vector["path"], bytes.fromhex(vector["salt"]),
            vector["value"])
        expect(digest.hex() == vector["digest"], f"commitment at {vector['path']}")
    return len(vectors)


def check_heads():
    vectors = load("heads.json")
    for vector in vectors["lines"]:
        parsed = parse_head(vector["line"])
        if isinstance(parsed, tuple):
            parsed = {"size": parsed[0], "root": parsed[1], "note": parsed[2]}
        expect(parsed == vector["reads"], f"line {vector['line']!r}")
    return len(vectors["lines"])


def check_trail():
    """A whole small trail: every event's place, the runs' roots, the heads, the disclosed values."""
    vector = load("trail.json")
    leaves, runs = [], {}
    for seq, text in enumerate(vector["events"]):
        body = text.encode()
        expect(is_canonical(body), f"event {seq}")
        event = json.loads(body)
        expect(all(name in event for name in REQUIRED), f"event {seq}: fields")
        run = runs.setdefault(event["run"], [])
        place = (event["log"], event["seq"], event["rseq"])
        expect(place == (vector["log"], seq, len(run)), f"event {seq}: place")
        if "count" in event and "root" in event:
            claim = (event["count"], event["root"])
            expect(claim == (len(run), root(run).hex()), f"event {seq}: run root")
        leaves.append(leaf_hash(body))
        run.append(leaves[-1])
    for line in vector["heads"]:
        size, head, _ = parse_head(line)
        expect(root(leaves[:size]).hex() == head, f"head at {size}")
    for disclosed in vector["disclosures"]:
        event = json.loads(vector["events"][disclosed["seq"]])
        for name in disclosed["path"].split("."):
            event = event[int(name) if isinstance(event, list) else name]
        salt = base64.b64decode(disclosed["salt_base64"])
        digest = commitment(
            vector["log"], disclosed["seq"], disclosed["path"], salt, disclosed["value"])
        expect(event == {"c": digest.hex()}, f"disclosure of event {disclosed['seq']}")
    expect(root(leaves).hex() == vector["root"], "root of the trail")
    return len(vector["events"]) + len(vector["heads"]) + len(vector["disclosures"])


if __name__ == "__main__":
    for check in (check_bytes, check_tree, check_commitments, check_heads, check_trail):
        print(f"{check.__name__[6:]}: {check()} vectors hold")

"""Checks roots and proofs of ungcuu with pymerkle, which nobody here wrote.

It reads the statements that `tlog/main.go` reads, passes over notes, and stops at the first that does not
hold. The tree is built here, from the leaves. An inclusion proof is checked by pymerkle as it is given. Its
proofs of consistency are made of other hashes than those of RFC 9162: one that pymerkle makes itself is
checked between our two roots.
"""

import base64
import sys

from pymerkle import InclusionProof, InmemoryTree, verify_consistency, verify_inclusion

tree = InmemoryTree(algorithm="sha256")
roots = {}


def hashes(text):
    return [base64.b64decode(part, validate=True) for part in text.split(",") if part]


def root(size):
    # The consistency statements name old sizes whose roots are not stated.
    return roots.get(size) or tree.get_state(size)


def holds(kind, *words):
    if kind == "root":
        size, digest = int(words[0]), base64.b64decode(words[1], validate=True)
        roots[size] = digest
        return tree.get_state(size) == digest
    if kind == "inclusion":
        index, size, path = int(words[0]) + 1, int(words[1]), hashes(words[2])
        leaf = tree.get_leaf(index)
        rule = tree.prove_inclusion(index, size).rule
        proof = InclusionProof("sha256", True, size, index, rule, [leaf] + path)
        verify_inclusion(leaf, root(size), proof, index=index, size=size)
        return True
    old, size = int(words[0]), int(words[1])
    proof = tree.prove_consistency(old, size)
    verify_consistency(root(old), root(size), proof, prior_size=old, later_size=size)
    return True


count = 0
for line in sys.stdin:
    kind, *words = line.rstrip("\n").split(" ")
    try:
        if kind == "leaf":
            tree.append_entry(base64.b64decode(words[0], validate=True))
        elif kind != "note" and not holds(kind, *words):
            raise ValueError("does not hold")
    except Exception as fault:  # whatever pymerkle says of it
        sys.exit(f"{line.rstrip()[:200]}: {fault}")
    count += 1
print(count)

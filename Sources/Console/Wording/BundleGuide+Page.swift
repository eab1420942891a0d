extension BundleGuide {
  /// The page of Python, of the standard library alone.
  static let page = #"""
    import base64, hashlib, json, os, re, stat, sys

    at = "the folder"  # what is being read, for whatever is of no form that is foreseen below
    sys.excepthook = lambda kind, *_: print("FAILED: %s: not in its form (%s)" % (at, kind.__name__),
                                            file=sys.stderr)

    def need(fact, what):
        if not fact:
            sys.exit("FAILED: " + ascii(what)[1:-1])

    def sha(data):
        return hashlib.sha256(data).digest()

    def is_hash(text):
        return type(text) is str and re.fullmatch("[0-9a-f]{64}", text)

    def has(value, /, **kinds):
        return type(value) is dict and all(type(value.get(name)) is kinds[name] for name in kinds)

    # 1. The folder holds plain files under plain names, and SHA256SUMS lists them. No links, no pipes.
    files, folders, used = {}, set(), {"report.html", "VERIFY.txt"}

    def read(path):
        global at
        at = path
        need(path in files, path + " is not there")
        need(files[path] < 1 << 30, path + " is too long")
        used.add(path)
        with open(path, "rb") as file:
            return file.read()

    def lines(path):
        data = read(path)
        need(not data or data.endswith(b"\n"), path + " is cut short")
        return data.split(b"\n")[:-1]

    for folder, inner, names in os.walk("."):
        for path in [os.path.relpath(os.path.join(folder, name)) for name in inner + names]:
            plain = r"[\w-][\w.-]{0,199}"
            need(re.fullmatch("(%s/)?%s" % (plain, plain), path, re.ASCII), path + ": no name of a bundle")
            status = os.lstat(path)
            if stat.S_ISDIR(status.st_mode):
                folders.add(path)
                continue
            need(stat.S_ISREG(status.st_mode) and status.st_nlink == 1, path + " is no plain file")
            files[path] = status.st_size
    need(folders == {os.path.dirname(path) for path in files} - {""}, "a folder is empty")
    sums = [line.decode().split("  ", 1) for line in lines("SHA256SUMS")]
    need([path for _, path in sums] == sorted(files.keys() - {"SHA256SUMS"}) and used <= files.keys(),
         "SHA256SUMS does not list just the files that are there, in their order")
    for want, path in sums:
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
        need(digest.hexdigest() == want, "the hash of " + path)

    # 2. The Merkle tree of RFC 9162, section 2.1: roots, inclusion and consistency.
    def root(leaves):
        if len(leaves) < 2:
            return leaves[0] if leaves else sha(b"")
        half = 1 << (len(leaves) - 1).bit_length() - 1
        return sha(b"\1" + root(leaves[:half]) + root(leaves[half:]))

    def climb(place, last, before, after, path):
        for hash in path:
            need(last > 0, "a proof is too long")
            if place & 1 or place == last:
                before, after = sha(b"\1" + hash + before), sha(b"\1" + hash + after)
                while not place & 1 and place:
                    place, last = place >> 1, last >> 1
            else:
                after = sha(b"\1" + after + hash)
            place, last = place >> 1, last >> 1
        need(last == 0, "a proof is too short")
        return before, after

    def included(event, path, head):
        seq, leaf = event["seq"], event[""]
        need(0 <= seq < head[0] and climb(seq, head[0] - 1, leaf, leaf, path)[1] == head[1],
             "event %d is not in the tree" % seq)

    def consistent(old, path, new):
        need(0 < old[0] <= new[0], "the checkpoints are in the wrong order")
        if old[0] == new[0]:
            return need(old == new and not path, "two checkpoints of one size differ")
        path = ([old[1]] if old[0] & (old[0] - 1) == 0 else []) + path
        place, last = old[0] - 1, new[0] - 1
        while place & 1:
            place, last = place >> 1, last >> 1
        need(path and climb(place, last, path[0], path[0], path[1:]) == (old[1], new[1]),
             "the checkpoints are not consistent")

    # 3. Notes and proofs: each text has one spelling.
    def unpacked(text, length=32):
        data = base64.b64decode(text)
        need(len(data) == length and base64.b64encode(data).decode() == text, at + ": base64")
        return data

    def checkpoint(path):
        text, below = read(path).decode().split("\n\n")
        origin, size, want = text.split("\n")
        need(re.fullmatch("[1-9][0-9]{0,17}", size) and below.endswith("\n"), path + ": its form")
        signers = []
        for dash, name, packed in [line.split(" ") for line in below.split("\n")[:-1]]:
            need(dash == "\u2014", path + ": a line that is no signature")
            signers.append("%s+%s+" % (name, unpacked(packed, 68)[:4].hex()))
        need(0 < len(signers) == len(set(signers)) < 17, path + ": its signatures")
        return origin, (int(size), unpacked(want)), signers

    def proof(path, name, *first):
        top, note = read(path).decode().split("\n\n", 1)
        top = top.split("\n")
        need(note == read(name).decode(), path + " leads to another checkpoint")
        need(tuple(top[:len(first)]) == first, path + " is a proof of something else")
        need(len(top) - len(first) < 129, path + " is too long")
        return [unpacked(line) for line in top[len(first):]]

    def prove(found, name, path="proofs/SEQ.txt"):
        for event in found:
            first = "c2sp.org/tlog-proof@v1", "index %d" % event["seq"]
            hashes = proof(path.replace("SEQ", str(event["seq"])), name, *first)
            included(event, hashes, checkpoint(name)[1])

    # 4. Lines are canonical JSON: parsed and written again they are the same bytes.
    def is_legal(value, depth=1):
        if type(value) in (dict, list):
            names, inner = (value, value.values()) if type(value) is dict else ((), value)
            return (depth < 17 and all(re.fullmatch("[a-z0-9_]+", name) for name in names)
                    and all(is_legal(value, depth + 1) for value in inner))
        return type(value) in (str, bool) or type(value) is int and abs(value) < 1 << 53

    def parsed(line, longest=65535):
        value = json.loads(line.decode())
        again = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        need(len(line) <= longest and is_legal(value) and again.encode() == line,
             at + ": a line that is not canonical JSON")
        return value

    def events(path):
        found = []
        for line in lines(path):
            event = parsed(line)
            need(has(event, log=str, run=str, seq=int) and (not found or event["seq"] > found[-1]["seq"]),
                 path + ": an event without its place, or out of order")
            found.append(dict(event, **{"": sha(b"\0" + line)}))  # under "", the leaf of the tree
        return found

    # 5. The events that a run has in one log, the newest log first: what they name, close and erase.
    texts, evidence, erased, total = {}, {}, set(), 0

    def hidden(value, path):
        if path and has(value, c=str) and len(value) == 1 and is_hash(value["c"]):
            yield ".".join(path), value["c"]
        for name, inner in (value.items() if type(value) is dict
                            else enumerate(value) if type(value) is list else ()):
            yield from hidden(inner, path + [str(name)])

    def named(event):
        if has(event, files=list):
            for text in event["files"]:
                if has(text, sha256=str) and is_hash(text["sha256"]):
                    name = text["name"] if has(text, name=str) else ""
                    last = ([b""] + [part for part in name.encode().split(b"/") if part])[-1][:80]
                    name = re.sub(rb"[^A-Za-z0-9._-]", b"_", last).decode()
                    texts.setdefault(text["sha256"], set()).add("%s-%s" % (text["sha256"], name))

    def commitment(log, seq, path, salt, value):
        parts = [b"ungcuu/commitment/1", log.encode(), b"%d" % seq, path.encode(),
                 bytes.fromhex(salt), value.encode()]
        return sha(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hex()

    def take(found, log, run, values):
        global total
        closed, secret, words, order = 0, {}, {}, []
        for place, event in enumerate(found):
            seq = event["seq"]
            need({"v", "kind", "at", "act"} <= set(event) and has(event, rseq=int)
                 and (event["log"], event["run"], event["rseq"]) == (log, run, place),
                 "event %d of %s: its place or its fields" % (seq, log))
            secret.update({(seq, path): c for path, c in hidden(event, [])})
            named(event)
            if event.get("how") in ("copied", "withheld") and is_hash(event.get("sha256")):
                words[event["sha256"]] = event["how"]  # what is said last of it counts
            if has(event, target_seq=int, path=str):
                other = event["target_log"] if has(event, target_log=str) else log
                if other != log or event["target_seq"] < seq:
                    erased.add((other, event["target_seq"], event["path"]))
            if has(event, count=int) and is_hash(event.get("root")):
                covered = root([other[""] for other in found[:place]]).hex()
                need((event["count"], event["root"]) == (place, covered), "the run's root in %d" % seq)
                closed = place + 1
        for line in lines(values):
            value = parsed(line, 1 << 23)
            need(has(value, path=str, salt=str, seq=int, value=str) and len(value) == 4
                 and is_hash(value["salt"]), values + ": a line that is no value")
            order.append((value["seq"], value["path"].encode()))
            need(commitment(log, **value) == secret.pop((value["seq"], value["path"]), None),
                 "%s: the value of event %d" % (values, value["seq"]))
        need(order == sorted(set(order)), values + ": out of order")
        for seq, path in secret:
            need((log, seq, path) in erased, "event %d of %s: the value of %s is gone" % (seq, log, path))
        for hash, word in words.items():
            evidence.setdefault(hash, word)
        total += len(found)
        return closed

    # 6. The run in its newest log, up to its close or its end, and late facts.
    head = checkpoint("checkpoint.note")[1]
    run, newest, late = events("events.jsonl"), "checkpoint.note", []
    need(run, "there is no event")
    log, name, here = run[0]["log"], run[0]["run"], run[0]
    said = read("proof.txt").decode()
    words = re.fullmatch("(open|closed in earlier-([1-9][0-9]*)) at size %d\n" % head[0], said)
    prove(run if words else run[-1:], newest, "proofs/SEQ.txt" if words else "proof.txt")
    if "late.jsonl" in files and not words:
        late, newest = events("late.jsonl"), "late.note"
        need(late and late[0]["seq"] > run[-1]["seq"], "late.jsonl is empty, or out of order")
        hashes = proof("late-consistency.txt", newest, "old %d" % head[0])
        consistent(head, hashes, checkpoint(newest)[1])
        prove(late, newest)
    closed = take(run + late, log, name, "disclosures.jsonl")
    ends = closed == len(run)
    need(ends if not words else closed == 0 if words[2] else not ends,
         "proof.txt and the last close of the run do not agree")
    if "consistency.txt" in files:
        old = re.match("old (0|[1-9][0-9]{0,17})\n", read("consistency.txt").decode())
        need(old, "consistency.txt is no proof")
        proof("consistency.txt", "checkpoint.note", old[0][:-1])

    # 7. The keys are those that the log's own events tell of, and signed no size that is not theirs.
    def is_key(text):
        key = re.fullmatch(r"([^\s+\0-\x1f]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})", text)
        raw = base64.b64decode(key[3]) if key else b""
        return raw[:1] == b"\1" and sha(key[1].encode() + b"\n" + raw)[:4].hex() == key[2]

    keys, told = [], events("log.jsonl")
    prove(told, newest)
    for event in told:
        need(event["run"] == event["log"] == log, "log.jsonl has an event of another log or run")
        if has(event, vkey=str) and is_key(event["vkey"]):
            if event["vkey"] not in [key for key, _, _ in keys]:
                keys.append((event["vkey"], event["seq"] + 1, "-"))
        if has(event, key=str, last_size=int):
            last = min(max(event["last_size"], 0), event["seq"] + 1)
            keys = [(key, first, last if (key, end) == (event["key"], "-") else end)
                    for key, first, end in keys]
    need("".join("%s %d %s\n" % key for key in keys) == read("keys.txt").decode(),
         "keys.txt is not what log.jsonl says of the keys")
    for path in {"checkpoint.note", newest}:
        origin, (size, _), signers = checkpoint(path)
        need(origin == "ungcuu/" + log, path + " is of another log")
        for signer in signers:
            spans = [(first, end) for key, first, end in keys if key.startswith(signer)][:1]
            need(all(first <= size and (end == "-" or size <= end) for first, end in spans) and spans,
                 path + " is signed by a key that does not count at its size")

    # 8. The run's part in trails that were set aside.
    number, closes = 1, 0
    while has(before := here.get("continues"), log=str, size=int) and is_hash(before.get("root")):
        part = "earlier-%d/" % number
        older, paths = events(part + "events.jsonl"), lines(part + "proofs.jsonl")
        need(len(paths) == len(older) > 0, part + "proofs.jsonl")
        for event, path in zip(older, map(parsed, paths)):
            need(has(path, hashes=list, seq=int) and len(path) == 2 and path["seq"] == event["seq"]
                 and all(map(is_hash, path["hashes"])), part + "proofs.jsonl")
            included(event, [bytes.fromhex(hash) for hash in path["hashes"]],
                     (before["size"], bytes.fromhex(before["root"])))
        closed = take(older, before["log"], name, part + "disclosures.jsonl")
        if words and words[2] and number <= int(words[2]):
            need((closed > 0) == (number == int(words[2])), "the last close is not where proof.txt says")
            closes += 1
        number, here = number + 1, older[0]
    need(not words or closes == int(words[2] or 0), "the close that proof.txt tells of is not there")

    # 9. Texts and evidence are those that events name; nothing is left over.
    there = {folder: [path.split("/")[1] for path in files if path.startswith(folder + "/")]
             for folder in ("playbook", "evidence")}
    need(sorted(texts) == sorted(path[:64] for path in there["playbook"])
         and all(path in texts[path[:64]] for path in there["playbook"]),
         "the files in playbook/ are not those that events name, under those names")
    kept = {hash for hash in evidence if evidence[hash] == "copied"}
    need(kept <= set(there["evidence"]) <= set(evidence),
         "the files in evidence/ are not those that events name")
    for want, path in sums:
        if path.split("/")[0] in there:
            need(path.split("/")[1][:64] == want, path + ": its name is not its hash")
            used.add(path)
    need(used == files.keys(), "no files of a bundle: " + ", ".join(sorted(files.keys() - used)))
    print("OK: run %s, %d events, %s" % (ascii(name)[1:-1], total, words[1] if words else "closed"),
          "at size %d, root %s" % (head[0], head[1].hex()))

    """#
}

extension BundleGuide {
  /// What the page asks of the record: the run, its keys, its older parts and its files.
  static let record = #"""
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
        need(is_log(log) and is_id(run), "%s or %s: no id of a log or a run" % (log, run))
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
    seq = rseq = -1
    for event in told:
        need(event["run"] == event["log"] == log, "log.jsonl has an event of another log or run")
        need(has(event, rseq=int) and 0 < event["rseq"] - rseq <= event["seq"] - seq,
             "log.jsonl: event %d has no such place in its run" % event["seq"])
        seq, rseq = event["seq"], event["rseq"]
        if has(event, vkey=str) and is_key(event["vkey"]):
            if event["vkey"] not in [key for key, _, _ in keys]:
                keys.append((event["vkey"], event["seq"] + 1, "-"))
        if has(event, key=str, last_size=int):
            last = min(max(event["last_size"], 0), event["seq"] + 1)
            keys = [(key, first, last if (key, end) == (event["key"], "-") else end)
                    for key, first, end in keys]
    need("".join("%s %d %s\n" % key for key in keys) == read("keys.txt").decode(),
         "keys.txt is not what log.jsonl says of the keys")
    need(all(key.startswith("ungcuu/%s+" % log) for key, _, _ in keys),
         "keys.txt has a key that is named for another log")
    for path in {"checkpoint.note", newest}:
        origin, (size, _), signers = checkpoint(path)
        need(origin == "ungcuu/" + log, path + " is of another log")
        for signer in signers:
            spans = [(first, end) for key, first, end in keys if key.startswith(signer)][:1]
            need(all(first <= size and (end == "-" or size <= end) for first, end in spans) and spans,
                 path + " is signed by a key that does not count at its size")

    # 8. The run's part in trails that were set aside.
    number, closes, logs = 1, 0, {log}
    while has(before := here.get("continues"), log=str, size=int) and is_hash(before.get("root")):
        part = "earlier-%d/" % number
        need(before["log"] not in logs, part + " is of a log that is told of before")
        logs.add(before["log"])
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

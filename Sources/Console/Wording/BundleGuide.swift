/// VERIFY.txt of every bundle: how to check it without this program, in both languages.
package enum BundleGuide {
  /// The whole file; the same in every bundle of this version.
  package static let text = #"""
    KIỂM TRA BỘ HỒ SƠ NÀY KHÔNG CẦN UNGCUU
    Cần: sha256sum, openssl (3.0 trở lên), python3. Mở cửa sổ lệnh trong thư mục này rồi chép lần lượt.

    Trước hết: khóa và mốc phải đến từ bên ngoài. Hỏi người giữ nhật ký mã khóa (dòng TÊN+MÃ+BASE64) và
    so với keys.txt; nếu đã giữ một mốc (ungcuu checkpoint) thì so với checkpoint.note. Không có gì từ bên
    ngoài thì các lệnh dưới đây chỉ cho biết bộ hồ sơ không tự mâu thuẫn. Bản tin cậy của trang này nằm trong
    mã nguồn ungcuu: kẻ sửa bộ hồ sơ cũng sửa được VERIFY.txt và report.html.

    CHECKING THIS BUNDLE WITHOUT UNGCUU
    Needed: sha256sum, openssl (3.0 or later), python3. Open a shell in this folder and paste.

    First: key and anchor must come from outside. Ask whoever keeps the trail for the key (a line
    NAME+HASH+BASE64) and compare it with keys.txt; if you kept a checkpoint, compare it with
    checkpoint.note. With nothing from outside, what follows only shows that the bundle does not contradict
    itself. A copy of this page to be trusted is in the sources of ungcuu: whoever changes a bundle can
    change VERIFY.txt and report.html too.

    1. Từng tệp đúng với SHA256SUMS / every file is the one in SHA256SUMS

    ```sh
    sha256sum --check --strict --quiet SHA256SUMS
    ```

    2. Chữ ký của mốc; thay KEY bằng khóa đã nhận từ bên ngoài / the signature of the checkpoint; put the
       key you were given in the place of KEY. It prints: Signature Verified Successfully

    ```sh
    KEY=${KEY:-$(head -n 1 keys.txt | cut -d " " -f 1)}
    T=$(mktemp -d)
    printf "\060\052\060\005\006\003\053\145\160\003\041\000" > "$T/key"
    printf %s "$KEY" | cut -d + -f 3- | base64 -d | tail -c 32 >> "$T/key"
    for NOTE in ./checkpoint.note ./late.note; do
      [ -f "$NOTE" ] || continue
      sed "/^$/,\$d" "$NOTE" > "$T/text"
      sed -n "s/^— [^ ]* //p" "$NOTE" | while read -r LINE; do
        printf %s "$LINE" | base64 -d > "$T/line"
        ID=$(head -c 4 "$T/line" | od -A n -t x1 | tr -d " ")
        case "$KEY" in *"+$ID+"*) tail -c 64 "$T/line" > "$T/signature" ;; esac
      done
      openssl pkeyutl -verify -pubin -keyform DER -rawin -inkey "$T/key" \
        -sigfile "$T/signature" -in "$T/text"
    done
    rm -r "$T"
    ```

    3. Mọi thứ còn lại / all the rest. In ra "OK" hoặc "FAILED" / it prints "OK" or "FAILED"

    ```sh
    sed -n "/^\`\`\`python/,/^\`\`\`$/p" VERIFY.txt | sed "1d;\$d" | python3 -I -
    ```

    ```python
    import base64, hashlib, json, os, sys

    def need(fact, what):
        if not fact:
            sys.exit("FAILED: " + what)

    def sha(data):
        return hashlib.sha256(data).digest()

    def read(path):
        need(os.path.isfile(path), path + " is not there")
        with open(path, "rb") as file:
            return file.read()

    def lines(path):
        data = read(path)
        need(data == b"" or data.endswith(b"\n"), path + " is cut short")
        return data.split(b"\n")[:-1]

    # 1. The folder is what SHA256SUMS lists, file by file. Links are no files.
    listed = {line[66:].decode(): line[:64].decode() for line in lines("SHA256SUMS")}
    found = set()
    for folder, folders, names in os.walk("."):
        for name in folders + names:
            path = os.path.relpath(os.path.join(folder, name))
            need(not os.path.islink(path), path + " is a link")
            if name in names:
                found.add(path)
    odd = sorted(found ^ (set(listed) | {"SHA256SUMS"}))
    need(not odd, "SHA256SUMS and the folder differ: " + ", ".join(odd))
    hashes = {}
    for path in listed:
        digest = hashlib.sha256()
        with open(path, "rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
        hashes[path] = digest.hexdigest()
        need(hashes[path] == listed[path], "the hash of " + path)

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

    def included(leaf, seq, path, head):
        need(0 <= seq < head[0] and climb(seq, head[0] - 1, leaf, leaf, path)[1] == head[1],
             "event %d is not in the tree" % seq)

    def consistent(old, path, new):
        if old[0] == new[0]:
            return need(old == new and not path, "two checkpoints of one size differ")
        path = ([old[1]] if old[0] & (old[0] - 1) == 0 else []) + path
        place, last = old[0] - 1, new[0] - 1
        while place & 1:
            place, last = place >> 1, last >> 1
        need(path and climb(place, last, path[0], path[0], path[1:]) == (old[1], new[1]),
             "the checkpoints are not consistent")

    def checkpoint(path):
        origin, size, want = read(path).split(b"\n\n")[0].decode().split("\n")
        return origin, (int(size), base64.b64decode(want))

    def proof(path, name):
        top, note = read(path).split(b"\n\n", 1)
        need(note == read(name), path + " leads to another checkpoint")
        return [line for line in top.split(b"\n") if line != b"c2sp.org/tlog-proof@v1"]

    def proven(event, path, name):
        first, *rest = proof(path, name)
        need(first == b"index %d" % event["seq"], path + " is of another event")
        path = [base64.b64decode(hash) for hash in rest]
        included(event["leaf"], event["seq"], path, checkpoint(name)[1])

    # 3. Events: in their order, with what is disclosed of them, and the files they name.
    named, copied, withheld, erased, commitments = set(), set(), set(), set(), {}

    def commit(log, seq, path, salt, value):
        parts = [b"ungcuu/commitment/1", log.encode(), b"%d" % seq, path.encode(),
                 bytes.fromhex(salt), value.encode()]
        return sha(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).hex()

    def walk(value, path, event):
        if isinstance(value, dict) and path and set(value) == {"c"}:
            commitments[event["log"], event["seq"], ".".join(path)] = value["c"]
        for name, inner in (value.items() if isinstance(value, dict)
                            else enumerate(value) if isinstance(value, list) else []):
            walk(inner, path + [str(name)], event)

    def events(path, start=0):
        found = []
        for number, line in enumerate(lines(path)):
            event = json.loads(line)
            if start is not None:
                need(event["rseq"] == start + number, "%s, line %d: its place" % (path, number + 1))
                walk(event, [], event)
                for text in event.get("files", []):
                    named.add(text["sha256"])
                if event.get("how") == "copied" and "sha256" in event:
                    copied.add(event["sha256"])
                if event.get("how") == "withheld" and "sha256" in event:
                    withheld.add(event["sha256"])
                if "target_seq" in event and "path" in event:
                    log = event.get("target_log", event["log"])
                    erased.add((log, event["target_seq"], event["path"]))
            found.append(dict(event, leaf=sha(b"\0" + line)))
        need(len({(event["log"], event["run"]) for event in found}) < 2, path + ": two runs in one")
        for event in found if start is not None else []:
            if "count" in event and "root" in event:
                before = [other["leaf"] for other in run + found if other["rseq"] < event["rseq"]]
                need((event["count"], event["root"]) == (len(before), root(before).hex()),
                     "the root of the run in event %d" % event["seq"])
        return found

    def disclosed(path, log):
        for line in lines(path):
            value = json.loads(line)
            place = log, value["seq"], value["path"]
            need(commit(log, value["seq"], value["path"], value["salt"], value["value"])
                 == commitments.pop(place, None), "the value of %s in event %d" % place[:0:-1])

    run = []
    run = events("events.jsonl")
    need(run, "there is no event")
    log, last = run[0]["log"], run[-1]
    origin, head = checkpoint("checkpoint.note")
    need(origin == "ungcuu/" + log, "the checkpoint is of another log")
    closed = not read("proof.txt").startswith(b"open at size ")
    if closed:
        need("count" in last and "root" in last, "the last event is no close")
        proven(last, "proof.txt", "checkpoint.note")
    for event in run if not closed else []:
        proven(event, "proofs/%d.txt" % event["seq"], "checkpoint.note")
    newest = "checkpoint.note"
    if "late.jsonl" in listed:
        newest = "late.note"
        first, *rest = proof("late-consistency.txt", newest)
        need(first == b"old %d" % head[0], "late-consistency.txt is of another checkpoint")
        consistent(head, [base64.b64decode(hash) for hash in rest], checkpoint(newest)[1])
        late = events("late.jsonl", start=len(run))
        for event in late:
            proven(event, "proofs/%d.txt" % event["seq"], newest)
        run += late
    need({(event["log"], event["run"]) for event in run} == {(log, last["run"])}, "two runs in one")
    disclosed("disclosures.jsonl", log)

    # 4. The keys are those that the log's own events tell of.
    keys = events("log.jsonl", start=None)
    for event in keys:
        need(event["run"] == event["log"] == log, "log.jsonl has an event of another log")
        proven(event, "proofs/%d.txt" % event["seq"], newest)
    need([event["vkey"] for event in keys if "vkey" in event]
         == [line.decode().split(" ")[0] for line in lines("keys.txt")], "keys.txt")

    # 5. The run's part in trails that were set aside.
    number, here = 1, run[0]
    while "continues" in here:
        before, part = here["continues"], "earlier-%d/" % number
        whole, run = run, []
        run = events(part + "events.jsonl")
        proofs = [json.loads(line) for line in lines(part + "proofs.jsonl")]
        need(len(proofs) == len(run) > 0, part + "proofs.jsonl")
        for event, path in zip(run, proofs):
            need((event["log"], event["run"]) == (before["log"], last["run"]), part + "events.jsonl")
            need(event["seq"] == path["seq"], part + "proofs.jsonl")
            included(event["leaf"], event["seq"], [bytes.fromhex(hash) for hash in path["hashes"]],
                     (before["size"], bytes.fromhex(before["root"])))
        disclosed(part + "disclosures.jsonl", before["log"])
        number, here, run = number + 1, run[0], run + whole

    # 6. Nothing is left over: values and files are there, or an event says why not.
    lost = set(commitments) - erased
    need(not lost, "values without a disclosure: %s" % sorted(lost))
    for folder, want in (("playbook", named), ("evidence", copied - withheld)):
        there = {path: hashes[path] for path in listed if path.startswith(folder + "/")}
        for path, hash in there.items():
            need(path.split("/")[1][:64] == hash, path + ": its name is not its hash")
        need(set(there.values()) == want, "the files in %s/ are not those that events name" % folder)
    print("OK: run %s, %d events, %s" % (last["run"], len(run), "closed" if closed else "open"),
          "at size %d, root %s" % (head[0], head[1].hex()))
    ```

    """#
}

extension BundleGuide {
  /// The page of Python, of the standard library alone.
  static let page = forms + record

  /// The files, the tree, and what notes, proofs and lines look like.
  private static let forms = #"""
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

    def is_id(text, but=""):
        return re.fullmatch(r'[^"\\\0-\x1f%s]+' % but, text)

    def is_log(text):  # what can stand in the name of a key too
        return is_id(text, r"\s+")

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


    """#
}

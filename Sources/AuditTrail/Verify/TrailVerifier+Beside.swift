// What is read beside the events; the order is `TrailVerifier`'s.

extension TrailVerifier {
  /// The parts of heads.log that must be given before the next event; mostly none.
  package mutating func nextHeadBlocks() -> [Range<Int64>] {
    guard heads.isPassed(at: readCount) else { return [] }
    workOff()
    return heads.moveOn(from: readCount)
  }

  /// Reads a part of heads.log that `nextHeadBlocks()` asked for.
  package mutating func read(headBlock: Span<UInt8>) {
    heads.read(headBlock)
  }

  /// The parts of heads.log in which signed notes stand; asked for once all events are read.
  package mutating func headNoteBlocks() -> [HeadsLog.NoteBlock] {
    workOff()
    checkpoints.workOff(logName)
    return heads.log.noteBlocks
  }

  /// Reads a part of heads.log that `headNoteBlocks()` asked for.
  package mutating func read(_ bytes: Span<UInt8>, of block: HeadsLog.NoteBlock) {
    HeadsLog.forEachNote(in: bytes, of: block) { head, note, line in
      noteCount += 1
      // Past the end stand keys that were added there too: that the trail is shorter is told already.
      guard head.size <= treeSize else { return }
      // HeadLine takes any letters of base64, so that these may still be no one text of some bytes.
      guard let note = Base64.bytes(of: note) else {
        findings.add(.badHeadLine(line: line))
        return
      }
      checkpoints.read(headNote: note, of: head, line: line, of: logName)
    }
  }

  /// Takes a signed checkpoint; they come in the order of size, each before the event that ends it.
  package mutating func read(_ checkpoint: StoredCheckpoint) {
    checkpoints.expect(checkpoint)
  }

  /// Takes a disclosed value; they come in the order of seq, each before its event.
  package mutating func read(_ disclosure: Disclosure) {
    personal.expect(disclosure)
  }

  /// Takes a stored node; they come in the order of index, each before the event that completes it.
  package mutating func read(_ node: StoredNode) {
    nodes.expect(node)
  }

  /// The files that events have named so far.
  package mutating func namedFiles(_ role: FileRole) -> [Digest] {
    workOff()
    return switch role {
    case .frozen: frozen.digests
    case .evidence: evidence.digests
    }
  }

  /// The evidence files found that need not be there, by the events read: whoever looks again can
  /// tell whether they still are.
  package mutating func keptThoughWithheld() -> [Digest] {
    workOff()
    return evidence.keptThoughWithheld
  }

  /// Takes the state in which a file was found that is kept under a hash.
  package mutating func found(_ sha256: Digest, _ role: FileRole, _ state: FileState) {
    switch role {
    case .frozen: frozen.found(sha256, state)
    case .evidence: evidence.found(sha256, state)
    }
  }

  /// Takes that a piece of evidence may be there and could not be read.
  package mutating func leftUnread(_ sha256: Digest, _ fault: TrailFault) {
    evidence.pass(sha256)
    findings.add(.unreadable(fault))
  }

  /// Takes what stopped the reading of the events: what was not read is not taken for gone.
  package mutating func stop(_ fault: TrailFault) {
    isStopped = true
    findings.add(.unreadable(fault))
  }

  /// Takes what the reader itself found: a layout that differs, a file that cannot be read.
  package mutating func add(_ finding: Finding) {
    findings.add(finding)
  }

  /// Takes what the reader itself noticed and does not speak against the trail.
  package mutating func add(_ remark: Remark) {
    noted.append(remark)
  }

  /// Takes the greatest size in heads.log as it is after the events were read: what writers added
  /// meanwhile is told of there.
  package mutating func headsGrew(to size: Int64) {
    unheaded.forget(upTo: size)
  }

  /// The events that say a value was deleted where none is missing: whoever reads the disclosures
  /// can tell whether it is still there.
  package mutating func idleRedactions() -> [IdleRedaction] {
    workOff()
    return personal.idle(log: logName)
  }

  /// What this trail and the newer ones say was erased, for those before it.
  package var erasures: Erasures {
    var erasures = later
    personal.add(to: &erasures, log: logName)
    evidence.withheld.add(to: &erasures, log: logName)
    return erasures
  }
}

/// A signed checkpoint as it is stored: the size it is kept under, and the note's bytes.
package struct StoredCheckpoint: Hashable, Sendable {
  package var size: Int64
  package var note: [UInt8]

  package init(size: Int64, note: [UInt8]) {
    self.size = size
    self.note = note
  }
}

/// Why bytes are no checkpoint of the log they are kept with.
package enum CheckpointFault: Error, Hashable, Sendable {
  /// They are no note, or no note by a key of the log.
  case note(NoteFault)
  /// It is of another log.
  case origin
  /// It is of another size than it is kept under.
  case size
  /// A key that signed it counted only later, or no longer.
  case keyOutOfRange(KeyID)
}

/// Holds the signed checkpoints kept with a trail against its tree and against its keys.
struct CheckpointComparison {
  /// A checkpoint whose size the tree had, with the root it had then.
  private struct Due: Sendable {
    let stored: StoredCheckpoint
    let root: Digest
  }

  /// The keys that the events read so far tell of.
  private(set) var roll = KeyRoll()
  private var waiting: ArraySlice<StoredCheckpoint> = []
  private var due: [Due] = []
  /// The sizes that each key signed.
  private var signed: [VerifierKey: [Int64]] = [:]
  /// The hash of each note that held, by its size.
  private var notes: [Int64: Digest] = [:]
  private var found: [Finding] = []
  private var firstDifference: Int64?
  private var lastAgreement: Int64 = 0
  private var unstored: Int64 = 0
  /// How many notes of heads.log are only the beginning of one.
  private(set) var tornNotes: Int64 = 0

  private static let batch = 64

  /// The greatest size of a checkpoint that held; nil where none did.
  var signedTo: Int64? { signed.values.compactMap { $0.max() }.max() }

  /// The greatest size that one of these keys signed for.
  func vouched(by keys: [VerifierKey]) -> Int64? { keys.compactMap { signed[$0]?.max() }.max() }

  /// Takes what an event of the log says of keys.
  mutating func read(_ facts: EventFacts, at seq: Int64) {
    roll.read(
      added: facts.addedKey, retired: facts.retiredKey, last: facts.lastSize, at: seq)
  }

  /// Takes a stored checkpoint; they come in the order of size, each before the event it ends with.
  mutating func expect(_ stored: StoredCheckpoint) {
    waiting.append(stored)
  }

  /// Takes up the checkpoints of the tree's size.
  mutating func pass(_ tree: MerkleFrontier, of log: String) {
    while let stored = waiting.first, stored.size <= tree.size {
      waiting.removeFirst()
      if stored.size == tree.size {
        due.append(Due(stored: stored, root: tree.root))
      } else {
        found.append(.badCheckpoint(size: stored.size, .size))
      }
    }
    if due.count >= Self.batch { workOff(log) }
  }

  /// Takes the note of a line of heads.log, once all events are read; one stored too is known already.
  mutating func read(headNote: [UInt8], of head: Head, line: Int64, of log: String) {
    if notes[head.size] == Digest.sha256(of: headNote) { return }
    do throws(CheckpointFault) {
      let (checkpoint, signers) = try signers(of: headNote, size: head.size, log: log)
      guard checkpoint.head == head else { throw .size }
      if let key = signers.first(where: { roll.entry(of: $0)?.covers(head.size) == false }) {
        throw .keyOutOfRange(key.id)
      }
      unstored += 1
      for key in signers { signed[key, default: []].append(head.size) }
    } catch {
      if isBeginning(headNote, of: head, in: log) {
        tornNotes += 1
      } else {
        found.append(.badHeadNote(line: line, error))
      }
    }
  }

  /// Whether bytes are what a crash leaves of the note of a head: base64 of a part reads as base64.
  ///
  /// Signatures that are whole must hold; of the last, only what one of the log's keys begins with.
  private func isBeginning(_ note: [UInt8], of head: Head, in log: String) -> Bool {
    guard let origin = Checkpoint.origin(ofLog: log) else { return false }
    let newline = UInt8(ascii: "\n")
    let text = Checkpoint(origin: origin, head: head).text + [newline]
    guard note.starts(with: text) else { return text.starts(with: note) }
    guard let end = note.lastIndex(of: newline), end + 1 < note.count || note.count == text.count
    else { return false }
    let whole = note[...end]
    if whole.count > text.count {
      do throws(CheckpointFault) {
        _ = try signers(of: Array(whole), size: head.size, log: log)
      } catch {
        return false
      }
    }
    let rest = note[(end + 1)...]
    return roll.entries.contains { $0.key.isBeginningOfSignature(rest) }
  }

  /// Checks the signatures of the checkpoints that are due; all cores share the work.
  mutating func workOff(_ log: String) {
    let due = due
    self.due.removeAll(keepingCapacity: true)
    let reading = self
    let outcomes = Parallel.map(due.count) { places in
      places.map { place in
        do throws(CheckpointFault) {
          let stored = due[place].stored
          return Result<_, CheckpointFault>.success(
            try reading.signers(of: stored.note, size: stored.size, log: log))
        } catch {
          return .failure(error)
        }
      }
    }
    for (due, outcome) in zip(due, outcomes) { take(outcome, of: due) }
  }

  private mutating func take(
    _ outcome: Result<(Checkpoint, [VerifierKey]), CheckpointFault>, of due: Due
  ) {
    let size = due.stored.size
    switch outcome {
    case .failure(let fault):
      found.append(.badCheckpoint(size: size, fault))
    case .success(let (checkpoint, signers)):
      guard checkpoint.head.root == due.root else {
        firstDifference = min(size, firstDifference ?? .max)
        return
      }
      if size < firstDifference ?? .max { lastAgreement = size }
      notes[size] = Digest.sha256(of: due.stored.note)
      for key in signers { signed[key, default: []].append(size) }
    }
  }

  /// The checkpoint in a note, and which keys of the log signed it; whether they still could is told
  /// only when all events are read.
  private func signers(
    of bytes: [UInt8], size: Int64, log: String
  ) throws(CheckpointFault) -> (Checkpoint, [VerifierKey]) {
    let checkpoint: Checkpoint
    let signers: [VerifierKey]
    do throws(NoteFault) {
      let note = try SignedNote(parsing: bytes)
      checkpoint = try Checkpoint(parsing: note.text)
      signers = try note.signers(among: roll.entries.map(\.key))
      // Nobody but the log's keys signs what is kept with it, so that no letter of it is free.
      guard signers.count == note.signatures.count else { throw .unknownKey }
    } catch {
      throw .note(error)
    }
    guard checkpoint.origin == Checkpoint.origin(ofLog: log) else { throw .origin }
    guard checkpoint.head.size == size else { throw .size }
    if let early = signers.first(where: { roll.entry(of: $0)?.since ?? 0 > size }) {
      throw .keyOutOfRange(early.id)
    }
    return (checkpoint, signers)
  }

  /// What speaks against a trail that ends at a size.
  func findings(at size: Int64) -> [Finding] {
    var findings = found
    for entry in roll.entries {
      guard let last = entry.last, let late = signed[entry.key]?.filter({ $0 > last }).min()
      else { continue }
      findings.append(.badCheckpoint(size: late, .keyOutOfRange(entry.key.id)))
    }
    if let past = waiting.last, past.size > size {
      findings.append(.shorterThanHead(size: past.size, .checkpoint))
    }
    if let firstDifference {
      findings.append(
        .headDiffers(size: firstDifference, lastAgreeing: lastAgreement, .checkpoint))
    }
    return findings
  }

  /// What a reader should know of the keys; `known` is the greatest size that an anchor covers.
  func remarks(anchoredTo known: Int64?) -> [Remark] {
    var remarks: [Remark] = []
    for entry in roll.entries {
      guard let seq = entry.retiredBy, signed[entry.key]?.max() ?? 0 <= seq, known ?? 0 <= seq
      else { continue }
      remarks.append(.keyRetiredUnsigned(seq: seq, key: entry.key.id))
    }
    if unstored > 0 { remarks.append(.checkpointsNotStored(count: unstored)) }
    return remarks
  }
}

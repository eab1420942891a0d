/// Verifies a trail while it is read, in memory that does not grow with the number of events.
///
/// It knows no file and no database. Whoever reads them keeps this order, where every step but the
/// events themselves may find nothing to do:
/// 1. heads.log is read to its end into a `HeadsLog`, **before** the snapshot of the database is taken.
/// 2. For every event, in the order of seq: the blocks that `nextHeadBlocks()` asks for, then the
///    disclosures of the event and the nodes it completes, then the event.
///    Signed checkpoints come before the event that ends their size.
/// 3. The blocks that `headNoteBlocks()` asks for.
/// 4. The state of every file kept, and of every one of `namedFiles(_:)` that is not there. Evidence
///    is looked at before the snapshot is taken: what is absent was then withheld in what is read.
/// 5. `finish()`.
///
/// What is left out is never taken for fitting: a line of heads.log not given, or a file not looked
/// at, is a finding.
package struct TrailVerifier {
  private var batch = EventBatch()
  var readCount: Int64 = 0
  private var tree = MerkleFrontier()
  var treeSize: Int64 { tree.size }
  private var nextSeq: Int64 = 0
  private var log: [UInt8] = []
  private(set) var logName = ""
  private var runs = RunTrees()
  var heads: HeadComparison
  var checkpoints = CheckpointComparison()
  private var ring: KnownHeads
  private let anchors: [Anchor]
  private var anchored = KnownHeads([], from: .anchor)
  private let givenKeys: [VerifierKey]
  var nodes = NodeComparison()
  var personal: PersonalValues
  var frozen = NamedFiles(role: .frozen)
  var evidence: NamedFiles
  let later: Erasures
  var unheaded: UnheadedActions
  var findings = FindingList()
  var noted: [Remark] = []
  /// Whether the reading of events was stopped by rights or I/O, so that an end says nothing.
  var isStopped = false
  /// How many notes of heads.log were looked at.
  var noteCount: Int64 = 0

  /// A verifier for a trail with this heads.log.
  ///
  /// - Parameters:
  ///   - heads: what a first reading of heads.log learnt.
  ///   - ring: the heads kept beside the signing keys, outside the workspace.
  ///   - anchors: what somebody outside kept; those of other logs are passed over.
  ///   - keys: keys that somebody outside holds: what they signed vouches for the trail.
  ///   - later: what newer trails say was erased of this one.
  package init(
    heads: HeadsLog, ring: [Head] = [], anchors: [Anchor] = [], keys: [VerifierKey] = [],
    later: Erasures = Erasures()
  ) {
    self.heads = HeadComparison(log: heads)
    self.ring = KnownHeads(ring, from: .keyRing)
    self.anchors = anchors
    givenKeys = keys
    self.later = later
    personal = PersonalValues(later: later)
    evidence = NamedFiles(role: .evidence, later: later)
    unheaded = UnheadedActions(after: heads.greatest?.size ?? 0)
  }

  // MARK: - Events

  /// Verifies the next event as it is stored.
  package mutating func read(_ event: StoredEvent) {
    var run = event.run
    run.withUTF8 { run in
      read(
        seq: event.seq, run: run.span, rseq: event.rseq, body: event.body.span,
        leaf: event.leaf.bytes.span)
    }
  }

  /// Verifies the next event as it is stored, from bytes that are lent for the call.
  package mutating func read(
    seq: Int64, run: Span<UInt8>, rseq: Int64, body: Span<UInt8>, leaf: Span<UInt8>
  ) {
    batch.append(seq: seq, run: run, rseq: rseq, body: body, leaf: leaf)
    readCount += 1
    if batch.isFull { workOff() }
  }

  /// Verifies the events read so far: each by itself, then in their order.
  mutating func workOff() {
    var work = EventBatch()
    swap(&work, &batch)
    for (row, event) in zip(work.rows, work.checked()) { compare(row, event, work.bytes.span) }
    work.removeAll()
    swap(&work, &batch)
  }

  private mutating func compare(
    _ row: EventBatch.Row, _ event: CheckedEvent, _ bytes: Span<UInt8>
  ) {
    let seq = row.seq
    if seq != nextSeq { findings.add(.wrongPlace(seq: seq, expected: nextSeq)) }
    nextSeq = seq &+ 1
    if row.stored != event.leaf { findings.add(.leafDiffers(seq: seq)) }
    tree.append(event.leaf) { nodes.compare($0) }
    heads.pass(tree)
    ring.pass(tree)
    defer { passNotes(facts: event.facts, run: bytes.extracting(row.run), seq: seq) }
    switch event.facts {
    case .failure(let fault):
      findings.add(.badBytes(seq: seq, fault))
    case .success(let facts):
      let run = bytes.extracting(row.run)
      comparePlace(row, facts, run: run, body: bytes.extracting(row.body))
      compareRun(row, facts, run: run, leaf: event.leaf)
      if let act = facts.act, !run.hasBytes(of: log.span) {
        unheaded.pass(bytes.extracting(row.body).extracting(act), seq: seq)
      }
      for finding in personal.compare(facts, seq: seq, log: logName) { findings.add(finding) }
      for file in facts.files { frozen.name(file, by: seq) }
      note(facts, seq: seq, run: run)
    }
  }

  /// Notes the evidence that the event names or says was deleted.
  private mutating func note(_ facts: EventFacts, seq: Int64, run: Span<UInt8>) {
    guard let how = facts.how, let file = facts.sha256 else { return }
    let run = run.withUnsafeBufferPointer { Array($0) }
    switch how {
    case .copied:
      evidence.name(file, by: seq)
      evidence.withheld.name(file, in: run)
    case .withheld: evidence.withheld.withhold(file, in: run, by: seq)
    }
  }

  /// Compares what is signed at the tree's size, once the event's own word on keys is taken.
  private mutating func passNotes(
    facts: Result<EventFacts, JSONFault>, run: Span<UInt8>, seq: Int64
  ) {
    if case .success(let facts) = facts, run.hasBytes(of: log.span) {
      checkpoints.read(facts, at: seq)
    }
    anchored.pass(tree)
    checkpoints.pass(tree, of: logName)
  }

  /// Compares where the event says it belongs with where it is stored.
  private mutating func comparePlace(
    _ row: EventBatch.Row, _ facts: EventFacts, run: Span<UInt8>, body: Span<UInt8>
  ) {
    func differs(_ field: EventField) {
      findings.add(.fieldDiffers(seq: row.seq, name: field.rawValue))
    }
    if let field = facts.missingField {
      findings.add(.fieldMissing(seq: row.seq, name: field.rawValue))
    }
    if let id = facts.log {
      if log.isEmpty {
        log = body.extracting(id).withUnsafeBufferPointer { Array($0) }
        logName = String(decoding: log, as: UTF8.self)
        let origin = Checkpoint.origin(ofLog: logName)
        let ours = anchors.map(\.checkpoint).filter { $0.origin == origin }
        anchored = KnownHeads(ours.map(\.head), from: .anchor)
      } else if !body.extracting(id).hasBytes(of: log.span) {
        differs(.log)
      }
    } else {
      differs(.log)
    }
    if facts.seq != row.seq { differs(.seq) }
    if facts.rseq != row.rseq { differs(.rseq) }
    if let id = facts.run, body.extracting(id).hasBytes(of: run) { return }
    differs(.run)
  }

  /// Adds the event to its run's tree, and compares what it claims of the earlier ones.
  private mutating func compareRun(
    _ row: EventBatch.Row, _ facts: EventFacts, run: Span<UInt8>, leaf: Digest
  ) {
    let finding: Finding? = runs.withRun(run) { run in
      defer {
        run.next = row.rseq &+ 1
        run.tree.append(leaf) { _ in }
      }
      guard row.rseq == run.next else {
        return .wrongPlaceInRun(seq: row.seq, expected: run.next)
      }
      guard let count = facts.count, let root = facts.root else { return nil }
      return count == row.rseq && root == run.tree.root ? nil : .runRootDiffers(seq: row.seq)
    }
    if let finding { findings.add(finding) }
  }

  // MARK: - The end

  /// The verdict on everything read.
  package mutating func finish() -> VerifyReport {
    workOff()
    heads.compare()
    checkpoints.workOff(logName)
    if noteCount < heads.log.noteCount {
      findings.add(.headsNotCompared(lines: heads.log.noteCount - noteCount))
    }
    let size = tree.size
    var late = heads.findings(at: size) + checkpoints.findings(at: size)
    late += ring.findings(at: size) + anchored.findings(at: size)
    late += frozen.findings + evidence.findings + personal.findings(log: logName)
    for finding in late where !isStopped || !finding.isOfAbsence { findings.add(finding) }
    let signed = checkpoints.vouched(by: givenKeys)
    let remarks =
      nodes.remarks + heads.remarks(tornNotes: checkpoints.tornNotes)
      + checkpoints.remarks(anchoredTo: anchored.agreement)
      + personal.remarks(log: logName) + frozen.remarks + evidence.remarks + unheaded.remarks
      + noted
    var report = VerifyReport(head: tree.head, findings: findings, remarks: remarks)
    report.anchoredTo = [anchored.agreement, signed].compactMap(\.self).max()
    report.signedTo = checkpoints.signedTo
    report.isSignedByGivenKey = signed != nil
    return report
  }
}

extension Span<UInt8> {
  /// Whether two spans hold the same bytes.
  fileprivate func hasBytes(of other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }
}

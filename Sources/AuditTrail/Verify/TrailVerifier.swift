/// Verifies a trail while it is read, in memory that does not grow with the number of events.
///
/// It knows no file and no database. Whoever reads them keeps this order, where every step but the
/// events themselves may find nothing to do:
/// 1. heads.log is read to its end into a `HeadsLog`, **before** the snapshot of the database is taken.
/// 2. For every event, in the order of seq: the blocks that `nextHeadBlocks()` asks for, then the
///    disclosures of the event and the nodes it completes, then the event.
/// 3. The state of every file kept, and of every one of `namedFiles(_:)` that is not there.
/// 4. `finish()`.
///
/// What is left out is never taken for fitting: a line of heads.log not given, or a file not looked
/// at, is a finding.
package struct TrailVerifier {
  private var batch = EventBatch()
  private var readCount: Int64 = 0
  private var tree = MerkleFrontier()
  private var nextSeq: Int64 = 0
  private var log: [UInt8] = []
  private var logName = ""
  private var runs = RunTrees()
  private var heads: HeadComparison
  private var nodes = NodeComparison()
  private var personal = PersonalValues()
  private var frozen = NamedFiles(role: .frozen)
  private var evidence = NamedFiles(role: .evidence)
  private var unheaded: UnheadedActions
  private var findings = FindingList()
  private var noted: [Remark] = []

  /// A verifier for a trail with this heads.log.
  package init(heads: HeadsLog) {
    self.heads = HeadComparison(log: heads)
    unheaded = UnheadedActions(after: heads.greatest?.size ?? 0)
  }

  // MARK: - What is read beside the events

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

  /// Takes the state in which a file was found that is kept under a hash.
  package mutating func found(_ sha256: Digest, _ role: FileRole, _ state: FileState) {
    switch role {
    case .frozen: frozen.found(sha256, state)
    case .evidence: evidence.found(sha256, state)
    }
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
  private mutating func workOff() {
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
      if facts.isCopied, let file = facts.sha256 { evidence.name(file, by: seq) }
    }
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
    var findings = findings
    let late = heads.findings(at: tree.size) + frozen.findings + evidence.findings
    for finding in late + personal.findings { findings.add(finding) }
    let remarks =
      nodes.remarks + heads.remarks + personal.remarks + frozen.remarks + evidence.remarks
      + unheaded.remarks + noted
    return VerifyReport(head: tree.head, findings: findings, remarks: remarks)
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

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
  private var tree = MerkleFrontier()
  private var nextSeq: Int64 = 0
  private var log: [UInt8] = []
  private var logName = ""
  private var runs = RunTrees()
  private var check = EventCheck()
  private var heads: HeadComparison
  private var nodes = NodeComparison()
  private var personal = PersonalValues()
  private var frozen = NamedFiles(role: .frozen)
  private var evidence = NamedFiles(role: .evidence)
  private var findings = FindingList()

  /// A verifier for a trail with this heads.log.
  package init(heads: HeadsLog) {
    self.heads = HeadComparison(log: heads)
  }

  // MARK: - What is read beside the events

  /// The parts of heads.log that must be given before the next event; mostly none.
  package mutating func nextHeadBlocks() -> [Range<Int64>] {
    heads.blocksToRead(at: tree.size)
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
  package func namedFiles(_ role: FileRole) -> [Digest] {
    switch role {
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
    seq: Int64, run: Span<UInt8>, rseq: Int64, body: Span<UInt8>, leaf stored: Span<UInt8>
  ) {
    if seq != nextSeq { findings.add(.wrongPlace(seq: seq, expected: nextSeq)) }
    nextSeq = seq &+ 1
    let leaf = MerkleTree.leafHash(of: body)
    if Digest(bytes: stored) != leaf { findings.add(.leafDiffers(seq: seq)) }
    tree.append(leaf) { nodes.compare($0) }
    heads.compare(tree)
    do throws(JSONFault) {
      try check.check(body)
    } catch {
      findings.add(.badBytes(seq: seq, error))
      return
    }
    if let field = check.facts.missingField {
      findings.add(.fieldMissing(seq: seq, name: field.rawValue))
    }
    comparePlace(seq: seq, run: run, rseq: rseq, body: body)
    compareRun(seq: seq, run: run, rseq: rseq, leaf: leaf)
    for finding in personal.compare(check.facts, seq: seq, log: logName) { findings.add(finding) }
    for file in check.facts.files { frozen.name(file, by: seq) }
    if check.facts.isCopied, let file = check.facts.sha256 { evidence.name(file, by: seq) }
  }

  /// Compares where the event says it belongs with where it is stored.
  private mutating func comparePlace(
    seq: Int64, run: Span<UInt8>, rseq: Int64, body: Span<UInt8>
  ) {
    let facts = check.facts
    func differs(_ field: EventField) {
      findings.add(.fieldDiffers(seq: seq, name: field.rawValue))
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
    if facts.seq != seq { differs(.seq) }
    if facts.rseq != rseq { differs(.rseq) }
    if let id = facts.run, body.extracting(id).hasBytes(of: run) { return }
    differs(.run)
  }

  /// Adds the event to its run's tree, and compares what it claims of the earlier ones.
  private mutating func compareRun(seq: Int64, run: Span<UInt8>, rseq: Int64, leaf: Digest) {
    let facts = check.facts
    let finding: Finding? = runs.withRun(run) { run in
      defer {
        run.next = rseq &+ 1
        run.tree.append(leaf) { _ in }
      }
      guard rseq == run.next else { return .wrongPlaceInRun(seq: seq, expected: run.next) }
      guard let count = facts.count, let root = facts.root else { return nil }
      return count == rseq && root == run.tree.root ? nil : .runRootDiffers(seq: seq)
    }
    if let finding { findings.add(finding) }
  }

  // MARK: - The end

  /// The verdict on everything read.
  package func finish() -> VerifyReport {
    var findings = findings
    let late = heads.findings(at: tree.size) + frozen.findings + evidence.findings
    for finding in late + personal.findings { findings.add(finding) }
    let remarks =
      nodes.remarks + heads.remarks + personal.remarks + frozen.remarks + evidence.remarks
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

/// The events that a run has in one log, as they are read in their order.
struct RunPart {
  /// One event of it.
  struct Event {
    let seq: Int64
    let leaf: Digest
    let facts: EventFacts
    /// Whether it holds the root over all events of the run before it.
    let isClose: Bool
    /// The texts that it names.
    let texts: [NamedInEvent.Text]
  }

  /// The bytes of the log's and the run's id: those that were expected, or of the first event.
  private(set) var place: (log: [UInt8], run: [UInt8])?
  /// What the first event says of the log that the run comes from; nil where it began here.
  private(set) var continues: Continues?
  /// How many events were read.
  private(set) var count: Int64 = 0
  private(set) var last: Event?
  /// How many events come up to the last close; nil where there is none.
  private(set) var closedCount: Int64?
  private var personal: PersonalValues
  /// The evidence that its events name.
  private(set) var evidence: NamedFiles
  /// What the run's events in newer logs say was erased.
  private let later: Erasures
  /// How many values and files the events named: what is remembered of them grows with it.
  private var namedCount = 0
  private let mostNamed: Int
  private var check = EventCheck()
  private var tree = MerkleFrontier()

  /// Many more than people can name in one run.
  private static let mostNamed = 1 << 20

  /// The part in the newest log, whichever its first event is of.
  init() {
    self.init(of: nil, later: Erasures())
  }

  /// The part in an older log: of which log and run its events must be, and what newer ones say was
  /// erased of it.
  init(
    of place: (log: [UInt8], run: [UInt8])?, later: Erasures, mostNamed: Int = Self.mostNamed
  ) {
    self.place = place
    self.mostNamed = mostNamed
    self.later = later
    personal = PersonalValues(later: later, remembersDisclosed: true)
    evidence = NamedFiles(role: .evidence, later: later)
  }

  /// What its events and those in newer logs say was erased.
  var erasures: Erasures {
    var erasures = later
    personal.add(to: &erasures, log: log)
    evidence.withheld.add(to: &erasures, log: log)
    return erasures
  }

  /// What is wrong with values and evidence, once the state of every file is known.
  var findings: [Finding] { personal.findings(log: log) + evidence.findings }

  /// What is to be said of values and evidence that were erased.
  var remarks: [Remark] {
    personal.remarks(log: log) + personal.stillDisclosed(log: log) + evidence.remarks
  }

  /// Takes the state in which an evidence file was found.
  mutating func found(_ sha256: Digest, _ state: FileState) {
    guard evidence.isNamed(sha256) else { return }
    evidence.found(sha256, state)
  }

  /// The log's id.
  var log: String { String(decoding: place?.log ?? [], as: UTF8.self) }

  /// Reads the next event, from a line of a file, with what is disclosed of it.
  ///
  /// - Throws: where the line is no event, so that nothing after it can be placed.
  mutating func read(
    _ line: ArraySlice<UInt8>, _ lines: BundleLines, _ disclosures: inout DisclosureReader,
    _ findings: inout FindingList
  ) throws(BundleFinding) -> Event {
    // Ranges in the facts are counted from the start of the event.
    let bytes = Array(line)
    let (facts, texts) = try facts(of: bytes, lines)
    guard let seq = facts.seq else { throw .badLine(lines.path, line: lines.number) }
    namedCount += facts.commitments.count + facts.files.count + 1
    guard namedCount <= mostNamed else {
      throw .tooManyNamed(lines.path, limit: mostNamed)
    }
    if place == nil { place = (Self.part(facts.log, bytes), Self.part(facts.run, bytes)) }
    if count == 0 { continues = Continues(in: bytes.span) }
    while let disclosure = disclosures.next(upTo: seq) { personal.expect(disclosure) }
    let leaf = MerkleTree.leafHash(of: bytes.span)
    for finding in misfits(of: facts, seq: seq, bytes) { findings.add(finding) }
    let isClose = facts.count != nil && facts.root != nil
    if isClose, facts.count != count || facts.root != tree.root {
      findings.add(.runRootDiffers(seq: seq))
    }
    for finding in personal.compare(facts, seq: seq, log: log) { findings.add(finding) }
    name(facts, seq: seq)
    tree.append(leaf)
    count += 1
    if isClose { closedCount = count }
    let event = Event(seq: seq, leaf: leaf, facts: facts, isClose: isClose, texts: texts)
    last = event
    return event
  }

  private mutating func name(_ facts: EventFacts, seq: Int64) {
    guard let file = facts.sha256, let run = place?.run else { return }
    switch facts.how {
    case .copied:
      evidence.name(file, by: seq)
      evidence.withheld.name(file, in: run)
    case .withheld: evidence.withheld.withhold(file, in: run, by: seq)
    case nil: break
    }
  }

  private mutating func facts(
    of bytes: [UInt8], _ lines: BundleLines
  ) throws(BundleFinding) -> (EventFacts, [NamedInEvent.Text]) {
    do throws(JSONFault) {
      try check.check(bytes.span)
      // What a text is called is not among the facts; few events name one.
      let texts = check.facts.files.isEmpty ? [] : NamedInEvent(try JSON(canonical: bytes)).texts
      return (check.facts, texts)
    } catch {
      throw .badJSON(lines.path, line: lines.number, error)
    }
  }

  /// What speaks against the place the event says it has.
  private func misfits(
    of facts: EventFacts, seq: Int64, _ bytes: [UInt8]
  ) -> [Finding] {
    var findings: [Finding] = []
    if let field = facts.missingField {
      findings.append(.fieldMissing(seq: seq, name: field.rawValue))
    }
    if !Self.isID(facts.log, bytes) || Self.part(facts.log, bytes) != place?.log {
      findings.append(.fieldDiffers(seq: seq, name: EventField.log.rawValue))
    }
    if !Self.isID(facts.run, bytes) || Self.part(facts.run, bytes) != place?.run {
      findings.append(.fieldDiffers(seq: seq, name: EventField.run.rawValue))
    }
    if facts.rseq != count { findings.append(.wrongPlaceInRun(seq: seq, expected: count)) }
    if let last, seq <= last.seq {
      findings.append(.wrongPlace(seq: seq, expected: last.seq + 1))
    }
    return findings
  }

  /// Whether an event says an id there: a text without an escape.
  private static func isID(_ range: Range<Int>?, _ bytes: [UInt8]) -> Bool {
    range.map { !$0.isEmpty && !bytes[$0].contains(UInt8(ascii: "\\")) } ?? false
  }

  private static func part(_ range: Range<Int>?, _ bytes: [UInt8]) -> [UInt8] {
    range.map { Array(bytes[$0]) } ?? []
  }
}

/// What an event says of the log before its own: the top-level `continues`.
package struct Continues: Hashable, Sendable {
  package let log: String
  /// What that log was when it was set aside.
  package let head: Head
  /// What was found of it then.
  package let verdict: String

  /// Reads it from an event's bytes; nil where they say nothing of the kind.
  package init?(in bytes: Span<UInt8>) {
    do throws(JSONFault) {
      self.init(in: try JSON(canonical: bytes))
    } catch {
      return nil
    }
  }

  /// Reads it from an event; nil where it says nothing of the kind.
  package init?(in event: JSON) {
    guard let continues = event["continues"], let log = continues["log"]?.text,
      let size = continues["size"]?.integer,
      let root = continues["root"]?.text.flatMap({ Digest(hex: $0) })
    else { return nil }
    self.log = log
    head = Head(size: size, root: root)
    verdict = continues["verdict"]?.text ?? ""
  }
}

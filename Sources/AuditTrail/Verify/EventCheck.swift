/// Reads one event's bytes strictly, in one pass and without a tree of values, and keeps its facts.
///
/// One check serves many events, so that a million of them cost no million of allocations.
struct EventCheck {
  /// Where a value stands in the list or object around it.
  private enum Component {
    case name(Range<Int>)
    case index(Int)
  }

  /// How much of an object that is a commitment and nothing else has been read.
  private enum CommitmentState {
    case nothing
    case begun
    case named
    case valued(Digest)
  }

  /// The facts of the event checked last.
  private(set) var facts = EventFacts()
  private var reader = CanonicalReader()
  private var path: [Component] = []
  private var field: EventField?
  private var commitment = CommitmentState.nothing

  /// Accepts exactly the bytes that `JSON(canonical:)` accepts and that are an object.
  mutating func check(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard bytes.count <= JSON.maximumLength else {
      throw JSONFault(offset: JSON.maximumLength, reason: .tooLong)
    }
    guard bytes.isEmpty || bytes[0] == UInt8(ascii: "{") else {
      throw JSONFault(offset: 0, reason: .unexpectedByte)
    }
    reader.restart()
    path.removeAll(keepingCapacity: true)
    facts = EventFacts()
    commitment = .nothing
    field = nil
    while let token = try reader.next(in: bytes) {
      note(token, bytes)
    }
  }

  private mutating func note(_ token: CanonicalReader.Token, _ bytes: Span<UInt8>) {
    switch token {
    case .name(let name):
      nameBegan(name, bytes)
    case .beginObject:
      valueBegan()
      path.append(.name(0..<0))
      commitment = .begun
    case .beginList:
      valueBegan()
      path.append(.index(-1))
    case .endObject:
      path.removeLast()
      if case .valued(let digest) = commitment { commitmentEnded(digest, bytes) }
      commitment = .nothing
    case .endList:
      path.removeLast()
    case .text(let text):
      let wasNamed = if case .named = commitment { true } else { false }
      valueBegan()
      if wasNamed, let digest = Digest(hexDigits: bytes.extracting(text)) {
        commitment = .valued(digest)
      }
      note(text: text, bytes)
    case .integer(let integer):
      valueBegan()
      note(integer: integer)
    case .bool:
      valueBegan()
    }
  }

  // MARK: - Places

  private mutating func nameBegan(_ name: Range<Int>, _ bytes: Span<UInt8>) {
    path[path.count - 1] = .name(name)
    if path.count == 1 {
      field = EventField(bytes, name)
      facts.seen |= field?.requiredBit ?? 0
    }
    if case .begun = commitment, name.count == 1, bytes[name.lowerBound] == UInt8(ascii: "c") {
      commitment = .named
    } else {
      commitment = .nothing
    }
  }

  private mutating func valueBegan() {
    commitment = .nothing
    if case .index(let index)? = path.last { path[path.count - 1] = .index(index + 1) }
  }

  private func string(ofPath bytes: Span<UInt8>) -> String {
    path.map { component in
      switch component {
      case .name(let name): CanonicalText.string(bytes, name)
      case .index(let index): String(index)
      }
    }.joined(separator: ".")
  }

  // MARK: - Facts

  private mutating func commitmentEnded(_ digest: Digest, _ bytes: Span<UInt8>) {
    guard !path.isEmpty else { return }
    facts.commitments.append(
      EventFacts.PersonalValue(path: string(ofPath: bytes), digest: digest))
  }

  private mutating func note(integer: Int64) {
    guard path.count == 1 else { return }
    switch field {
    case .seq: facts.seq = integer
    case .rseq: facts.rseq = integer
    case .count: facts.count = integer
    case .targetSeq: facts.targetSeq = integer
    case .lastSize: facts.lastSize = integer
    default: break
    }
  }

  private mutating func note(text: Range<Int>, _ bytes: Span<UInt8>) {
    switch (path.count, field) {
    case (1, .log): facts.log = text
    case (1, .run): facts.run = text
    case (1, .act): facts.act = text
    case (1, .root): facts.root = Digest(hexDigits: bytes.extracting(text))
    case (1, .sha256): facts.sha256 = Digest(hexDigits: bytes.extracting(text))
    case (1, .how): facts.how = EvidenceWord.allCases.first { equal(bytes, text, $0.text) }
    case (1, .targetLog): facts.targetLog = CanonicalText.string(bytes, text)
    case (1, .path): facts.targetPath = CanonicalText.string(bytes, text)
    case (1, .vkey): facts.addedKey = CanonicalText.string(bytes, text)
    case (1, .key): facts.retiredKey = CanonicalText.string(bytes, text)
    case (3, .files):
      guard case .index = path[1], case .name(let name) = path[2], equal(bytes, name, "sha256"),
        let digest = Digest(hexDigits: bytes.extracting(text))
      else { return }
      facts.files.append(digest)
    default: break
    }
  }

  private func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<range.count where bytes[range.lowerBound + index] != word.utf8Start[index] {
      return false
    }
    return true
  }
}

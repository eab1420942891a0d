extension PlaybookReader {
  /// The id a file gives itself, found without parsing it; nil where it does not begin with
  /// `playbook:` or has no `id:` with a name behind it.
  ///
  /// Only lines that begin at the margin are looked at, as a block mapping's keys do. What is found
  /// serves to choose the file; reading it says whether it is right.
  package static func id(of bytes: [UInt8]) -> String? {
    var isPlaybook = false
    for line in Lines(bytes) {
      if isPlaybook {
        if let id = value(of: "id", in: line) { return name(id) }
      } else if value(of: "playbook", in: line) != nil {
        isPlaybook = true
      } else if !isPassedOver(line) {
        return nil
      }
    }
    return nil
  }

  /// Whether a file says of itself that it is a scenario, seen in the same way.
  package static func isScenario(_ bytes: [UInt8]) -> Bool {
    begins(bytes, with: ["scenario"])
  }

  /// Whether a file says of itself that it stands beside playbooks: rules, contacts and the like.
  package static func isNeighbour(_ bytes: [UInt8]) -> Bool {
    begins(bytes, with: ["rules", "calendar", "template", "contacts", "organisation", "form"])
  }

  private static func begins(_ bytes: [UInt8], with keys: [String]) -> Bool {
    let first = Lines(bytes).first { !isPassedOver($0) }
    return first.map { line in keys.contains { value(of: $0, in: line) != nil } } ?? false
  }

  /// The lines of a file one after another: what is looked for mostly stands in the first.
  private struct Lines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      rest = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    }

    mutating func next() -> ArraySlice<UInt8>? {
      guard !rest.isEmpty else { return nil }
      let end = rest.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      defer { rest = end.map { rest[($0 + 1)...] } ?? [] }
      return rest[..<(end ?? rest.endIndex)]
    }
  }

  /// What stands behind a key at the margin of a line, its comment and blanks left out.
  private static func value(of key: String, in line: ArraySlice<UInt8>) -> Substring? {
    guard line.starts(with: key.utf8) else { return nil }
    var rest = String(decoding: line, as: UTF8.self).dropFirst(key.count)
    rest = rest.drop { $0 == " " }
    guard rest.first == ":" else { return nil }
    rest = rest.dropFirst()
    guard rest.isEmpty || rest.first == " " else { return nil }
    if let comment = rest.firstRange(of: " #") { rest = rest[..<comment.lowerBound] }
    rest = rest.drop { $0 == " " || $0 == "\t" }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }

  /// The name in a value, with or without quotes; nil where it is none.
  private static func name(_ value: Substring) -> String? {
    var name = value
    if let quote = name.first, quote == "'" || quote == "\"", name.count > 1, name.last == quote {
      name = name.dropFirst().dropLast()
    }
    return ReferenceShape.isName(name) ? String(name) : nil
  }

  /// Whether a line before the first key says nothing: a comment, blanks, the start of a document.
  private static func isPassedOver(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    return text.isEmpty || text.first == UInt8(ascii: "#") || line.elementsEqual("---".utf8)
  }
}

import YAMLTree

/// The day of a test call, written into the text of a directory.
package enum VerifiedDay {
  /// The line as it stands in a contact.
  package static func line(_ day: String) -> String { "\(ContactKey.verified.rawValue): \(day)" }

  /// The same file with that day at a contact, and no other byte changed but for a line that is added
  /// where there was none.
  ///
  /// What is made is read again, and must say the same but for that one day: an anchor there, or a text
  /// that keeps the blank lines behind it, would have others change with it. Nil where no way of writing
  /// it comes to that.
  package static func written(_ day: String, at id: String, in bytes: [UInt8]) -> [UInt8]? {
    let parsed = YAMLReader.parse(bytes, limits: .playbook)
    let path = [DirectoryKey.directory.rawValue, id]
    guard let root = parsed.document?.root, let contact = root.value(at: path),
      contact.kind == .mapping, !contact.isAlias
    else { return nil }
    var wanted = root.texts
    wanted[path + [ContactKey.verified.rawValue]] = day
    let page = Page(source: parsed.source, line: line(day), day: day)
    return page.changes(of: contact).lazy.map { $0.applied(to: bytes) }.first {
      YAMLReader.parse($0, limits: .playbook).document?.root.texts == wanted
    }
  }
}

extension YAMLNode {
  /// The value behind a path of keys; nil where there is none.
  fileprivate func value(at path: [String]) -> YAMLNode? {
    path.reduce(Optional(self)) { node, key in node?.entries.first { $0.key.text == key }?.value }
  }

  /// Every text in the node by its path of keys and places; what is empty is an empty text.
  fileprivate var texts: [[String]: String] {
    var texts: [[String]: String] = [:]
    collect(into: &texts, at: [])
    return texts
  }

  private func collect(into texts: inout [[String]: String], at path: [String]) {
    if count == 0 { texts[path] = text }
    for (place, item) in items.enumerated() {
      item.collect(into: &texts, at: path + [String(place)])
    }
    for (key, value) in entries { value.collect(into: &texts, at: path + [key.text]) }
  }
}

/// Bytes in the place of others.
private struct Splice {
  let range: Range<Int>
  let text: [UInt8]

  func applied(to bytes: [UInt8]) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + text + Array(bytes[range.upperBound...])
  }
}

/// The text of the file, and where in it the day can go.
private struct Page {
  let source: SourceText
  let line: String
  let day: String

  private static let space = UInt8(ascii: " ")

  /// Every way to write the day, the best first.
  func changes(of contact: YAMLNode) -> [Splice] {
    let entries = Array(contact.entries)
    if let (key, value) = entries.first(where: { $0.key.text == ContactKey.verified.rawValue }) {
      return [replacement(of: value, after: key)].compactMap(\.self)
    }
    let start = source.offset(of: contact.span.start)
    // In braces a line of its own has no place.
    guard let first = entries.first, let last = entries.last,
      source.bytes.indices.contains(start), source.bytes[start] != UInt8(ascii: "{"),
      let indent = indent(of: first.key)
    else { return [] }
    return [added(after: last.value, indent), added(before: first.key, indent)]
  }

  /// Puts the day where the value of the key stands, on the line of the key.
  private func replacement(of value: YAMLNode, after key: YAMLNode) -> Splice? {
    let keyEnd = source.offset(of: key.span.end)
    let colon = source.bytes[keyEnd...].firstIndex { $0 != Self.space }
    guard let colon, source.bytes[colon] == UInt8(ascii: ":") else { return nil }
    let behind = colon + 1
    if value.isEmptyPlain { return Splice(range: behind..<behind, text: Array(" \(day)".utf8)) }
    let (start, end) = (source.offset(of: value.span.start), source.offset(of: value.span.end))
    // Whatever else stands in between, such as an anchor, may be somebody else's value too.
    guard behind < start, start <= end,
      source.bytes[behind..<start].allSatisfy({ $0 == Self.space })
    else { return nil }
    return Splice(range: start..<end, text: Array(day.utf8))
  }

  /// A line behind that of the last value, and whatever remark stands there.
  private func added(after value: YAMLNode, _ indent: [UInt8]) -> Splice {
    let line = value.span.end.line
    let end = source.offset(of: Position(line: line, column: .max))
    return Splice(range: end..<end, text: lineBreak(at: line) + indent + Array(self.line.utf8))
  }

  private func added(before key: YAMLNode, _ indent: [UInt8]) -> Splice {
    let start = source.offset(of: key.span.start)
    let lineBreak = lineBreak(at: key.span.start.line)
    return Splice(range: start..<start, text: Array(line.utf8) + lineBreak + indent)
  }

  /// What stands before a key on its line; nil where that is more than spaces.
  private func indent(of key: YAMLNode) -> [UInt8]? {
    let start = source.offset(of: Position(line: key.span.start.line, column: 1))
    let indent = source.bytes[start..<source.offset(of: key.span.start)]
    return indent.allSatisfy { $0 == Self.space } ? Array(indent) : nil
  }

  /// The break that ends a line, or the first one of the file where it has none.
  private func lineBreak(at line: Int) -> [UInt8] {
    for number in [line, 1] where number < source.lineCount {
      let end = source.offset(of: Position(line: number, column: .max))
      return Array(source.bytes[end..<source.offset(of: Position(line: number + 1, column: 1))])
    }
    return [UInt8(ascii: "\n")]
  }
}

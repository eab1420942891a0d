import CLibYAML

/// Reads YAML files as trees of text.
///
/// The grammar is libyaml's (YAML 1.1), less what a playbook has no use for and a reader could
/// misread: directives, tags, merge keys, several documents. Every fault has its place.
package enum YAMLReader {
  /// Reads one document from the bytes of a file.
  ///
  /// Faults in keys, tags and aliases do not end the reading; a fault of syntax or a limit does.
  package static func parse(
    _ bytes: [UInt8], limits: YAMLLimits = .playbook
  ) -> YAMLParseResult {
    if bytes.count > limits.bytes {
      return refusal(
        SourceText(bytes: [], lineStarts: [0]), .tooBig(bytes: bytes.count, limit: limits.bytes))
    }
    if isUTF16(bytes) {
      return refusal(SourceText(bytes: bytes, lineStarts: [0]), .utf16)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let scan = SourceScan(bytes, from: hasMark ? 3 : 0, faultLimit: limits.faults)
    let source = SourceText(bytes: bytes, lineStarts: scan.lineStarts)
    var builder = TreeBuilder(source: source, limits: limits, tightHashes: scan.tightHashes)
    if hasMark {
      let start = Span(at: Position(line: 1, column: 1))
      builder.warnings.append(YAMLWarning(kind: .byteOrderMark, span: start))
    }
    builder.faults = scan.faults
    if builder.faults.isEmpty { builder.refuseDirectives() }
    if builder.faults.isEmpty { builder.read(from: hasMark ? 3 : 0) }
    return builder.result
  }

  private static func refusal(
    _ source: SourceText, _ kind: YAMLFault.Kind
  ) -> YAMLParseResult {
    let start = Span(at: Position(line: 1, column: 1))
    return YAMLParseResult(
      source: source, document: nil, faults: [YAMLFault(kind: kind, span: start)], warnings: [])
  }

  /// Whether the bytes begin with a UTF-16 byte order mark, or with a printable ASCII character in
  /// UTF-16.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, 0x20...0x7E), (0x20...0x7E, 0): return bytes.count.isMultiple(of: 2)
    default: return false
    }
  }
}

extension TreeBuilder {
  /// Refuses directives before the parser sees them: it takes a second for 30,000 of them.
  fileprivate mutating func refuseDirectives() {
    var walker = walker
    walker.skipGap()
    while walker.byte == UInt8(ascii: "%"), faults.count < limits.faults {
      let start = walker.position
      faults.append(
        YAMLFault(
          kind: .directive, span: Span(start: start, end: source.endOfLine(start.line))))
      walker.skipLine()
      walker.skipGap()
    }
  }

  /// Runs the parser over the text from an offset, to the end of the document or a fault.
  fileprivate mutating func read(from offset: Int) {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard var parser = EventParser(UnsafeBufferPointer(rebasing: bytes[offset...])) else {
        _ = stop(.outOfMemory, Span(at: Position(line: 1, column: 1)))
        return
      }
      while let step = parser.withNextEvent({ self.step($0) }) {
        if step == .stop { return }
      }
      addSyntaxFault(parser.fault(in: source))
    }
  }

  private enum Step { case next, stop }

  private mutating func step(_ event: yaml_event_t) -> Step {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .next
    case YAML_STREAM_END_EVENT: return .stop
    case YAML_DOCUMENT_START_EVENT:
      guard !records.isEmpty else { return .next }
      _ = stop(.secondDocument, Span(at: Mark(event.start_mark).position, width: 1))
      return .stop
    case YAML_DOCUMENT_END_EVENT: return refuseSecondDocument(after: event) ? .stop : .next
    default: return take(event) ? .next : .stop
    }
  }

  /// Looks past the end of the document before the parser goes on to a second one.
  private mutating func refuseSecondDocument(after event: yaml_event_t) -> Bool {
    walker.seek(Mark(event.start_mark))
    walker.skipGap()
    var isMarked = false
    while walker.skip("...") {
      isMarked = true
      walker.skipGap()
    }
    let start = walker.position
    if walker.byte == UInt8(ascii: "%") {
      return !stop(.directive, Span(start: start, end: source.endOfLine(start.line)))
    }
    if walker.skip("---") {
      return !stop(.secondDocument, Span(start: start, end: walker.position))
    }
    // Any content after `...` begins a document of its own.
    guard isMarked, walker.byte != nil else { return false }
    return !stop(.secondDocument, Span(at: start, width: 1))
  }

  fileprivate var result: YAMLParseResult {
    var faults = faults
    if faults.isEmpty, records.isEmpty || isNothing(records[0]) {
      faults.append(YAMLFault(kind: .empty, span: Span(at: Position(line: 1, column: 1))))
    }
    let hasTree = isUsable && !records.isEmpty && !isNothing(records[0])
    return YAMLParseResult(
      source: source,
      document: hasTree
        ? YAMLDocument(source: source, warnings: warnings, records: records, texts: texts) : nil,
      faults: faults.sorted { $0.span.start < $1.span.start }, warnings: warnings)
  }

  private func isNothing(_ root: Record) -> Bool { root.content == .plain && root.b == 0 }
}

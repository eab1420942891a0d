import CLibYAML

extension TreeBuilder {
  /// Refuses directives before the parser sees them: it takes a second for 30,000 of them.
  mutating func refuseDirectives() {
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
  ///
  /// - Returns: the place where the parser itself gave up.
  mutating func read(from offset: Int) -> YAMLFault? {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard var parser = EventParser(UnsafeBufferPointer(rebasing: bytes[offset...])) else {
        _ = stop(.outOfMemory, Span(at: Position(line: 1, column: 1)))
        return nil
      }
      while let step = parser.withNextEvent({ self.step($0) }) {
        if step == .stop { return nil }
      }
      return parser.fault(in: source)
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

  /// What the reading came to; `source` is the text as it was written.
  func result(for source: SourceText) -> YAMLParseResult {
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

// Characters that look like YAML's own, and are letters to it.
extension TreeBuilder {
  /// Refuses no-break spaces in a plain scalar where a space was meant, and warns where it begins with
  /// a quote that is none.
  mutating func check(_ text: UnsafeBufferPointer<UInt8>, from start: Mark, to end: Mark) {
    let isLed = text.count > 1 && text[0] == 0xC2 && text[1] == 0xA0
    if isLed || !noBreaks.isEmpty { refuseNoBreaks(from: start.position, to: end.position, isLed) }
    guard text.count > 2, text[0] == 0xE2, text[1] == 0x80, text[2] == 0x9C || text[2] == 0x9D
    else { return }
    warnings.append(
      YAMLWarning(
        kind: .typographicQuote(text[2] == 0x9C ? "\u{201C}" : "\u{201D}"),
        span: Span(at: start.position, width: 1)))
  }

  /// A text may well hold one after a `:`; a key or an entry of a list was to be a pair then.
  private mutating func refuseNoBreaks(from start: Position, to end: Position, _ isLed: Bool) {
    while let first = noBreaks.first, first.position < start { noBreaks.removeFirst() }
    if isLed, noBreaks.first?.position != start { refuseNoBreak(at: start) }
    while let first = noBreaks.first, first.position < end {
      noBreaks.removeFirst()
      if !(first.isAfterColon && isAtValue) { refuseNoBreak(at: first.position) }
    }
  }

  private mutating func refuseNoBreak(at position: Position) {
    faults.append(YAMLFault(kind: .noBreakSpace, span: Span(at: position, width: 1)))
    isUsable = false
  }

  /// Whether what stopped the parser comes of a no-break space: of one that was refused, or of one on
  /// its line or the line before, which is refused then.
  mutating func blamesNoBreak(for fault: YAMLFault) -> Bool {
    if faults.contains(where: { $0.kind == .noBreakSpace }) { return true }
    guard case .syntax(_, _, let contextAt) = fault.kind else { return false }
    let line = fault.span.start.line
    let cause = allNoBreaks.last {
      $0.position.line == contextAt?.line || (line - 1...line).contains($0.position.line)
    }
    guard let cause else { return false }
    refuseNoBreak(at: cause.position)
    return true
  }
}

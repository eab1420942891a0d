import Testing
import YAMLTree

/// Expects every place in a result to lie in its source, and every node in its parent.
func checkSpans(
  of result: YAMLParseResult, sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = result.source
  let lengths = (1...source.lineCount).map { source.line($0).unicodeScalars.count }
  func isInSource(_ span: Span) -> Bool {
    span.start <= span.end && span.start.line >= 1 && span.start.column >= 1
      && span.end.line <= source.lineCount && span.end.column <= lengths[span.end.line - 1] + 1
      && span.start.column <= lengths[span.start.line - 1] + 1
  }
  for fault in result.faults {
    #expect(isInSource(fault.span), "\(fault)", sourceLocation: sourceLocation)
  }
  for warning in result.warnings {
    #expect(isInSource(warning.span), "\(warning)", sourceLocation: sourceLocation)
  }
  func check(_ node: YAMLNode, within parent: Span) {
    let span = node.span
    let isNested = parent.start <= span.start && span.end <= parent.end
    if !isNested || !isInSource(span) {
      Issue.record("\(span.short) in \(parent.short)", sourceLocation: sourceLocation)
    }
    // What an alias stands for lies elsewhere.
    if node.isAlias { return }
    for item in node.items { check(item, within: span) }
    for (key, value) in node.entries {
      check(key, within: span)
      check(value, within: span)
    }
  }
  if let root = result.document?.root { check(root, within: root.span) }
}

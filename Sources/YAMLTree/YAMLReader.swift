/// Reads YAML files as trees of text.
///
/// The grammar is libyaml's (YAML 1.1), less what a playbook has no use for and a reader could
/// misread: directives, tags, merge keys, several documents. Every fault has its place.
package enum YAMLReader {
  /// Reads one document from the bytes of a file.
  ///
  /// Faults in keys, tags and aliases do not end the reading; a fault of syntax or a limit does. Bytes
  /// that no YAML may hold, and tabs, are read over to find what else is wrong, but leave no tree.
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
    var passes = ReadingPasses(source: source, limits: limits, scan: scan)
    passes.run(from: hasMark ? 3 : 0)
    if hasMark {
      let start = Span(at: Position(line: 1, column: 1))
      passes.builder.warnings.insert(YAMLWarning(kind: .byteOrderMark, span: start), at: 0)
    }
    return passes.builder.result(for: source)
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

import YAMLTree

/// What reading any of our files has in common.
enum FileReading {
  /// Parses a file and reads its root by `decode`.
  ///
  /// The diagnostics of both stand in the order of the text. A file that gives no tree gives one
  /// fatal fault at least.
  static func read<Value>(
    _ file: SourceFile, index: Int, decode: (inout NodeDecoder, YAMLNode) -> Value?
  ) -> (Value?, [Diagnostic]) {
    let parsed = YAMLReader.parse(file.bytes, limits: .playbook)
    var decoder = NodeDecoder(file: index, source: parsed.source)
    for fault in parsed.faults {
      let origin = Origin(file: index, span: fault.span)
      decoder.report(Diagnostic(.yaml(fault.kind), at: origin, fatal: parsed.document == nil))
    }
    for warning in parsed.warnings {
      let origin = Origin(file: index, span: warning.span)
      decoder.report(Diagnostic(.yamlWarning(warning.kind), at: origin, severity: .warning))
    }
    let value = parsed.document.flatMap { decode(&decoder, $0.root) }
    return (value, decoder.diagnostics.sortedByPlace())
  }
}

extension [Diagnostic] {
  /// The diagnostics in the order of the text.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { $0.origin.span.start < $1.origin.span.start }
  }
}

extension NodeDecoder {
  /// Reads the version a file's first key gives; false, and a fatal fault, for another than ours.
  ///
  /// A missing version is fatal too, but the file is read on: its other faults are worth knowing.
  mutating func isKnownFormat<Key: MappingKey>(
    _ format: YAMLNode?, key: Key, in node: YAMLNode, known: Int
  ) -> Bool {
    guard let format else {
      missing(key, in: node, fatal: true)
      return true
    }
    guard format.kind == .scalar else {
      report(.wrongType(wanted: .text, got: format.shape), at: format, fatal: true)
      return false
    }
    let text = format.text
    guard let version = DecimalNumber(text).flatMap({ Int($0.text) }), version > 0 else {
      report(.badFormatVersion(text), at: format, fatal: true)
      return false
    }
    if version > known {
      report(.newerFormat(version: version, known: known), at: format, fatal: true)
    }
    return version == known
  }
}

import Testing
import YAMLTree

/// Reads text written in a test.
func read(_ text: String, limits: YAMLLimits = .playbook) -> YAMLParseResult {
  YAMLReader.parse(Array(text.utf8), limits: limits)
}

/// Reads text that must have no fault, and returns its root.
func root(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> YAMLNode {
  let result = read(text)
  #expect(result.faults == [], sourceLocation: sourceLocation)
  return try #require(result.document, sourceLocation: sourceLocation).root
}

extension YAMLNode {
  /// The value of a key of this mapping.
  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key.text == key }?.value
  }

  /// The tree in short: `:plain`, `"quoted`, `[a b]`, `{k v}`.
  var outline: String {
    switch kind {
    case .scalar: (isPlain ? ":" : "\"") + text.debugDescription
    case .sequence: "[" + items.map(\.outline).joined(separator: " ") + "]"
    case .mapping:
      "{" + entries.map { $0.key.outline + " " + $0.value.outline }.joined(separator: " ") + "}"
    }
  }
}

extension Span {
  /// A stretch written as `line:column-line:column`.
  var short: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}

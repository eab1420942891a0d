import YAMLTree

/// Where in a playbook's text something was written.
///
/// Kept in 20 bytes: a step holds a dozen of them, and ten thousand steps are read at a time.
package struct Origin: Hashable, Sendable {
  private let fileIndex: UInt32
  private let startLine: UInt32
  private let startColumn: UInt32
  private let endLine: UInt32
  private let endColumn: UInt32

  package init(file: Int, span: Span) {
    fileIndex = UInt32(clamping: file)
    startLine = UInt32(clamping: span.start.line)
    startColumn = UInt32(clamping: span.start.column)
    endLine = UInt32(clamping: span.end.line)
    endColumn = UInt32(clamping: span.end.column)
  }

  /// The index of the file in the compilation: 0 the playbook itself, then what it includes.
  package var file: Int { Int(fileIndex) }

  package var span: Span {
    Span(
      start: Position(line: Int(startLine), column: Int(startColumn)),
      end: Position(line: Int(endLine), column: Int(endColumn)))
  }
}

/// A name an author wrote, with its place.
package struct Name: Hashable, Sendable {
  package let text: String
  package let origin: Origin

  package init(_ text: String, _ origin: Origin) {
    self.text = text
    self.origin = origin
  }
}

import YAMLTree

/// Where in a playbook's text something was written.
package struct Origin: Hashable, Sendable {
  /// The index of the file in the compilation: 0 the playbook itself, then what it includes.
  package let file: Int
  package let span: Span

  package init(file: Int, span: Span) {
    self.file = file
    self.span = span
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

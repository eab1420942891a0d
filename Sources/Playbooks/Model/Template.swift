/// Text with places to fill: `{{inputs.system}}`, `{{triage.hosts}}`, `{{item}}`.
package struct Template: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case place(Name)
  }

  package let parts: [Part]
  package let origin: Origin

  package init(parts: [Part], origin: Origin) {
    self.parts = parts
    self.origin = origin
  }

  /// The only thing the text is, where it is exactly one place: such a value keeps its type.
  package var singlePlace: Name? {
    if parts.count == 1, case .place(let name) = parts[0] { return name }
    return nil
  }
}

extension Rule {
  /// A tab where only spaces may indent.
  ///
  /// How wide a tab is depends on the editor, so YAML takes none as indentation. Every one is
  /// listed; what else is wrong in the lines after it shows once they are gone.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  /// ▶⟨09⟩- {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let tab = Rule("tab")
}

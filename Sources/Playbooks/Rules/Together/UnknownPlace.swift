extension Rule {
  /// A name after `organisation`, `contacts.ID` or `run` that nothing fills; in forms also after `system`,
  /// `form`, `period` or `notices.TEMPLATE`.
  ///
  /// The place would stay `‹name?›`, in a notice too.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: "Since {{▶run.start}}."}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: "Since {{run.detected}}."}
  /// ```
  package static let unknownPlace = Rule("unknown-place")
}

extension Rule {
  /// An id that breaks its pattern or is longer than 64 bytes.
  ///
  /// Ids are typed at a terminal, named in conditions and kept in records for years:
  /// `[a-z][a-z0-9-]*`, and `[a-z][a-z0-9_]*` for fields and inputs.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ▶Look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badID = Rule("bad-id")
}

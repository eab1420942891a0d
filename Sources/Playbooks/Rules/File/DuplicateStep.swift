extension Rule {
  /// Two steps with one id.
  ///
  /// Everything else names steps by id: one of the two could not be needed, read or reopened. It
  /// is fatal, for that step would be lost without a word.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: ▶look, title: Look again, do: Look once more.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  ///   - {id: look-again, title: Look again, do: Look once more.}
  /// ```
  package static let duplicateStep = Rule("duplicate-step")
}

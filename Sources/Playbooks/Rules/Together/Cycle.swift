extension Rule {
  /// Steps that wait for each other.
  ///
  /// None of them could ever begin. What a condition reads counts as waited for. The message
  /// names the ring.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - {id: ▶a, title: A, do: Do A., needs: [b]}
  ///   - {id: b, title: B, do: Do B., needs: [a]}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - {id: a, title: A, do: Do A.}
  ///   - {id: b, title: B, do: Do B., needs: [a]}
  /// ```
  package static let cycle = Rule("cycle")
}

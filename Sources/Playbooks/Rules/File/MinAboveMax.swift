extension Rule {
  /// `max` less than `min`.
  ///
  /// No answer could ever be taken.
  ///
  /// Bad:
  /// ```yaml
  /// inputs: {hosts: {type: number, min: 10, max: ▶1}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// inputs: {hosts: {type: number, min: 1, max: 10}}
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let minAboveMax = Rule("min-above-max")
}

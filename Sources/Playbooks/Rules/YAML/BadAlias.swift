extension Rule {
  /// An alias (`*name`) to nothing that comes before it, or to what it stands in.
  ///
  /// There is nothing to put in its place. A text that begins with `*` needs quotes.
  ///
  /// Bad:
  /// ```yaml
  /// owner: ▶*soc
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// x-soc: &soc Duty desk
  /// owner: *soc
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badAlias = Rule("bad-alias")
}

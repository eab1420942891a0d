extension Rule {
  /// Aliases that stand for more than 250,000 nodes.
  ///
  /// A few lines of aliases to aliases stand for billions of nodes. They are counted, not
  /// expanded, and the reading stops where the limit is passed.
  ///
  /// Bad:
  /// ```yaml
  /// x-a: &a [x, x, x, x, x, x, x, x, x, x]
  /// x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
  /// x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
  /// x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
  /// x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
  /// x-f: [*e, ▶*e]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// x-a: [x]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let aliasBomb = Rule("alias-bomb")
}

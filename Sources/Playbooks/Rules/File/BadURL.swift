extension Rule {
  /// No absolute address of the web.
  ///
  /// A reference is followed by a person in a browser: `http` or `https`, a host, no blanks.
  ///
  /// Bad:
  /// ```yaml
  /// references: [{title: Guide, url: ▶www.example.vn}]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// references: [{title: Guide, url: "https://www.example.vn/"}]
  /// steps:
  ///   - {id: look, title: Look, do: Look at it.}
  /// ```
  package static let badURL = Rule("bad-url")
}

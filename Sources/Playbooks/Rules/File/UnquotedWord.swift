extension Rule {
  /// `yes no on off true false null ~` without quotes, as an id or an option.
  ///
  /// Other readers of YAML see a truth or nothing there, and no text. A real playbook had "Yes"
  /// held against "yes", and a branch that could never be taken. Quote it, or call it by what it
  /// means.
  ///
  /// Bad:
  /// ```yaml
  /// steps:
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: [over, ▶no]
  /// ```
  ///
  /// Mended:
  /// ```yaml
  /// steps:
  ///   - id: judge
  ///     title: Judge
  ///     decide:
  ///       question: Is it over?
  ///       options: [over, going-on]
  /// ```
  package static let unquotedWord = Rule("unquoted-word")
}

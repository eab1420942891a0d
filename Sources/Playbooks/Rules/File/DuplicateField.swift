extension Rule {
  /// Two things to fill in of a form with one id, or one that is called as what every form has:
  /// `number`, `place`.
  ///
  /// `--set id=value` could not tell which is meant. It shows in `forms/`, when a folder is checked.
  package static let duplicateField = Rule("duplicate-field")
}

extension Rule {
  /// An id that another file of the folder has, of a playbook, a rule, a notice, a form or a
  /// scenario.
  ///
  /// Whoever names it cannot tell which is meant. It shows when a folder is checked: `ungcuu
  /// check` alone, or with the path of a folder.
  package static let duplicateID = Rule("duplicate-id")
}

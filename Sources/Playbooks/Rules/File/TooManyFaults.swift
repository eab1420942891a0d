extension Rule {
  /// More faults than are listed of one file: 1,000, and 100 of its YAML.
  ///
  /// A file with so many is no playbook, or one fault made all the others. Mend the first, and
  /// check again.
  package static let tooManyFaults = Rule("too-many-faults")
}

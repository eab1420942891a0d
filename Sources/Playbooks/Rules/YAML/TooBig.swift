extension Rule {
  /// A file over a limit: 1 MiB, or 250,000 nodes with aliases expanded.
  ///
  /// A file is read whole while somebody waits. What people write by hand stays far below; past
  /// it something else was given the name of a playbook. Nothing of a file past 1 MiB is read.
  /// Split it: `include` puts another playbook in line.
  package static let tooBig = Rule("too-big")
}

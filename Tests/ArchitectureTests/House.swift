/// The house: which target may import what, and the reason where one is needed.
///
/// Read it from the bottom up: each room may see only rooms above it. A module that is not on a
/// room's list is refused there, whether it is ours, a dependency or the system's, so the rooms
/// without `Glibc` and `Foundation` cannot read a file, a clock or the environment.
struct Room: Sendable {
  let target: String
  /// Every module a source of this target may import.
  let mayImport: Set<String>
  /// Time, chance and identity come in as values, and nothing is printed or read from outside.
  let isPure: Bool

  static let house = [
    // libyaml is bound here and nowhere else: positions, limits and refusals are made in one place.
    Room(target: "YAMLTree", mayImport: ["CLibYAML"], isPure: true),
    Room(target: "Playbooks", mayImport: ["YAMLTree"], isPure: true),
    // The record as bytes. It knows no event kind and no database: an auditor's program could use it.
    // Dispatch and Synchronization only to hash on every core; what comes out is the same on one.
    Room(
      target: "AuditTrail", mayImport: ["Crypto", "Dispatch", "Synchronization"], isPure: true),
    // The engine writes events as canonical values, so it sees the trail; it never sees the store.
    Room(target: "Response", mayImport: ["Playbooks", "AuditTrail"], isPure: true),
    // The only owner of the database and of the files beside it.
    Room(
      target: "AuditStore",
      mayImport: [
        "AuditTrail", "CSQLite", "GRDB", "Crypto", "Foundation", "Glibc", "Synchronization",
      ], isPure: false),
    // A run as a page, a graph as a picture. It makes no sentence and reads no record or playbook: it is
    // given words to set.
    Room(target: "Reports", mayImport: [], isPure: true),
    // Sentences, screens and the terminal; runs and graphs in the words that Reports sets. It names the
    // faults of YAML and of the trail in words, so it sees both; it never opens a trail, and reads no
    // playbook itself.
    Room(
      target: "Console",
      mayImport: [
        "Response", "Playbooks", "YAMLTree", "AuditTrail", "Reports", "Glibc", "Synchronization",
      ],
      isPure: false),
    // The only place that wires things together; CSQLite only for the library's version.
    Room(
      target: "ungcuu",
      mayImport: [
        "Playbooks", "Response", "AuditTrail", "AuditStore", "Console", "Reports", "CSQLite",
        "ArgumentParser", "Subprocess", "SystemPackage", "Dispatch", "Foundation", "Glibc",
        "Synchronization",
      ], isPure: false),
    // Playbooks made by chance, for tests alone.
    Room(target: "RandomPlaybooks", mayImport: [], isPure: true),
    // What tests run other programs with, and their chance.
    Room(
      target: "TestSupport", mayImport: ["Foundation", "Glibc", "Synchronization"], isPure: false),
    // The floors of `make bench`; nothing depends on it, and it is not installed.
    Room(
      target: "bench-floors",
      mayImport: ["CLibYAML", "Playbooks", "AuditTrail", "AuditStore", "Crypto", "Glibc"],
      isPure: false),
  ]
}

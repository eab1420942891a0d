extension Rule {
  /// The parser was refused memory.
  ///
  /// Nothing is wrong with the file. Close what else is running, and try again.
  package static let outOfMemory = Rule("out-of-memory")
}

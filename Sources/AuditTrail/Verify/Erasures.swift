/// What newer trails say was erased of the older ones they go on from.
package struct Erasures: Hashable, Sendable {
  /// A personal value of any log.
  struct Value: Hashable, Sendable {
    let log: String
    let seq: Int64
    let path: String
  }

  /// The event that says so, and its log.
  struct Word: Hashable, Sendable {
    let by: Int64
    let log: String
  }

  /// What a newer trail says last of a file in one run.
  enum FileWord: Hashable, Sendable {
    case named
    case withheld(Word)
  }

  private(set) var values: [Value: Word] = [:]
  private(set) var files: [Digest: [[UInt8]: FileWord]] = [:]

  /// Nothing erased.
  package init() {}

  /// Takes a word on a value; that of a newer trail, taken before, stands.
  mutating func add(_ value: Value, _ word: Word) {
    values[value] = values[value] ?? word
  }

  /// Takes a word on a file; that of a newer trail, taken before, stands.
  mutating func add(_ file: Digest, of run: [UInt8], _ word: FileWord) {
    files[file, default: [:]][run] = files[file]?[run] ?? word
  }
}

/// An event that says a personal value was deleted, where no value is missing: the value is still
/// there, or there never was one.
package struct IdleRedaction: Hashable, Sendable {
  /// The event that held the value, by what is said.
  package let seq: Int64
  package let path: String
  /// The event that says so, and its log where that is a newer one.
  package let by: Int64
  package let log: String?
}

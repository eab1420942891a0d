/// The keys of a log, as its own events tell of them.
///
/// An event with `vkey` adds a key, which counts from there on; one with `key` and `last_size` retires
/// it. Any key that is live at a size may sign the checkpoint of that size.
package struct KeyRoll: Hashable, Sendable {
  /// One key and the sizes whose checkpoints it signs.
  package struct Entry: Hashable, Sendable {
    package let key: VerifierKey
    /// The least size: the first that holds the event which added the key.
    package let since: Int64
    /// The greatest size; nil while the key is live.
    package fileprivate(set) var last: Int64?
    /// The event that retired it.
    package fileprivate(set) var retiredBy: Int64?

    /// Whether a checkpoint of a size may be by this key.
    package func covers(_ size: Int64) -> Bool { size >= since && size <= last ?? .max }
  }

  /// The keys in the order they were added.
  package private(set) var entries: [Entry] = []

  package init() {}

  /// The keys that may sign the checkpoint of a size.
  package func keys(at size: Int64) -> [VerifierKey] {
    entries.filter { $0.covers(size) }.map(\.key)
  }

  /// The keys that were not retired.
  package var live: [VerifierKey] { entries.filter { $0.last == nil }.map(\.key) }

  /// The entry of a key; nil where no event added it.
  package func entry(of key: VerifierKey) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The event at a place adds a key; one that was there before stays as it is.
  mutating func add(_ key: VerifierKey, at seq: Int64) {
    guard entry(of: key) == nil else { return }
    entries.append(Entry(key: key, since: seq + 1))
  }

  /// The event at a place retires a key, which then signs nothing past a size.
  ///
  /// The first retirement stands, and none lengthens the life of a key past its own event.
  mutating func retire(_ key: VerifierKey, last: Int64, at seq: Int64) {
    guard let place = entries.firstIndex(where: { $0.key == key && $0.last == nil }) else { return }
    entries[place].last = min(max(last, 0), seq + 1)
    entries[place].retiredBy = seq
  }
}

extension KeyRoll {
  /// Takes in an event of the log; one that speaks of no key changes nothing.
  package mutating func read(_ event: JSON, at seq: Int64) {
    read(
      added: event[EventField.vkey.rawValue]?.text, retired: event[EventField.key.rawValue]?.text,
      last: event[EventField.lastSize.rawValue]?.integer, at: seq)
  }

  /// Takes in what an event says of keys.
  ///
  /// A text that is no key this program reads adds none: what is signed by it is then by nobody known.
  mutating func read(added: String?, retired: String?, last: Int64?, at seq: Int64) {
    if let key = added.flatMap(Self.key) { add(key, at: seq) }
    if let key = retired.flatMap(Self.key), let last { retire(key, last: last, at: seq) }
  }

  private static func key(_ text: String) -> VerifierKey? {
    do throws(NoteFault) {
      return try VerifierKey(parsing: text)
    } catch {
      return nil
    }
  }
}

/// A line of keys.txt: `NAME+HASH+BASE64 FIRST LAST`, a key and the sizes whose checkpoints it signs.
package struct KeyLine: Hashable, Sendable {
  package let key: VerifierKey
  /// The least size.
  package let first: Int64
  /// The greatest size; nil while the key is live.
  package let last: Int64?

  /// No key has a longer line.
  static let longest = 1024

  package init(key: VerifierKey, first: Int64, last: Int64?) {
    self.key = key
    self.first = first
    self.last = last
  }

  /// Reads a line, given without its newline; nil where it is not just what `text` gives.
  init?(parsing line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3, let text = String(validating: Array(parts[0]), as: UTF8.self),
      let first = Checkpoint.size(parts[1])
    else { return nil }
    var last: Int64?
    if Array(parts[2]) != [UInt8(ascii: "-")] {
      guard let size = Checkpoint.size(parts[2]) else { return nil }
      last = size
    }
    do throws(NoteFault) {
      self.init(key: try VerifierKey(parsing: text), first: first, last: last)
    } catch {
      return nil
    }
  }

  /// The line, without its newline.
  package var text: String { "\(key.text) \(first) \(last.map(String.init) ?? "-")" }
}

extension KeyRoll {
  /// The lines of keys.txt, in the order in which the keys were added.
  package var lines: [KeyLine] {
    entries.map { KeyLine(key: $0.key, first: $0.since, last: $0.last) }
  }
}

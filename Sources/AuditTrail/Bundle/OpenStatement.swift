/// What stands in proof.txt where the run is open: at which size of the log it was.
package struct OpenStatement: Hashable, Sendable {
  package let size: Int64

  private static let words = "open at size "

  package init(size: Int64) {
    self.size = size
  }

  /// Reads the file; nil where it is not just what `text` gives.
  init?(parsing bytes: [UInt8]) {
    guard bytes.starts(with: Self.words.utf8), bytes.last == UInt8(ascii: "\n"),
      let size = Checkpoint.size(bytes.dropLast().dropFirst(Self.words.utf8.count))
    else { return nil }
    self.size = size
  }

  /// The whole file.
  package var text: String { "\(Self.words)\(size)\n" }
}

/// What stands in proof.txt where no close of the run is in its newest log: that it was open at a size
/// of the log, or in which older part its last close is.
package struct EndStatement: Hashable, Sendable {
  /// How large the log was.
  package let size: Int64
  /// The number of the part in an older trail that has the last close; nil of a run that is open.
  package let closedIn: Int?

  private static let open = "open"
  private static let closed = "closed in "
  private static let at = " at size "

  /// What is said of a run at a size of its newest log.
  package init(size: Int64, closedIn: Int? = nil) {
    self.size = size
    self.closedIn = closedIn
  }

  /// Reads the file; nil where it is not just what `text` gives.
  init?(parsing bytes: [UInt8]) {
    guard bytes.count <= Self.longest,
      let text = String(validating: bytes, as: UTF8.self),
      let at = text.firstRange(of: Self.at), text.hasSuffix("\n"),
      let size = Checkpoint.size(Array(text[at.upperBound...].utf8.dropLast())[...])
    else { return nil }
    let words = text[..<at.lowerBound]
    var closedIn: Int?
    if words.hasPrefix(Self.closed) {
      closedIn = EarlierFile.number(ofFolder: String(words.dropFirst(Self.closed.count)))
    }
    self.init(size: size, closedIn: closedIn)
    guard Array(self.text.utf8) == bytes else { return nil }
  }

  private static let longest = 128

  /// The whole file.
  package var text: String {
    let words = closedIn.map { Self.closed + EarlierFile.folder($0) } ?? Self.open
    return "\(words)\(Self.at)\(size)\n"
  }
}

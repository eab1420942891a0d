/// Lines out of bytes, where there is no terminal to edit them on.
///
/// A line ends with LF or CR LF. What is not UTF-8 becomes U+FFFD. A line past `Line.limit` is
/// read to its end and not taken, so the memory held is bounded and its rest is no answer.
package struct PlainLines: Sendable {
  private static let lineFeed = UInt8(ascii: "\n")

  private var unread: ArraySlice<UInt8> = []
  private var line: [UInt8] = []

  package init() {}

  /// The next line, asking `read` for more bytes until it is whole; no bytes are the end.
  package mutating func next(
    read: () throws(TerminalFailure) -> [UInt8]
  ) throws(TerminalFailure) -> LineResult {
    while true {
      if let end = unread.firstIndex(of: Self.lineFeed) {
        take(unread[..<end])
        unread = unread[(end + 1)...]
        return finish()
      }
      take(unread)
      unread = try ArraySlice(read())
      if unread.isEmpty { return .endOfInput(unfinished: unfinished()) }
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    // Two bytes more than fit: one that shows the excess, and a CR that belongs to the end.
    line += bytes.prefix(Line.limit + 2 - line.count)
  }

  private mutating func finish() -> LineResult {
    defer { line = [] }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    guard line.count <= Line.limit else { return .tooLong }
    return .line(String(decoding: line, as: UTF8.self))
  }

  private mutating func unfinished() -> String {
    defer { line = [] }
    return String(decoding: line.prefix(Line.limit), as: UTF8.self)
  }
}

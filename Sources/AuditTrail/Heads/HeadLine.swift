/// One line of heads.log: `SIZE ROOTHEX NOTE`, where NOTE is base64 of a signed note or `-`.
package struct HeadLine: Hashable, Sendable {
  /// Why a line says nothing.
  package enum Fault: Error, Hashable, Sendable {
    /// The start of a line and no more: a write was cut short, and the line ended later.
    case torn
    /// No start of any line.
    case malformed
  }

  /// How many bytes a line may have, without its newline; of a longer one no more than that is held.
  ///
  /// There is room for the greatest size, a root and the longest signed note in base64.
  package static let maximumLength = 16 + 1 + 64 + 1 + (SignedNote.longest + 2) / 3 * 4

  /// How many events there were; at least one.
  package var size: Int64
  /// The root over them.
  package var root: Digest
  /// A signed note in base64; nil where the head was not signed.
  package var note: String?

  /// The size and root the line tells of.
  package var head: Head { Head(size: size, root: root) }

  /// A line for a head.
  package init(size: Int64, root: Digest, note: String? = nil) {
    self.size = size
    self.root = root
    self.note = note
  }

  /// The line, without its newline.
  package var line: String { "\(size) \(root.hex) \(note ?? "-")" }

  /// Reads a line, given without its newline.
  package init(parsing line: Span<UInt8>) throws(Fault) {
    let (head, note) = try HeadLine.parts(of: line)
    self.init(size: head.size, root: head.root)
    if line[note.lowerBound] != UInt8(ascii: "-") {
      self.note = CanonicalText.string(line, note)
    }
  }

  /// Reads a line, given without its newline.
  package init(parsing line: [UInt8]) throws(Fault) {
    try self.init(parsing: line.span)
  }

  /// Reads a line's head and finds its note, without memory of its own.
  static func parts(of line: Span<UInt8>) throws(Fault) -> (head: Head, note: Range<Int>) {
    guard line.count <= maximumLength else { throw .malformed }
    // Some file systems leave zeros at the end of a file where a write was cut short by a power loss.
    var end = line.count
    while end > 0, line[end - 1] == 0 { end -= 1 }
    guard end == line.count else {
      _ = try parts(of: line.extracting(..<end))
      throw .torn
    }
    var index = 0
    var size: Int64 = 0
    while index < line.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = line[index] {
      size = size * 10 + Int64(line[index] - UInt8(ascii: "0"))
      guard size > 0, size <= JSON.integers.upperBound else { throw .malformed }
      index += 1
    }
    guard index < line.count else { throw .torn }
    guard size > 0, line[index] == UInt8(ascii: " ") else { throw .malformed }
    let digits = (index + 1)..<min(index + 65, line.count)
    guard digits.count == 64 else {
      throw isHex(line, digits) ? .torn : .malformed
    }
    guard let root = Digest(hexDigits: line.extracting(digits)) else { throw .malformed }
    index = digits.upperBound
    guard index < line.count else { throw .torn }
    guard line[index] == UInt8(ascii: " ") else { throw .malformed }
    let note = (index + 1)..<line.count
    try checkNote(line, note)
    return (Head(size: size, root: root), note)
  }

  private static func isHex(_ line: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range {
      switch line[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): continue
      default: return false
      }
    }
    return true
  }

  /// Accepts `-` or base64 with its padding (RFC 4648 section 4).
  private static func checkNote(_ line: Span<UInt8>, _ note: Range<Int>) throws(Fault) {
    guard !note.isEmpty else { throw .torn }
    if note.count == 1, line[note.lowerBound] == UInt8(ascii: "-") { return }
    var padding = 0
    for index in note {
      switch line[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
        guard padding == 0 else { throw .malformed }
      case UInt8(ascii: "="):
        padding += 1
        guard padding <= 2 else { throw .malformed }
      default: throw .malformed
      }
    }
    guard note.count % 4 == 0 else { throw .torn }
  }
}

/// Why a place to fill is not one.
package enum TemplateFault: Hashable, Sendable {
  /// `{{` without its `}}` on the same line.
  case unclosed
  /// Nothing, or something that is no name, between the braces.
  case badName(String)
}

/// Cuts a text into what stands as it is and what is filled in: `Cô lập {{item}}`.
///
/// A place holds `inputs.x`, `step`, `step.field`, `group/step.field`, `item`, `organisation.x`,
/// `contacts.id.x` or `run.x`; blanks inside the braces are free. Two braces that are meant as
/// braces are written `\{{`. A `}}` alone is text.
package enum TemplateParser {
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// A name to fill, and the UTF-8 offsets at which the name itself stands.
    case place(String, at: Range<Int>)
  }

  /// A fault, and the UTF-8 offsets at which it stands.
  package struct LocatedFault: Hashable, Sendable {
    package let fault: TemplateFault
    package let range: Range<Int>
  }

  /// The pieces of a text in their order, and every fault; a place at fault stays text.
  package static func parse(_ text: String) -> (pieces: [Piece], faults: [LocatedFault]) {
    guard hasBraces(text) else { return (text.isEmpty ? [] : [.text(text)], []) }
    var scan = TemplateScan(text)
    scan.run()
    return (scan.pieces, scan.faults)
  }

  /// Whether a text may hold a place: most do not, and are spared the work.
  static func hasBraces(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(hasBraces)
      ?? Array(text.utf8).withUnsafeBufferPointer(hasBraces)
  }

  private static func hasBraces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    let brace = UInt8(ascii: "{")
    for i in 1..<bytes.count where bytes[i] == brace && bytes[i - 1] == brace { return true }
    return false
  }
}

/// One pass over a text that has `{{` in it.
private struct TemplateScan {
  private(set) var pieces: [TemplateParser.Piece] = []
  private(set) var faults: [TemplateParser.LocatedFault] = []

  private let bytes: [UInt8]
  private var offset = 0
  /// Text not yet made a piece.
  private var pending: [UInt8] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func run() {
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\\"), isOpening(at: offset + 1) {
        pending += bytes[offset + 1..<offset + 3]
        offset += 3
      } else if isOpening(at: offset) {
        takePlace()
      } else {
        pending.append(bytes[offset])
        offset += 1
      }
    }
    flush()
  }

  private func isOpening(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "{")
      && bytes[offset + 1] == UInt8(ascii: "{")
  }

  /// Takes `{{ name }}`; at fault, it stays text.
  private mutating func takePlace() {
    let start = offset
    var end = start + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "}"), bytes[end] != UInt8(ascii: "\n"),
      bytes[end] != UInt8(ascii: "{")
    {
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "}"),
      bytes[end + 1] == UInt8(ascii: "}")
    else {
      return keepAsText(start..<start + 2, fault: .unclosed)
    }
    var name = start + 2..<end
    while let first = name.first, bytes[first] == UInt8(ascii: " ") { name = name.dropFirst() }
    while let last = name.last, bytes[last] == UInt8(ascii: " ") { name = name.dropLast() }
    let text = String(decoding: bytes[name], as: UTF8.self)
    guard ReferenceShape.isPlace(text) else {
      return keepAsText(start..<end + 2, fault: .badName(text))
    }
    flush()
    pieces.append(.place(text, at: name))
    offset = end + 2
  }

  private mutating func keepAsText(_ range: Range<Int>, fault: TemplateFault) {
    // No more are listed of a whole file.
    if faults.count <= DiagnosticList.limit {
      faults.append(TemplateParser.LocatedFault(fault: fault, range: range))
    }
    pending += bytes[range]
    offset = range.upperBound
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.text(String(decoding: pending, as: UTF8.self)))
    pending = []
  }
}

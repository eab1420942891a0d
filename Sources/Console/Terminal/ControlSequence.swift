/// Control characters by the key that sends them.
enum Control {
  static let c: UInt8 = 0x03
  static let lineFeed: UInt8 = 0x0A
  static let enter: UInt8 = 0x0D
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F

  /// The keys of the control characters that mean something; the others are swallowed.
  ///
  /// LF is Enter: so arrives an Enter pressed before the terminal was raw.
  static let keys: [UInt8: Key] = [
    0x01: .home, 0x02: .left, c: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right,
    0x08: .backspace, 0x09: .tab, lineFeed: .enter, 0x0B: .deleteToEnd, 0x0C: .redraw,
    enter: .enter, 0x0E: .down, 0x10: .up, 0x15: .deleteToStart, 0x17: .deleteWordLeft,
    0x1A: .suspend, delete: .backspace,
  ]
}

/// Escape sequences by the key that sends them.
enum ControlSequence {
  /// The key of a whole sequence, or nil where it means nothing here.
  ///
  /// `final` is the byte that ends it, `parameters` what stands before that, such as `1;5`.
  /// The introducer was `ESC O` (SS3) where `singleShift` is true, else `ESC [` (CSI).
  static func key(_ final: UInt8, _ parameters: [UInt8], singleShift: Bool) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    // xterm writes the modifier last: `CSI 1 ; 5 C`, and some older ones `CSI 5 C`.
    // It is 1 + (Shift 1, Alt 2, Ctrl 4); Alt and Ctrl both move by words.
    let modifier = (numbers.last ?? nil) ?? 1
    let byWord = modifier > 1 && (modifier - 1) & 0b110 != 0
    switch Character(Unicode.Scalar(final)) {
    case "A": return .up
    case "B": return .down
    case "C": return byWord ? .wordRight : .right
    case "D": return byWord ? .wordLeft : .left
    case "H": return .home
    case "F": return .end
    case "M" where singleShift: return .enter
    case "c" where singleShift: return .wordRight
    case "d" where singleShift: return .wordLeft
    case "~": return editingKey(numbers.first ?? nil, byWord: numbers.count > 1 && byWord)
    default: return nil
    }
  }

  private static func editingKey(_ number: Int?, byWord: Bool) -> Key? {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: byWord ? .deleteWordRight : .delete
    default: nil
    }
  }
}

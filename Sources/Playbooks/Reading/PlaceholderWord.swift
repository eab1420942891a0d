/// Finds words that stand where a text was to be written later.
enum PlaceholderWord {
  private static let words = ["TODO", "TBD", "TBA", "TBC", "FIXME"].map { Array($0.utf8) }

  /// The UTF-8 offsets of the first such word: `TODO`, `TBD`, `TBA`, `TBC`, `FIXME` in any case, or
  /// nothing but three or more of `x` or `Y`: `xxx`, `YYYY`.
  ///
  /// Only whole words count, so `todos` and `Mexxx1` are none. A word is ASCII letters and digits:
  /// a Vietnamese letter beside it makes it part of another word.
  static func first(in text: some StringProtocol) -> Range<Int>? {
    text.utf8.withContiguousStorageIfAvailable(first)
      ?? Array(text.utf8).withUnsafeBufferPointer(first)
  }

  private static func first(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard bytes.count >= 3 else { return nil }
    for start in 0..<bytes.count - 2 where mayBegin(bytes[start]) {
      guard start == 0 || !isWord(bytes[start - 1]) else { continue }
      let end = bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
      if isPlaceholder(bytes[start..<end]) { return start..<end }
    }
    return nil
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "x"), UInt8(ascii: "y"): true
    default: false
    }
  }

  private static func isPlaceholder(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = word.first, word.count >= 3 else { return false }
    let letter = first & ~0x20
    if letter == UInt8(ascii: "X") || letter == UInt8(ascii: "Y") {
      return word.allSatisfy { $0 & ~0x20 == letter }
    }
    return words.contains { $0.elementsEqual(word.lazy.map { $0 & ~0x20 }) }
  }

  /// A letter or a digit of ASCII, or any byte of another letter.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

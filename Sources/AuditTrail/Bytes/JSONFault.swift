/// Why bytes are not the one canonical encoding of a value, or a value has no such encoding.
package struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// More than 65,535 bytes.
    case tooLong
    /// More than 16 levels of lists and objects.
    case tooDeep
    /// The bytes end within a value.
    case unexpectedEnd
    /// A byte that cannot stand here: white space, null, a wrong bracket, a byte order mark, …
    case unexpectedByte
    /// Bytes after the end of the value.
    case trailingBytes
    /// A name that is empty or not of `a-z`, `0-9` and `_`.
    case badName
    /// A name that sorts before the one in front of it.
    case unsortedName
    /// A name that its object already has.
    case duplicateName
    /// A number with a fraction, an exponent, a leading zero or plus, or minus zero.
    case badInteger
    /// A number beyond ±(2^53 − 1).
    case integerOutOfRange
    /// An escape other than the shortest one for a character that needs one.
    case badEscape
    /// A raw byte below 0x20 in a text.
    case controlCharacter
    /// Bytes in a text that are not UTF-8: overlong, a surrogate, cut off, past U+10FFFF.
    case badUTF8
  }

  /// Where, in bytes from 0: of the bytes read, or of the bytes written so far.
  package var offset: Int
  /// What is wrong there.
  package var reason: Reason

  /// A reason at an offset.
  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}

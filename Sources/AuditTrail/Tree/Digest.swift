import Crypto

/// A SHA-256 value: 32 bytes, kept inline, ordered as its bytes are.
package struct Digest: Hashable, Comparable, Sendable {
  private let a: UInt64
  private let b: UInt64
  private let c: UInt64
  private let d: UInt64

  /// Reads exactly 32 bytes; any other count gives nil.
  package init?(bytes: Span<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes { Digest(words: $0) }
  }

  /// Reads exactly 32 bytes; any other count gives nil.
  package init?(bytes: [UInt8]) {
    self.init(bytes: bytes.span)
  }

  /// Reads exactly 64 lower-case hex digits; anything else gives nil.
  package init?(hex: String) {
    var hex = hex
    let digest = hex.withUTF8 { Digest(hexDigits: $0.span) }
    guard let digest else { return nil }
    self = digest
  }

  /// Reads exactly 64 lower-case hex digits as bytes; anything else gives nil.
  package init?(hexDigits: Span<UInt8>) {
    guard hexDigits.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    var fits = true
    func word(_ start: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<(start + 16) {
        let digit = hexDigits[index]
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          word = word << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
          word = word << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default: fits = false
        }
      }
      return word
    }
    words = (word(0), word(16), word(32), word(48))
    guard fits else { return nil }
    (a, b, c, d) = words
  }

  /// Reads the first 32 bytes of a buffer known to hold them.
  private init(words bytes: UnsafeRawBufferPointer) {
    a = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
    b = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    c = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    d = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
  }

  /// The SHA-256 of some bytes.
  package static func sha256(of bytes: [UInt8]) -> Digest {
    bytes.withUnsafeBytes { sha256(of: $0) }
  }

  /// The SHA-256 of some bytes.
  package static func sha256(of bytes: Span<UInt8>) -> Digest {
    bytes.withUnsafeBytes { sha256(of: $0) }
  }

  /// The SHA-256 of some bytes.
  static func sha256(of bytes: UnsafeRawBufferPointer) -> Digest {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { Digest(words: $0) }
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      write(to: UnsafeMutableRawBufferPointer(buffer))
      count = 32
    }
  }

  /// Writes the 32 bytes to the start of a buffer at least that long.
  func write(to buffer: UnsafeMutableRawBufferPointer) {
    buffer.storeBytes(of: a.bigEndian, toByteOffset: 0, as: UInt64.self)
    buffer.storeBytes(of: b.bigEndian, toByteOffset: 8, as: UInt64.self)
    buffer.storeBytes(of: c.bigEndian, toByteOffset: 16, as: UInt64.self)
    buffer.storeBytes(of: d.bigEndian, toByteOffset: 24, as: UInt64.self)
  }

  /// The 64 lower-case hex digits.
  package var hex: String {
    let digits: StaticString = "0123456789abcdef"
    return String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
        buffer[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
      }
      return 64
    }
  }

  package static func < (left: Digest, right: Digest) -> Bool {
    (left.a, left.b, left.c, left.d) < (right.a, right.b, right.c, right.d)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { hex }
}

extension JSON {
  /// The one encoding of this value: names sorted by byte, no white space, shortest escapes.
  ///
  /// For the values of this profile these are also the bytes of RFC 8785. What is no event may be
  /// longer than one: `limit` is in bytes.
  package func canonicalBytes(limit: Int = JSON.maximumLength) throws(JSONFault) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    try write(to: &bytes, depth: 0, limit: limit)
    return bytes
  }

  private func write(
    to bytes: inout [UInt8], depth: Int, limit: Int
  ) throws(JSONFault) {
    switch self {
    case .text(let text):
      JSON.write(text, to: &bytes)
    case .integer(let integer):
      guard JSON.integers.contains(integer) else {
        throw JSONFault(offset: bytes.count, reason: .integerOutOfRange)
      }
      bytes.append(contentsOf: String(integer).utf8)
    case .bool(let bool):
      bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .list(let list):
      try JSON.descend(from: depth, at: bytes.count)
      bytes.append(UInt8(ascii: "["))
      for (index, value) in list.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try value.write(to: &bytes, depth: depth + 1, limit: limit)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      try JSON.descend(from: depth, at: bytes.count)
      try JSON.write(object, to: &bytes, depth: depth + 1, limit: limit)
    }
    guard bytes.count <= limit else { throw JSONFault(offset: limit, reason: .tooLong) }
  }

  private static func descend(from depth: Int, at offset: Int) throws(JSONFault) {
    guard depth < JSON.maximumDepth else { throw JSONFault(offset: offset, reason: .tooDeep) }
  }

  private static func write(
    _ object: [String: JSON], to bytes: inout [UInt8], depth: Int, limit: Int
  ) throws(JSONFault) {
    bytes.append(UInt8(ascii: "{"))
    let sorted = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, (name, value)) in sorted.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else {
        throw JSONFault(offset: bytes.count, reason: .badName)
      }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: "\""))
      bytes.append(UInt8(ascii: ":"))
      try value.write(to: &bytes, depth: depth, limit: limit)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Whether a byte may stand in a name.
  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(ascii: "\\"))
      if let letter = shortEscape(of: byte) {
        bytes.append(letter)
      } else {
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(UInt8(ascii: "0") + (byte >> 4))
        let low = byte & 15
        bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The letter after the backslash, for the seven characters that have one.
  private static func shortEscape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }
}

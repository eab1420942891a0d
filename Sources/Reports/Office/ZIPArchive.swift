/// A ZIP archive whose members are stored as they are (APPNOTE 6.3.10, method 0).
///
/// The same members give the same bytes: every time is the first that the format knows.
struct ZIPArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Packs a few members, with names in ASCII; a document's parts, far below what the format holds.
  static func packed(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive = ZIPArchive()
    for member in members { archive.add(member.name, member.bytes) }
    return archive.finished()
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let common = Self.common(CRC32.checksum(of: content), size: content.count, name)
    bytes += Self.little(0x0403_4B50 as UInt32) + common + Array(name.utf8) + content
    directory += Self.little(0x0201_4B50 as UInt32) + Self.little(20 as UInt16) + common
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + Array(name.utf8)
    count += 1
  }

  /// What the header of a member and its entry in the directory share: version 2.0, stored, midnight of
  /// 1 January 1980.
  private static func common(_ checksum: UInt32, size: Int, _ name: String) -> [UInt8] {
    let length = UInt32(truncatingIfNeeded: size)
    var header = little(20 as UInt16) + little(0 as UInt16) + little(0 as UInt16)
    header += little(0 as UInt16) + little(0x0021 as UInt16)
    header += little(checksum) + little(length) + little(length)
    return header + little(UInt16(truncatingIfNeeded: name.utf8.count)) + little(0 as UInt16)
  }

  private func finished() -> [UInt8] {
    var end = Self.little(0x0605_4B50 as UInt32) + [UInt8](repeating: 0, count: 4)
    end += Self.little(count) + Self.little(count)
    end += Self.little(UInt32(truncatingIfNeeded: directory.count))
    end += Self.little(UInt32(truncatingIfNeeded: bytes.count)) + Self.little(0 as UInt16)
    return bytes + directory + end
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

/// The checksum of ZIP (ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
  }
}

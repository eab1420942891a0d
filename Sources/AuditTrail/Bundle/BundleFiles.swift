import Crypto

/// The files of a bundle, as somebody who may read files lists and lends them.
package struct BundleFiles {
  /// What stands at a path of the folder.
  package struct Entry: Hashable, Sendable {
    /// What it is, without following a link.
    package enum Kind: Hashable, Sendable {
      /// A plain file, and how many names it has in the file system.
      case file(names: Int)
      /// A folder of which the entries are listed too.
      case folder
      /// A link, device, pipe or a folder deeper than any of a bundle.
      case other
    }

    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  /// Gives the next bytes of a file, no more than asked for; none at its end.
  package typealias Reader = (_ most: Int) throws(TrailFault) -> [UInt8]

  /// How many files are read at most.
  package static let most = 1 << 18

  let entries: [Entry]
  let open: (BundlePath) throws(TrailFault) -> Reader

  /// `entries` are all that is in the folder; `open` begins to read a file from its start.
  package init(
    entries: [Entry], open: @escaping (BundlePath) throws(TrailFault) -> Reader
  ) {
    self.entries = entries
    self.open = open
  }
}

/// Reads a file of a bundle once, line by line, and hashes what it read.
struct BundleLines {
  let path: BundlePath
  /// The line read last, counted from 1.
  private(set) var number = 0
  private let read: BundleFiles.Reader
  private let longest: Int
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var start = 0

  private static let pieceLength = 1 << 16

  /// No line is longer than `longest` bytes, its newline not counted.
  init(_ path: BundlePath, _ read: @escaping BundleFiles.Reader, longest: Int) {
    self.path = path
    self.read = read
    self.longest = longest
  }

  /// The next line without its newline; nil at the end of the file.
  ///
  /// - Throws: `tooLong`, `badLine` where the last line has no newline, `unreadable`.
  mutating func next() throws(BundleFinding) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        number += 1
        defer { start = end + 1 }
        guard end - start <= longest else { throw .tooLong(path, limit: longest) }
        return buffer[start..<end]
      }
      guard buffer.count - start <= longest else { throw .tooLong(path, limit: longest) }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      guard try fill() else {
        guard buffer.isEmpty else { throw .badLine(path, line: number + 1) }
        return nil
      }
    }
  }

  /// The hash of the file, once it was read to its end.
  func digest() -> Digest? { Digest(bytes: Array(hash.finalize())) }

  private mutating func fill() throws(BundleFinding) -> Bool {
    let piece: [UInt8]
    do throws(TrailFault) { piece = try read(Self.pieceLength) } catch { throw .unreadable(error) }
    hash.update(data: piece)
    buffer += piece
    return !piece.isEmpty
  }
}

import AuditTrail
import Glibc

/// heads.log: one line for every commit, kept outside the database.
///
/// It is what a database put back to an earlier state cannot agree with.
struct HeadsFile: ~Copyable {
  /// How many bytes are read at a time: more than any line has.
  private static let pieceLength: Int64 = 65_536

  private static let newline = UInt8(ascii: "\n")

  private let file: OpenFile

  /// Opens the file, which must be there.
  init(_ path: String, forWriting: Bool) throws(TrailFault) {
    guard let status = try OpenFile.status(of: path) else { throw .headsMissing(path: path) }
    guard status.isRegularFile else { throw .notAFile(path: path) }
    file = try OpenFile(path, forWriting ? O_RDWR | O_APPEND : O_RDONLY)
  }

  /// Makes the file if it is not there, so that from now on its absence is a finding.
  static func make(_ path: String, in folder: String) throws(TrailFault) {
    try OpenFile(path, O_RDWR | O_CREAT).synchronize()
    try OpenFile.synchronizeFolder(folder)
  }

  /// The greatest head among the last lines; nil where no line says one.
  ///
  /// The file is read backwards, a piece at a time, until a piece says a head: empty and torn lines,
  /// however many, hide none.
  ///
  /// - Throws: also `badHeadLine`, and `differs` where two lines of that size name two roots.
  func greatestHead() throws(TrailFault) -> Head? {
    var end = Int64(try file.status().st_size)
    while end > 0 {
      let start = max(0, end - HeadsFile.pieceLength)
      let piece = try bytes(start..<end)
      guard piece.last == HeadsFile.newline else {
        // Only the file's last line can have no end: a crash cut it short, and nothing of it counts.
        end = start + Int64(piece.lastIndex(of: HeadsFile.newline).map { $0 + 1 } ?? 0)
        continue
      }
      // What precedes the first newline may be half a line: it is read with the piece before.
      let first = start > 0 ? piece.firstIndex(of: HeadsFile.newline).map { $0 + 1 } : 0
      guard let first, first < piece.count || start == 0 else {
        throw .badHeadLine(path: file.path, line: try lineNumber(at: end - 1))
      }
      if let head = try greatestHead(in: piece[first...], startingAt: start) { return head }
      end = start + Int64(first)
    }
    return nil
  }

  /// The greatest head in whole lines of a piece, which starts at an offset of the file.
  private func greatestHead(
    in lines: ArraySlice<UInt8>, startingAt offset: Int64
  ) throws(TrailFault) -> Head? {
    var greatest: Head?
    var rest = lines
    while let newline = rest.firstIndex(of: HeadsFile.newline) {
      let line = rest[..<newline]
      rest = rest[(newline + 1)...]
      let start = offset + Int64(line.startIndex)
      guard !line.isEmpty, let head = try head(of: line.span, startingAt: start) else { continue }
      guard let other = greatest, other.size >= head.size else {
        greatest = head
        continue
      }
      guard other.size > head.size || other.root == head.root else {
        throw .differs(size: head.size)
      }
    }
    return greatest
  }

  /// Reads the whole file, a piece at a time.
  func log() throws(TrailFault) -> HeadsLog {
    var log = HeadsLog()
    var end: Int64 = 0
    while case let piece = try bytes(end..<(end + HeadsFile.pieceLength)), !piece.isEmpty {
      log.read(piece)
      end += Int64(piece.count)
    }
    return log
  }

  /// All heads that the file tells of, in no order, and `badHeadLine` for the first line that no
  /// writer wrote.
  func heads() throws(TrailFault) -> (heads: [Head], fault: TrailFault?) {
    let log = try log()
    var heads: [Head] = []
    for block in log.blocks(holding: 1...Int64.max) {
      let lines = try bytes(block)
      HeadsLog.forEachHead(in: lines.span) { heads.append($0) }
    }
    return (heads, log.firstBadLine.map { .badHeadLine(path: file.path, line: $0) })
  }

  /// Adds a line for a head; it is not synced, because the events are what must be durable.
  func append(_ line: HeadLine) throws(TrailFault) {
    let isCutShort = try endsWithinLine()
    let text = (isCutShort ? "\n" : "") + line.line + "\n"
    let bytes = Array(text.utf8)
    let written = bytes.withUnsafeBytes { bytes in
      retrying { write(file.descriptor, bytes.baseAddress, bytes.count) }
    }
    guard written >= 0 else { throw .system(file.path, errno, writing: true) }
    // A disk that fills up takes the first part of a line.
    guard written == bytes.count else { throw .diskFull(path: file.path) }
  }

  /// Waits until all lines are on the disk.
  func synchronize() throws(TrailFault) {
    try file.synchronize()
  }

  /// The bytes in a range of the file, fewer where it ends.
  func bytes(_ range: Range<Int64>) throws(TrailFault) -> [UInt8] {
    try file.bytes(range)
  }

  private func endsWithinLine() throws(TrailFault) -> Bool {
    let length = Int64(try file.status().st_size)
    guard length > 0 else { return false }
    return try bytes((length - 1)..<length) != [HeadsFile.newline]
  }

  private func head(of line: Span<UInt8>, startingAt offset: Int64) throws(TrailFault) -> Head? {
    do throws(HeadLine.Fault) {
      return try HeadLine(parsing: line).head
    } catch {
      switch error {
      case .torn: return nil
      case .malformed:
        throw .badHeadLine(path: file.path, line: try lineNumber(at: offset))
      }
    }
  }

  /// The number, from 1, of the line that begins at an offset.
  private func lineNumber(at offset: Int64) throws(TrailFault) -> Int64 {
    var number: Int64 = 1
    for start in stride(from: 0, to: offset, by: Int(HeadsFile.pieceLength)) {
      let piece = try bytes(start..<min(offset, start + HeadsFile.pieceLength))
      number += Int64(piece.count { $0 == HeadsFile.newline })
    }
    return number
  }
}

/// What a first reading of heads.log learns: its greatest head, and where to find which sizes again.
///
/// The file is given in pieces of any length, and may hold its lines in any order. What is kept grows
/// by four numbers for every 40 KiB of file at most, so that a million lines can be compared in little memory.
package struct HeadsLog: Sendable {
  /// Some whole lines of no more than `blockLength` bytes in all, and the sizes among them.
  private struct Block {
    var bytes: Range<Int64>
    var sizes: ClosedRange<Int64>
    /// The number, from 1, of the block's first line.
    var firstLine: Int64
    var hasNotes: Bool
  }

  /// Whole lines of the file among which there are signed notes.
  package struct NoteBlock: Hashable, Sendable {
    /// Where they stand in the file.
    package let bytes: Range<Int64>
    /// The number, from 1, of the first of them.
    let firstLine: Int64
  }

  /// The head with the greatest size; nil where no line says anything.
  package private(set) var greatest: Head?
  /// How many lines say a head.
  package private(set) var lineCount: Int64 = 0
  /// How many of them hold a signed note.
  package private(set) var noteCount: Int64 = 0
  /// How many lines are the cut-off start of a line.
  package private(set) var tornCount: Int64 = 0
  /// The first line, counted from 1, that no writer wrote.
  package private(set) var firstBadLine: Int64?
  /// Whether the file ends within a line; that line is passed over.
  package var isUnfinished: Bool { unfinished.hasBytes }

  private var allLines: Int64 = 0
  private var end: Int64 = 0
  private var blocks: [Block] = []
  private var unfinished = HeadLineBuffer()

  private static let blockLength: Int64 = 65_536

  /// An empty heads.log.
  package init() {}

  /// Reads the next piece of the file.
  package mutating func read(_ piece: Span<UInt8>) {
    var start = 0
    while start < piece.count {
      guard let newline = piece.firstNewline(from: start) else {
        unfinished.append(piece.extracting(start..<piece.count))
        return
      }
      if unfinished.hasBytes {
        unfinished.append(piece.extracting(start..<newline))
        let line = unfinished
        unfinished = HeadLineBuffer()
        add(line.bytes.span, length: line.length)
      } else {
        add(piece.extracting(start..<newline), length: Int64(newline - start))
      }
      start = newline + 1
    }
  }

  /// Reads the next piece of the file.
  package mutating func read(_ piece: [UInt8]) {
    read(piece.span)
  }

  private mutating func add(_ line: Span<UInt8>, length: Int64) {
    let bytes = end..<(end + length + 1)
    end = bytes.upperBound
    allLines += 1
    switch HeadsLog.parsed(line) {
    case .success(let (head, note)):
      lineCount += 1
      if note.count > 1 { noteCount += 1 }
      if head.size > greatest?.size ?? 0 { greatest = head }
      addToBlock(head.size, at: bytes, hasNote: note.count > 1)
    case .failure(.torn):
      tornCount += 1
    case .failure(.malformed):
      firstBadLine = firstBadLine ?? allLines
    }
  }

  /// Notes where a head stands: in the last block, unless that would make the block too long.
  private mutating func addToBlock(_ size: Int64, at bytes: Range<Int64>, hasNote: Bool) {
    if let last = blocks.last, bytes.upperBound - last.bytes.lowerBound <= HeadsLog.blockLength {
      let sizes = last.sizes
      blocks[blocks.count - 1] = Block(
        bytes: last.bytes.lowerBound..<bytes.upperBound,
        sizes: min(sizes.lowerBound, size)...max(sizes.upperBound, size),
        firstLine: last.firstLine, hasNotes: last.hasNotes || hasNote)
    } else {
      blocks.append(
        Block(bytes: bytes, sizes: size...size, firstLine: allLines, hasNotes: hasNote))
    }
  }

  /// The blocks in which signed notes stand.
  package var noteBlocks: [NoteBlock] {
    blocks.filter(\.hasNotes).map { NoteBlock(bytes: $0.bytes, firstLine: $0.firstLine) }
  }

  /// The byte ranges of the file, each of whole lines, in which heads of these sizes may stand.
  package func blocks(holding sizes: ClosedRange<Int64>) -> [Range<Int64>] {
    blocks.filter { $0.sizes.overlaps(sizes) }.map(\.bytes)
  }

  /// Shows each head in a block of whole lines.
  ///
  /// The lines that say none are passed over: the first reading has counted them.
  package static func forEachHead(in block: Span<UInt8>, _ show: (Head) -> Void) {
    var start = 0
    while let newline = block.firstNewline(from: start) {
      if case .success(let (head, _)) = parsed(block.extracting(start..<newline)) { show(head) }
      start = newline + 1
    }
  }

  /// Shows each head in a block of whole lines that has a note, with the note's base64 and the
  /// line's number.
  static func forEachNote(
    in bytes: Span<UInt8>, of block: NoteBlock, _ show: (Head, [UInt8], Int64) -> Void
  ) {
    var start = 0
    var number = block.firstLine
    while let newline = bytes.firstNewline(from: start) {
      let line = bytes.extracting(start..<newline)
      if case .success(let (head, note)) = parsed(line), note.count > 1 {
        show(head, line.extracting(note).withUnsafeBufferPointer { Array($0) }, number)
      }
      start = newline + 1
      number += 1
    }
  }

  private static func parsed(
    _ line: Span<UInt8>
  ) -> Result<(head: Head, note: Range<Int>), HeadLine.Fault> {
    do throws(HeadLine.Fault) {
      return .success(try HeadLine.parts(of: line))
    } catch {
      return .failure(error)
    }
  }
}

/// A line in the making; past the length of any real one its bytes are only counted.
private struct HeadLineBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var length: Int64 = 0
  var hasBytes: Bool { length > 0 }

  mutating func append(_ more: Span<UInt8>) {
    length += Int64(more.count)
    // One byte too many is what shows that the line is too long.
    let room = HeadLine.maximumLength + 1 - bytes.count
    more.extracting(first: room).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  /// Where the next newline stands.
  fileprivate func firstNewline(from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == UInt8(ascii: "\n") { return index }
      index += 1
    }
    return nil
  }
}

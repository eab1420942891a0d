import AuditTrail
import Testing

@Suite("Lines of heads.log")
struct HeadLineTests {
  private static let hex = String(repeating: "0f", count: 32)

  @Test("a line is read and written alike", arguments: ["-", "QUJD", "QUI=", "QQ=="])
  func roundTrip(note: String) throws {
    let text = "70 \(HeadLineTests.hex) \(note)"
    let line = try HeadLine(parsing: Array(text.utf8))
    #expect(line.size == 70)
    #expect(line.root.hex == HeadLineTests.hex)
    #expect(line.note == (note == "-" ? nil : note))
    #expect(line.line == text)
  }

  @Test("every beginning of a line is known as torn")
  func torn() {
    let text = Array("70 \(HeadLineTests.hex) ".utf8)
    for length in 0...text.count {
      #expect(throws: HeadLine.Fault.torn, "\(length) bytes") {
        try HeadLine(parsing: Array(text[..<length]))
      }
    }
    #expect(throws: HeadLine.Fault.torn) {
      try HeadLine(parsing: text + Array("QUI".utf8))
    }
  }

  @Test(
    "what is no beginning of a line is malformed",
    arguments: [
      "0 \(hex) -", "070 \(hex) -", "+70 \(hex) -", "-70 \(hex) -", " 70 \(hex) -",
      "70  \(hex) -", "70\t\(hex) -", "70 \(hex)  -", "70 \(hex) -\r", "70 \(hex) --",
      "70 \(hex) - ", "70 \(hex)0 -", "70 \(hex.uppercased()) -", "70 x", "x",
      "9007199254740992 \(hex) -", "99999999999999999999999 \(hex) -", "70 \(hex) QU?D",
      "70 \(hex) QU=D", "70 \(hex) Q===", "70 \(hex) =",
    ])
  func malformed(_ text: String) {
    let isBase64Beginning = text.hasSuffix(" =")
    let fault = isBase64Beginning ? HeadLine.Fault.torn : .malformed
    #expect(throws: fault) { try HeadLine(parsing: Array(text.utf8)) }
  }

  @Test("a line has 21,930 bytes at most: the greatest size and the longest note")
  func length() throws {
    let start = Array("9007199254740991 \(HeadLineTests.hex) ".utf8)
    let note = (SignedNote.longest + 2) / 3 * 4
    let longest = start + [UInt8](repeating: UInt8(ascii: "A"), count: note)
    #expect(longest.count == 21_930)
    #expect(try HeadLine(parsing: longest).size == 9_007_199_254_740_991)
    #expect(throws: HeadLine.Fault.malformed) {
      try HeadLine(parsing: longest + [UInt8](repeating: UInt8(ascii: "A"), count: 4))
    }
  }
}

@Suite("Reading heads.log")
struct HeadsLogTests {
  private static func root(_ size: Int64) -> Digest { Digest.sha256(of: Array("\(size)".utf8)) }

  private static func text(_ sizes: some Sequence<Int64>) -> [UInt8] {
    sizes.flatMap { Array((HeadLine(size: $0, root: root($0)).line + "\n").utf8) }
  }

  @Test("the greatest size counts, wherever its line stands", arguments: [[1, 2, 3], [3, 1, 2]])
  func greatest(sizes: [Int64]) {
    var log = HeadsLog()
    log.read(HeadsLogTests.text(sizes))
    #expect(log.greatest == Head(size: 3, root: HeadsLogTests.root(3)))
    #expect(log.lineCount == 3)
    #expect(!log.isUnfinished)
  }

  @Test("pieces of any length read alike", arguments: [1, 2, 7, 70, 71, 1000])
  func pieces(length: Int) {
    let text = HeadsLogTests.text(1...20) + Array("21 0f".utf8)
    var log = HeadsLog()
    for start in stride(from: 0, to: text.count, by: length) {
      log.read(Array(text[start..<min(start + length, text.count)]))
    }
    #expect(log.greatest?.size == 20)
    #expect(log.lineCount == 20)
    #expect(log.isUnfinished)
    #expect(log.firstBadLine == nil)
  }

  @Test("torn lines are counted, and the first malformed one is named")
  func faults() {
    var log = HeadsLog()
    log.read(HeadsLogTests.text([1]) + Array("2 0f\n\n".utf8) + HeadsLogTests.text([2]))
    #expect(log.tornCount == 2)
    #expect(log.firstBadLine == nil)
    log.read(Array("70 x\nx\n".utf8) + HeadsLogTests.text([3]))
    #expect(log.firstBadLine == 5)
    #expect(log.greatest?.size == 3)
  }

  @Test("a line without end is malformed, and not kept")
  func endless() {
    var log = HeadsLog()
    for _ in 0..<100 { log.read(Array(repeating: UInt8(ascii: "7"), count: 10_000)) }
    #expect(log.isUnfinished)
    log.read(Array("\n".utf8) + HeadsLogTests.text([1]))
    #expect(log.firstBadLine == 1)
    #expect(log.blocks(holding: 1...1) == [1_000_001..<1_000_070])
  }

  @Test("no block is long, whatever lines stand between heads", arguments: [1000, 21_931, 300_000])
  func longLines(length: Int) {
    let long = [UInt8](repeating: UInt8(ascii: "7"), count: length) + [UInt8(ascii: "\n")]
    let text = HeadsLogTests.text([1]) + long + HeadsLogTests.text([2]) + long
    var log = HeadsLog()
    for start in stride(from: 0, to: text.count, by: 65_536) {
      log.read(Array(text[start..<min(start + 65_536, text.count)]))
    }
    #expect(log.firstBadLine == 2)
    #expect(log.lineCount == 2)
    let blocks = log.blocks(holding: 1...2)
    #expect(blocks.allSatisfy { $0.count <= 65_536 })
    #expect(blocks.first?.lowerBound == 0)
    #expect(blocks.last?.upperBound == Int64(text.count - long.count))
  }

  @Test("blocks hold every line of the sizes asked for, and are whole lines")
  func blocks() throws {
    let text = HeadsLogTests.text(1...5000)
    var log = HeadsLog()
    log.read(text)
    #expect(log.blocks(holding: 1...5000).count > 3)
    #expect(log.blocks(holding: 5001...9000).isEmpty)
    let sizes = try log.blocks(holding: 2000...2001).flatMap { block in
      #expect(text[Int(block.upperBound) - 1] == UInt8(ascii: "\n"))
      return try text[Int(block.lowerBound)..<Int(block.upperBound)]
        .split(separator: UInt8(ascii: "\n")).map { try HeadLine(parsing: Array($0)).size }
    }
    #expect(sizes.contains(2000) && sizes.contains(2001))
    #expect(sizes.count < 2000)
  }
}

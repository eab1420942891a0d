import Testing

@testable import Console

@Suite("KeyDecoder: keys out of bytes")
struct KeyDecoderTests {
  @Test(
    "sequences of the terminals in use are keys",
    arguments: [
      ("\u{1B}[A\u{1B}OA", [.up, .up]), ("\u{1B}[B\u{1B}OB", [.down, .down]),
      ("\u{1B}[C\u{1B}OC", [.right, .right]), ("\u{1B}[D\u{1B}OD", [.left, .left]),
      ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.home, .home, .home, .home]),
      ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.end, .end, .end, .end]),
      ("\u{1B}[3~\u{1B}[3;5~", [.delete, .deleteWordRight]),
      ("\u{1B}[1;5C\u{1B}[5C\u{1B}O5C\u{1B}Oc\u{1B}f", Array(repeating: .wordRight, count: 5)),
      ("\u{1B}[1;5D\u{1B}[1;3D\u{1B}Od\u{1B}b", Array(repeating: .wordLeft, count: 4)),
      ("\u{1B}[1;2D", [.left]), ("\u{1B}[1C", [.right]),
      ("\u{1B}\u{7F}\u{17}", [.deleteWordLeft, .deleteWordLeft]),
      ("\u{1B}\r", [.newline]), ("\r\n\n", [.enter, .enter]), ("\r\r", [.enter, .enter]),
      ("\u{1}\u{5}\u{15}\u{B}", [.home, .end, .deleteToStart, .deleteToEnd]),
      ("\u{3}\u{4}\u{1A}\u{C}", [.interrupt, .endOfInput, .suspend, .redraw]),
      ("\u{7F}\u{8}", [.backspace, .backspace]),
    ] as [(String, [Key])])
  func sequences(bytes: String, keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == keys)
    #expect(!decoder.isWaiting)
  }

  @Test(
    "what means nothing is swallowed whole",
    arguments: ["\u{1B}[15~", "\u{1B}[[A", "\u{1B}[?1;2c", "\u{1B}[<0;1;1Z", "\u{1B}x", "\0\u{2}"])
  func swallows(bytes: String) {
    var decoder = KeyDecoder()
    let keys = decoder.feed((bytes + "a").utf8)
    #expect(keys.filter { $0 != .left } == typed("a"))
  }

  @Test(
    "Ctrl-C arrives in the middle of any sequence", arguments: ["", "\u{1B}", "\u{1B}[1;", "ê"])
  func interrupts(before: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(before.utf8.dropLast(before == "ê" ? 1 : 0) + [3]).last == .interrupt)
  }

  @Test("a paste is one key, its line breaks LF, whatever it holds")
  func pastes() {
    var decoder = KeyDecoder()
    let keys = decoder.feed("\u{1B}[200~a\r\nb\rc\n\u{1B}[A\u{3}\u{1B}[20\u{1B}[201~x".utf8)
    #expect(keys == [.paste("a\nb\nc\n\u{1B}[A\u{3}\u{1B}[20"), .scalar("x")])
  }

  @Test("a paste whose end is lost is dropped by Ctrl-C and silence, and by nothing else")
  func lostPasteEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~rm -rf\r".utf8).isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed([3]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.interrupt])
    #expect(decoder.feed("a".utf8) == typed("a"))
  }

  @Test("a paste without end holds bounded memory and is refused by the line")
  func hugePaste() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~".utf8)
    for _ in 0..<3 { _ = decoder.feed([UInt8](repeating: 0x1B, count: 1 << 16)) }
    guard case .paste(let text)? = decoder.feed("\u{1B}[201~".utf8).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == 2 * Line.limit)
    var line = Line()
    #expect(line.apply(.paste(text)) == .refused)
  }

  @Test("silence decides what was begun")
  func flushes() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.feed([0x1B, 0x5B, 0x31]).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.feed([0xE1, 0xBB]).isEmpty)
    #expect(decoder.flush() == [.scalar("\u{FFFD}")])
    #expect(decoder.feed("[A".utf8) == typed("[A"))
  }

  @Test("text is decoded as the standard library does it", arguments: 0..<200)
  func decodesText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let interesting: [UInt8] = [
      0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC3, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = (0..<40).compactMap { _ in interesting.randomElement(using: &random) }
    var decoder = KeyDecoder()
    #expect(
      decoder.feed(bytes) + decoder.flush() == typed(String(decoding: bytes, as: UTF8.self)))
  }

  @Test("however the bytes are cut, the keys are the same", arguments: 0..<300)
  func cuts(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [String] = [
      "\u{1B}", "[", "O", "200~", "201~", "\u{1B}[200~", "\u{1B}[201~", "1;5", "A", "~", "\r", "\n",
      "u\u{31B}\u{301}", "漢", "👩‍🚒", "\u{3}", "\u{7F}", "x",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<30 {
      bytes += pieces.randomElement(using: &random).map { Array($0.utf8) } ?? []
      if Int.random(in: 0..<6, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      }
    }
    var whole = KeyDecoder()
    let expected = whole.feed(bytes)
    var cut = KeyDecoder()
    var keys: [Key] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...5, using: &random))
      keys += cut.feed(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(keys == expected)
    #expect(cut.isWaiting == whole.isWaiting)
    #expect(cut.flush() == whole.flush())
  }
}

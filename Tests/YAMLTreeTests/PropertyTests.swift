import Testing
import YAMLTree

@Suite("Any bytes at all")
struct PropertyTests {
  /// Pieces that a mutation puts where they hurt.
  static let pieces: [String] = [
    "[", "]", "{", "}", ",", ": ", "- ", "? ", "\n", "\r\n", "\r", "\t", "  ", "#", " #x", "&a ",
    "*a", "!t ", "|\n", ">-\n", "'", "\"", "\\", "%", "---\n", "...\n", "<<: ", "ứ", "e\u{301}",
    "👩‍🚒", "\u{FEFF}", "\u{85}", "a", "b: c\n", "\n  k: v\n", "&a [*a]",
  ]

  @Test("are read or refused, with every place inside the source", arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      checkSpans(of: YAMLReader.parse(bytes))
    }
  }

  @Test("made of YAML's own signs are read or refused", arguments: 0..<20)
  func randomPieces(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var trees = 0
    for _ in 0..<200 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).map { _ in
        Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
      }.joined()
      let result = read(text)
      #expect(result.document != nil || !result.faults.isEmpty, "\(text.debugDescription)")
      trees += result.document == nil ? 0 : 1
      checkSpans(of: result)
    }
    #expect(trees > 0)
  }

  @Test("near to good YAML are read or refused", arguments: Fixtures.names, 0..<5)
  func mutations(name: String, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let original = try Fixtures.bytes(name + ".yaml")
    for _ in 0..<60 {
      var bytes = original
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...3, using: &random))
        let piece = Self.pieces[Int.random(in: Self.pieces.indices, using: &random)]
        bytes.replaceSubrange(start..<end, with: piece.utf8)
      }
      checkSpans(of: YAMLReader.parse(bytes))
    }
  }
}

/// A small generator that gives the same numbers for the same seed (Steele and others, 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

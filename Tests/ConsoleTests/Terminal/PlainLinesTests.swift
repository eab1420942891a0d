import Testing

@testable import Console

@Suite("PlainLines: lines out of a pipe")
struct PlainLinesTests {
  /// All results of `bytes`, which arrive in pieces of `size`.
  private func results(of bytes: [UInt8], size: Int) throws -> [LineResult] {
    var lines = PlainLines()
    var rest = bytes[...]
    var results: [LineResult] = []
    while true {
      let result = try lines.next {
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
      results.append(result)
      if case .endOfInput = result { return results }
    }
  }

  @Test("lines end with LF or CR LF, however they arrive", arguments: [1, 2, 3, 5, 100])
  func splits(size: Int) throws {
    let bytes = Array("một\r\n\nhai\rba\n".utf8) + [0xE1, 0xBB, 0x0A]
    #expect(
      try results(of: bytes, size: size) == [
        .line("một"), .line(""), .line("hai\rba"), .line("\u{FFFD}"), .endOfInput(unfinished: ""),
      ])
  }

  @Test("text without an end of line is no answer")
  func unfinished() throws {
    #expect(
      try results(of: Array("a\nyes".utf8), size: 4) == [
        .line("a"), .endOfInput(unfinished: "yes"),
      ])
  }

  @Test("a line past the limit is not taken, and what follows it is", arguments: [1000, 1 << 20])
  func limits(size: Int) throws {
    let full = String(repeating: "a", count: Line.limit)
    #expect(
      try results(of: Array("\(full)\r\n\(full)b\n\(full)bcdef\nc\n".utf8), size: size) == [
        .line(full), .tooLong, .tooLong, .line("c"), .endOfInput(unfinished: ""),
      ])
  }
}

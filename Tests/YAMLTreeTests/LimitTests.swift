import Testing
import YAMLTree

@Suite("A limit")
struct LimitTests {
  @Test(
    "of depth stops a mebibyte of openings at the 65th",
    arguments: [("[", "1:65-1:66"), ("{", "1:65-1:66"), ("- ", "1:129-1:130")])
  func depth(opening: String, span: String) {
    let text = String(repeating: opening, count: (1 << 20) / opening.utf8.count)
    let result = read(text)
    #expect(result.faults.map(\.kind) == [.tooDeep(limit: 64)])
    #expect(result.faults.map(\.span.short) == [span])
    #expect(result.document == nil)
  }

  @Test("of depth allows 64 containers")
  func depthAllowed() throws {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try root(text).count == 1)
  }

  @Test("of depth counts what an alias stands for")
  func depthThroughAliases() {
    func nest(_ inner: String) -> String {
      String(repeating: "[", count: 40) + inner + String(repeating: "]", count: 40)
    }
    let result = read("a: &a \(nest("x"))\nb: \(nest("*a"))\n")
    #expect(result.faults.map(\.kind) == [.tooDeep(limit: 64)])
    #expect(result.faults.map(\.span.short) == ["2:44-2:46"])
  }

  @Test("of nodes stops an alias bomb")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in 1...9 {
      let aliases = Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ", ")
      text += "a\(i): &a\(i) [\(aliases)]\n"
    }
    let result = read(text)
    #expect(result.faults.map(\.kind) == [.aliasBomb(limit: 250_000)])
    #expect(result.faults.first?.span.start.line == 6)
    #expect(result.document == nil)
  }

  @Test("of nodes counts every node, expanded")
  func nodes() throws {
    // The root, two keys, a sequence of two, and that sequence once more: 7 + 3 - 1.
    let text = "a: &x [1, 2]\nb: *x\n"
    #expect(read(text, limits: YAMLLimits(nodes: 9)).faults == [])
    #expect(
      read(text, limits: YAMLLimits(nodes: 8)).faults.map(\.kind) == [.aliasBomb(limit: 8)])
    #expect(
      read("[1, 2]", limits: YAMLLimits(nodes: 2)).faults.map(\.kind)
        == [.tooManyNodes(limit: 2)])
  }

  @Test("of bytes refuses a file unread")
  func bytes() {
    let limits = YAMLLimits(bytes: 5)
    #expect(read("a: b\n", limits: limits).faults == [])
    let result = read("a: bc\n", limits: limits)
    #expect(result.faults.map(\.kind) == [.tooBig(bytes: 6, limit: 5)])
    #expect(result.source.bytes.isEmpty)
  }

  @Test("of a key's length refuses the key")
  func key() throws {
    let (long, longest) = (String(repeating: "k", count: 257), String(repeating: "k", count: 256))
    let result = read("\(longest): 1\n\(long): 2\n")
    #expect(result.faults.map(\.kind) == [.keyTooLong(bytes: 257, limit: 256)])
    #expect(result.faults.map(\.span.short) == ["2:1-2:258"])
    #expect(try #require(result.document).root.count == 1)
  }

  @Test(
    "of faults ends the list",
    arguments: [
      String(repeating: "%TAG ! x\n", count: 30_000), String(repeating: "\u{1}", count: 1 << 20),
      String(repeating: "- *x\n", count: 30_000), String(repeating: "- !x y\n", count: 30_000),
    ])
  func faults(text: String) {
    let result = read(text)
    #expect(result.faults.count == 100)
    // What was left half-way must not be walked.
    #expect(result.document == nil)
  }

  @Test("of time is kept by texts that make a careless reader quadratic")
  func hostile() {
    let size = 1 << 20
    let anchors = "[" + String(repeating: "&a x,", count: size / 8) + "]"
    #expect(read(anchors).faults == [])
    let hashes = "[" + String(repeating: "\"a #b\",c,", count: size / 16) + "]"
    #expect(read(hashes).faults == [])
    let marks = "\"" + String(repeating: "\u{301}\u{323}", count: size / 5) + "\""
    #expect(read("? " + marks + "\n: a\n").faults.map(\.span.start.column) == [3])
    let blanks = "a: |\n" + String(repeating: " \n", count: size / 3)
    #expect(read(blanks).faults == [])
  }
}

import Testing
import YAMLTree

/// A text, the fault it must give, and where.
struct FaultCase: CustomTestStringConvertible {
  let text: String
  let kind: YAMLFault.Kind
  let span: String

  init(_ text: String, _ kind: YAMLFault.Kind, _ span: String) {
    self.text = text
    self.kind = kind
    self.span = span
  }

  var testDescription: String { "\(kind) at \(span)" }
}

@Suite("A fault")
struct FaultTests {
  @Test(
    "has its kind and place",
    arguments: [
      FaultCase("a:\n\tb: 1\n", .tab, "2:1-2:2"),
      FaultCase("a:\r\n  - x\r\n\t- y\r\n", .tab, "3:1-3:2"),
      FaultCase("\u{A0}\u{A0}a: 1\n", .noBreakSpace, "1:1-1:2"),
      FaultCase("a:\n- \u{A0}b: 1\n", .noBreakSpace, "2:3-2:4"),
      FaultCase("a:\n-\u{A0}b\n", .noBreakSpace, "2:2-2:3"),
      FaultCase("a: \u{A0}b\n", .noBreakSpace, "1:4-1:5"),
      FaultCase("a: b\n \u{A0}c\n", .noBreakSpace, "2:2-2:3"),
      FaultCase("a:\n  - b: 1\n  \u{A0}\u{A0}c: 2\n", .noBreakSpace, "3:3-3:4"),
      FaultCase("- {a:\u{A0}1, b: 2}\n", .noBreakSpace, "1:6-1:7"),
      FaultCase("a: 1\nb:\u{A0}2\nc: 3\n", .noBreakSpace, "2:3-2:4"),
      FaultCase("a: 1\nb:\u{A0}2\n", .noBreakSpace, "2:3-2:4"),
      FaultCase("ứng: \u{1B}[2J\n", .controlCharacter("\u{1B}"), "1:6-1:7"),
      FaultCase("a: x\u{0}\n", .controlCharacter("\u{0}"), "1:5-1:6"),
      FaultCase("a: \u{7F}\n", .controlCharacter("\u{7F}"), "1:4-1:5"),
      FaultCase("a: \u{9B}\n", .controlCharacter("\u{9B}"), "1:4-1:5"),
      FaultCase("e\u{302}\u{301}: \u{FFFF}\n", .controlCharacter("\u{FFFF}"), "1:6-1:7"),
      FaultCase("a: \u{85}b\n", .lineSeparator("\u{85}"), "1:4-1:5"),
      FaultCase("a: x\nb: 👩‍🚒\u{2028}\n", .lineSeparator("\u{2028}"), "2:7-2:8"),
      FaultCase("a: \u{2029}\n", .lineSeparator("\u{2029}"), "1:4-1:5"),
      FaultCase("\u{FEFF}\u{FEFF}a: b\n", .byteOrderMark, "1:1-1:2"),
      FaultCase("a: b\n\u{FEFF}c: d\n", .byteOrderMark, "2:1-2:2"),
      FaultCase("", .empty, "1:1-1:1"),
      FaultCase("# nothing\n", .empty, "1:1-1:1"),
      FaultCase("---\n", .empty, "1:1-1:1"),
      FaultCase("%YAML 1.1\n---\na: b\n", .directive, "1:1-1:10"),
      FaultCase("# đầu\n%TAG ! x\n---\na: b\n", .directive, "2:1-2:9"),
      FaultCase("a: b\n...\n%YAML 1.1\n---\nc: d\n", .directive, "3:1-3:10"),
      FaultCase("a: b\n---\nc: d\n", .secondDocument, "2:1-2:4"),
      FaultCase("a: b\n... # hết\n\n--- c\n", .secondDocument, "4:1-4:4"),
      FaultCase("a: b\n...\nc: d\n", .secondDocument, "3:1-3:2"),
      FaultCase("a: !!int 1\n", .tag("!!int"), "1:4-1:9"),
      FaultCase("a: &x !ứng 1\n", .syntaxOfTag, "1:8-1:9"),
      FaultCase("a: &x !u 1\n", .tag("!u"), "1:7-1:9"),
      FaultCase("a: !\n", .tag("!"), "1:4-1:5"),
      FaultCase("a: !<tag:yaml.org,2002:str> x\n", .tag("!<tag:yaml.org,2002:str>"), "1:4-1:28"),
      FaultCase("- !x\n  k: v\n", .tag("!x"), "1:3-1:5"),
      FaultCase("<<: {a: b}\nc: d\n", .mergeKey, "1:1-1:3"),
      FaultCase("[a, b]: c\n", .keyNotScalar, "1:1-1:7"),
      FaultCase("? {a: b}\n: c\n", .keyNotScalar, "1:3-1:9"),
      FaultCase("a: *đâu\n", .syntaxOfAlias, "1:5-1:6"),
      FaultCase("á: [*nowhere]\n", .aliasUndefined("nowhere"), "1:5-1:13"),
      FaultCase("a: &x [b, *x]\n", .aliasRecursive("x"), "1:11-1:13"),
      FaultCase("x: {a: &r {b: *r}}\n", .aliasRecursive("r"), "1:15-1:17"),
    ])
  func hasItsPlace(_ example: FaultCase) throws {
    let result = read(example.text)
    #expect(result.faults.map(\.kind) == [example.kind])
    #expect(result.faults.map(\.span.short) == [example.span])
  }

  @Test(
    "of the second of two equal keys names the first",
    arguments: [
      ("tên: 1\nx: 2\ntên: 3\n", "tên", 1, "3:1-3:4"),
      ("{a: 1, 'a': 2}\n", "a", 1, "1:8-1:11"),
      ("t\u{EA}n: 1\nte\u{302}n: 2\n", "tên", 1, "2:1-2:5"),
      ("? a\n: 1\n? a\n: 2\n", "a", 1, "3:3-3:4"),
    ])
  func duplicateKey(text: String, key: String, line: Int, span: String) throws {
    let result = read(text)
    let fault = try #require(result.faults.first)
    guard case .duplicateKey(key, let first) = fault.kind else {
      Issue.record("\(fault)")
      return
    }
    #expect(first.line == line)
    #expect(fault.span.short == span)
    #expect(result.faults.count == 1)
  }

  @Test("of keys is found in long mappings too, and the first entry stays")
  func duplicateAmongMany() throws {
    var text = (1...40).map { "k\($0): \($0)\n" }.joined()
    text += "k7: again\nk40: again\n"
    let result = read(text)
    #expect(result.faults.map(\.span.short) == ["41:1-41:3", "42:1-42:4"])
    let root = try #require(result.document).root
    #expect(root.count == 40)
    #expect(root["k7"]?.text == "7")
  }

  @Test("in a key or a tag does not end the reading: all are found, in order")
  func allAreFound() throws {
    let result = read("b: {c: 1, c: 2}\na: !x 1\n<<: y\na: 3\nd: 4\n")
    #expect(result.faults.map(\.span.short) == ["1:11-1:12", "2:4-2:6", "3:1-3:3", "4:1-4:2"])
    let root = try #require(result.document).root
    #expect(root.outline == #"{:"b" {:"c" :"1"} :"a" :"1" :"d" :"4"}"#)
    #expect(root.count == 3)
  }

  @Test(
    "of a byte or a tab does not hide what else libyaml would take: all are found, in order",
    arguments: [
      ("a: \u{7}\nb: !x 1\na: 2\n\u{FEFF}c: 3\n", "1:4-1:5 2:4-2:6 3:1-3:2 4:1-4:2"),
      ("a:\n\tb: 1\n\tc: 2\nd: !x 1\n", "2:1-2:2 3:1-3:2 4:4-4:6"),
      ("a: [\u{0}\nb: 1\n", "1:5-1:6 2:2-2:3"),
      ("a:\n\tb: 1\n- c\n", "2:1-2:2"),
    ])
  func goesOn(text: String, spans: String) {
    let result = read(text)
    #expect(result.faults.map(\.span.short).joined(separator: " ") == spans)
    #expect(result.document == nil)
  }

  @Test("of a bidi control is no end: the tree is there, and every one is listed")
  func bidi() throws {
    let result = read("a: x\u{202E}y\u{202C}\nb: \u{2066}z\n")
    #expect(result.faults.map(\.span.short) == ["1:5-1:6", "1:7-1:8", "2:4-2:5"])
    #expect(try #require(result.document).root.count == 2)
  }

  @Test(
    "of bad UTF-8 is at the first bad byte, on its line",
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE1, 0xBB], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func badUTF8(bytes: [UInt8]) {
    let result = YAMLReader.parse(Array("x: é\r\nứ: ".utf8) + [0x61] + bytes + [0x0A])
    #expect(result.faults.map(\.span.short) == ["2:5-2:6"])
    #expect(result.faults.first?.kind == .badUTF8(byte: bytes[0]))
    #expect(result.document == nil)
  }

  @Test("of another encoding is one, however many of its letters are no UTF-8, and hides no other")
  func legacyEncoding() {
    let line: [UInt8] = Array("- S".utf8) + [0xF9, 0x20, 0x63, 0xEA, 0x0A]
    let bytes = Array(repeating: line, count: 30).flatMap { $0 } + Array("- !x a\n".utf8)
    let faults = YAMLReader.parse(bytes).faults
    #expect(faults.map(\.kind) == [.badUTF8(byte: 0xF9), .tag("!x")])
    #expect(faults.map(\.span.short) == ["1:4-1:5", "31:3-31:5"])
  }

  @Test("of a no-break space is none in a text, a quote or a block")
  func noBreakInText() throws {
    let text =
      "a: Máy\u{A0}3:\u{A0}gọi\nb: \"\u{A0}x:\u{A0}y\"\nc: |\n  \u{A0}x\n# \u{A0}x\n"
    #expect(read(text).faults == [])
    #expect(try #require(read(text).document).root["a"]?.text == "Máy\u{A0}3:\u{A0}gọi")
  }

  @Test("of no-break spaces: all are found, and what the parser makes of them is not told too")
  func noBreaks() {
    let result = read("a:\n  - b: 1\n  \u{A0}\u{A0}c: 2\n\u{A0}d:\n\u{A0}e: 1\n")
    #expect(result.faults.allSatisfy { $0.kind == .noBreakSpace })
    #expect(result.faults.first?.span.short == "3:3-3:4")
    #expect(result.document == nil)
  }

  @Test("that is only likely: a text that begins with a quote of print")
  func typographicQuotes() {
    let marks = read("a: \u{201C}b\u{201D}\n\u{201D}c: \"\u{201C}d\"\ne: f \u{201C}g\n").warnings
    #expect(
      marks.map(\.kind) == [.typographicQuote("\u{201C}"), .typographicQuote("\u{201D}")])
    #expect(marks.map(\.span.short) == ["1:4-1:5", "2:1-2:2"])
  }

  @Test(
    "of UTF-16 is told as such",
    arguments: [
      [0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0x61, 0, 0x3A, 0], [0, 0x61, 0, 0x3A],
    ] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(YAMLReader.parse(bytes).faults.map(\.kind) == [.utf16])
  }

  @Test(
    "of a binary file is told by its first bytes, not as UTF-16",
    arguments: [([0, 1, 0, 2], 0), ([0x7F, 0, 1, 1], 0x7F), ([1, 0, 1, 0], 1)] as [([UInt8], Int)])
  func binary(bytes: [UInt8], first: Int) throws {
    let fault = try #require(YAMLReader.parse(bytes).faults.first)
    #expect(fault.kind == .controlCharacter(Unicode.Scalar(UInt8(first))))
  }

  @Test("of syntax keeps libyaml's words; what is never closed is shown where it begins")
  func syntax() throws {
    let unclosed = try #require(read("a: 1\nb: \"chưa đóng\nc: 2\n").faults.first)
    #expect(unclosed.span.short == "2:4-2:5")
    #expect(
      unclosed.kind
        == .syntax(
          problem: "found unexpected end of stream", context: "while scanning a quoted scalar",
          contextAt: Position(line: 2, column: 4)))
    let nested = try #require(read("tên: a: b\n").faults.first)
    #expect(nested.span.short == "1:7-1:8")
    #expect(read("a: [1, 2\n").faults.map(\.span.short) == ["1:4-1:5"])
    #expect(read("a: [1, 2\n").document == nil)
    #expect(read("a:\n  - {b: 1, c: [").faults.map(\.span.short) == ["2:15-2:16"])
  }
}

extension YAMLFault.Kind {
  static let syntaxOfTag = syntax(
    problem: "did not find expected whitespace or line break", context: "while scanning a tag",
    contextAt: Position(line: 1, column: 7))
  static let syntaxOfAlias = syntax(
    problem: "did not find expected alphabetic or numeric character",
    context: "while scanning an alias", contextAt: Position(line: 1, column: 4))
}

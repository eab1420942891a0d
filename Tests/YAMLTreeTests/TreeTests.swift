import Testing
import YAMLTree

@Suite("A tree")
struct TreeTests {
  @Test("keeps every scalar as text, with a word on its quotes")
  func scalars() throws {
    let root = try root("[no, 1_000, 1e3, 2026-01-01, ~, 'no', \"a\\tb\\u1EE9\", null]")
    #expect(
      root.items.map(\.text) == ["no", "1_000", "1e3", "2026-01-01", "~", "no", "a\tbứ", "null"])
    #expect(root.items.map(\.isPlain) == [true, true, true, true, true, false, false, true])
    #expect(root.items.allSatisfy { $0.kind == .scalar && $0.count == 0 })
  }

  @Test("compares a scalar's bytes without making a string")
  func textEquals() throws {
    let root = try root("[id, \"id\", idx, {id: id}, ứ]")
    #expect(root.items.map { $0.textEquals("id") } == [true, true, false, false, false])
    #expect(root.items.map { $0.textEquals("ứ") }.last == true)
  }

  @Test(
    "has the place of every value",
    arguments: [
      ("a: b\n", "1:4-1:5"),
      ("a:   'b c'  # d\n", "1:6-1:11"),
      ("ứng cứu: đây\r\n", "1:10-1:13"),
      ("e\u{301}: 👩‍🚒x\n", "1:5-1:9"),
      ("\u{FEFF}a: b\n", "1:4-1:5"),
      ("a:\nb: c\n", "1:3-1:3"),
      ("a: \nb: c\n", "1:3-1:3"),
      ("? a\n\n? b\n", "1:4-1:4"),
      ("{a, b}\n", "1:3-1:3"),
      ("a:\n  - b\n  - c d\n\n\n# e\nf: g\n", "2:3-3:8"),
      ("a:\n- b\n- c\nd: e\n", "2:1-3:4"),
      ("a:\n  b:\n    c: d\n\nx: y\n", "2:3-3:9"),
      ("a: [b,\n  c ]\n", "1:4-2:6"),
      ("a: {b: c}  \n", "1:4-1:10"),
      ("a: |\n  b\n  c \n\n\nd: e\n", "1:4-3:5"),
      ("a: >-\n  b\n\n  # c\n# d\ne: f\n", "1:4-4:6"),
      ("a: |\nb: c\n", "1:4-1:5"),
      ("a: |\n  b", "1:4-2:4"),
      ("a: |\r\n  b\r\n\r\nc: d\r\n", "1:4-2:4"),
      ("a: b\n  c\n", "1:4-2:4"),
      ("a: &x b\n", "1:7-1:8"),
      ("a: &x\n  # c\n  b: c\n", "3:3-3:7"),
      ("a: &x\nb: c\n", "1:6-1:6"),
      ("a: &x \"\"\n", "1:7-1:9"),
      ("a: &x:b c\n", "1:6-1:10"),
    ])
  func places(text: String, span: String) throws {
    let first = try #require(try root(text).entries.first { _ in true })
    #expect(first.value.span.short == span)
  }

  @Test("has a pair in a sequence end with its value")
  func pairInSequence() throws {
    let pair = try #require(try root("[a: b  , c]").items.first { _ in true })
    #expect(pair.span.short == "1:2-1:6")
  }

  @Test("gives an alias its own place and its anchor's content")
  func aliases() throws {
    let root = try root("a: &x {k: [1, 2]}\nb: *x\n*x : no\n".replacing("*x : no\n", with: ""))
    let alias = try #require(root["b"])
    #expect(alias.isAlias)
    #expect(alias.span.short == "2:4-2:6")
    #expect(alias.outline == root["a"]?.outline)
    #expect(alias["k"]?.span.short == "1:11-1:17")
  }

  @Test("lets a key be an alias of a scalar, and an anchor be set again")
  func aliasAsKey() throws {
    let root = try root("- &a x\n- {*a : *a}\n- &a [&a y, *a]\n- *a\n")
    #expect(root.outline == #"[:"x" {:"x" :"x"} [:"y" :"y"] :"y"]"#)
  }

  @Test("tells an empty value from an empty quoted one")
  func empties() throws {
    let root = try root("a:\nb: ''\nc: \"\"\n")
    #expect(root.entries.map(\.value.isEmptyPlain) == [true, false, false])
  }

  @Test("quotes its source by line")
  func source() {
    let source = read("\u{FEFF}một\r\nhai: é👩‍🚒z\rba\n").source
    #expect((1...4).map(source.line) == ["một", "hai: é👩‍🚒z", "ba", ""])
    #expect(source.lineCount == 4)
    #expect(source.line(0) == "" && source.line(5) == "")
    let offset = source.offset(of: Position(line: 2, column: 10))
    #expect(source.bytes[offset] == UInt8(ascii: "z"))
    #expect(source.offset(of: Position(line: 9, column: 1)) == source.bytes.count)
  }

  @Test("warns of a byte order mark and of a value cut at #")
  func warnings() {
    let text = """
      \u{FEFF}title: Máy #3 và #4
      level: 3   # of five
      note: x # said so
      quoted: "a #b"
      block: |
        a #b
      list: [a #b
        ]
      """
    let result = read(text)
    #expect(result.faults == [])
    #expect(result.warnings.map(\.kind) == [.byteOrderMark, .cutByComment, .cutByComment])
    #expect(result.warnings.map(\.span.short) == ["1:1-1:1", "1:12-1:20", "7:10-7:12"])
    #expect(result.document?.warnings == result.warnings)
  }
}

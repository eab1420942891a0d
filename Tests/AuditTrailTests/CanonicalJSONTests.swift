import TestSupport
import Testing

@testable import AuditTrail

/// Bytes that must be refused, with where and why.
struct RefusedBytes: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var offset: Int
  var reason: JSONFault.Reason

  init(_ name: String, _ text: String, _ offset: Int, _ reason: JSONFault.Reason) {
    self.init(name, Array(text.utf8), offset, reason)
  }

  init(_ name: String, _ bytes: [UInt8], _ offset: Int, _ reason: JSONFault.Reason) {
    (self.name, self.bytes, self.offset, self.reason) = (name, bytes, offset, reason)
  }

  /// An object whose one text holds these bytes; the text's first byte has offset 6.
  init(_ name: String, inText bytes: [UInt8], _ offset: Int, _ reason: JSONFault.Reason) {
    self.init(name, Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8), offset, reason)
  }

  var testDescription: String { name }

  static let all: [RefusedBytes] = [
    RefusedBytes("nothing", "", 0, .unexpectedEnd),
    RefusedBytes("a duplicate name, at its second place", #"{"a":1,"a":1}"#, 8, .duplicateName),
    RefusedBytes("a duplicate name deep inside", #"{"a":[{"b":1,"b":1}]}"#, 14, .duplicateName),
    RefusedBytes("unsorted names", #"{"b":1,"a":1}"#, 8, .unsortedName),
    RefusedBytes("a longer name before its beginning", #"{"ab":1,"a":1}"#, 9, .unsortedName),
    RefusedBytes("an empty name", #"{"":1}"#, 2, .badName),
    RefusedBytes("an upper-case name", #"{"A":1}"#, 2, .badName),
    RefusedBytes("a name with an accent", #"{"é":1}"#, 2, .badName),
    RefusedBytes("an escape in a name", #"{"\u0061":1}"#, 2, .badName),
    RefusedBytes("a fraction", #"{"a":1.0}"#, 5, .badInteger),
    RefusedBytes("an exponent", #"{"a":1e3}"#, 5, .badInteger),
    RefusedBytes("a large exponent", #"{"a":1E3}"#, 5, .badInteger),
    RefusedBytes("minus zero", #"{"a":-0}"#, 5, .badInteger),
    RefusedBytes("a leading zero", #"{"a":01}"#, 5, .badInteger),
    RefusedBytes("a leading plus", #"{"a":+1}"#, 5, .unexpectedByte),
    RefusedBytes("a lone minus", #"{"a":-}"#, 6, .badInteger),
    RefusedBytes("2^53", #"{"a":9007199254740992}"#, 5, .integerOutOfRange),
    RefusedBytes("-2^53", #"{"a":-9007199254740992}"#, 5, .integerOutOfRange),
    RefusedBytes("a number past 64 bits", #"{"a":99999999999999999999}"#, 5, .integerOutOfRange),
    RefusedBytes("null", #"{"a":null}"#, 5, .unexpectedByte),
    RefusedBytes("NaN", #"{"a":NaN}"#, 5, .unexpectedByte),
    RefusedBytes("a capital truth", #"{"a":True}"#, 5, .unexpectedByte),
    RefusedBytes("a cut literal", #"{"a":tru}"#, 8, .unexpectedByte),
    RefusedBytes("a comma too many", #"{"a":[1,]}"#, 8, .unexpectedByte),
    RefusedBytes("a comma before the end", #"{"a":1,}"#, 7, .unexpectedByte),
    RefusedBytes("a missing comma", #"{"a":[1 2]}"#, 7, .unexpectedByte),
    RefusedBytes("brackets that cross", #"{"a":[1}]"#, 7, .unexpectedByte),
    RefusedBytes("a space after a colon", #"{"a": 1}"#, 5, .unexpectedByte),
    RefusedBytes("a space before a name", #"{ "a":1}"#, 1, .unexpectedByte),
    RefusedBytes("a newline at the end", "{\"a\":1}\n", 7, .trailingBytes),
    RefusedBytes("a second value", #"{"a":1}{}"#, 7, .trailingBytes),
    RefusedBytes("a byte order mark", [0xEF, 0xBB, 0xBF] + Array("{}".utf8), 0, .unexpectedByte),
    RefusedBytes("an end within a text", #"{"a":"b"#, 7, .unexpectedEnd),
    RefusedBytes("an end within an escape", #"{"a":"\"#, 7, .unexpectedEnd),
    RefusedBytes("an end within a name", #"{"a"#, 3, .unexpectedEnd),
    RefusedBytes("an end within an object", #"{"a":1"#, 6, .unexpectedEnd),
    RefusedBytes("an escaped solidus", inText: Array(#"\/"#.utf8), 6, .badEscape),
    RefusedBytes("an escaped letter", inText: Array(#"\u0041"#.utf8), 6, .badEscape),
    RefusedBytes("an upper-case escape", inText: Array(#"\u001F"#.utf8), 6, .badEscape),
    RefusedBytes("a long escape of a newline", inText: Array(#"\u000a"#.utf8), 6, .badEscape),
    RefusedBytes("an escape of DEL", inText: Array(#"\u007f"#.utf8), 6, .badEscape),
    RefusedBytes("an escaped é", inText: Array(#"\u00e9"#.utf8), 6, .badEscape),
    RefusedBytes("an escaped lone surrogate", inText: Array(#"\ud800"#.utf8), 6, .badEscape),
    RefusedBytes("an escaped pair", inText: Array(#"\ud83d\ude92"#.utf8), 6, .badEscape),
    RefusedBytes("an unknown escape", inText: Array(#"\x41"#.utf8), 6, .badEscape),
    RefusedBytes("a raw newline", inText: [0x0A], 6, .controlCharacter),
    RefusedBytes("a raw NUL", inText: [0x41, 0x00], 7, .controlCharacter),
    RefusedBytes("a raw surrogate", inText: [0xED, 0xA0, 0x80], 6, .badUTF8),
    RefusedBytes("an overlong solidus", inText: [0xC0, 0xAF], 6, .badUTF8),
    RefusedBytes("an overlong of three", inText: [0xE0, 0x9F, 0xBF], 6, .badUTF8),
    RefusedBytes("an overlong of four", inText: [0xF0, 0x8F, 0xBF, 0xBF], 6, .badUTF8),
    RefusedBytes("past U+10FFFF", inText: [0xF4, 0x90, 0x80, 0x80], 6, .badUTF8),
    RefusedBytes("a lone continuation", inText: [0x80], 6, .badUTF8),
    RefusedBytes("a cut scalar", inText: [0xF0, 0x9F, 0x9A], 6, .badUTF8),
    RefusedBytes("a byte that is never UTF-8", inText: [0xFF], 6, .badUTF8),
    RefusedBytes(
      "17 levels", #"{"a":"# + String(repeating: "[", count: 16), 5 + 15, .tooDeep),
    RefusedBytes(
      "a megabyte of brackets", String(repeating: "[", count: 1 << 20), 65_535, .tooLong),
    RefusedBytes(
      "65,536 bytes", inText: Array(repeating: 0x61, count: 65_536 - 8), 65_535, .tooLong),
  ]
}

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  /// What the check of events says of some bytes.
  private static func fault(of bytes: [UInt8]) -> JSONFault? {
    var check = EventCheck()
    do throws(JSONFault) {
      try check.check(bytes.span)
      return nil
    } catch {
      return error
    }
  }

  @Test("what is not canonical is refused where it stands", arguments: RefusedBytes.all)
  func refused(_ example: RefusedBytes) {
    let expected = JSONFault(offset: example.offset, reason: example.reason)
    #expect(
      FaultRow("A9", "what is not canonical").refuses(expected) {
        _ = try JSON(canonical: example.bytes)
      })
    let fault = CanonicalJSONTests.fault(of: example.bytes)
    if example.bytes.first == UInt8(ascii: "{") {
      #expect(fault == expected)
    } else {
      #expect(fault != nil)
    }
  }

  @Test(
    "what is canonical is read and written again with the same bytes",
    arguments: [
      "{}", #"{"a":[]}"#, #"{"a":1,"a0":2,"a_":3,"aa":4}"#, #"{"a":0}"#, #"{"a":-1}"#,
      #"{"a":9007199254740991,"b":-9007199254740991}"#, #"{"a":true,"b":false}"#,
      #"{"a":"\"\\\b\t\n\f\r\u0000\u001f"}"#, "{\"a\":\"\u{7F}/\u{80}\u{2028}\u{FFFF}\"}",
      #"{"a":"Ứng cứu 漢 🚒"}"#, #"{"a":{"a":{"a":[[[1]]]}}}"#,
    ])
  func accepted(_ text: String) throws {
    let bytes = Array(text.utf8)
    #expect(try JSON(canonical: bytes).canonicalBytes() == bytes)
    #expect(CanonicalJSONTests.fault(of: bytes) == nil)
  }

  @Test("the largest length and depth are still accepted")
  func limits() throws {
    let deep = #"{"a":"# + String(repeating: "[", count: 15) + String(repeating: "]", count: 15)
    #expect(try JSON(canonical: Array((deep + "}").utf8))["a"]?.list?.count == 1)
    let long = #"{"a":""# + String(repeating: "a", count: 65_535 - 8) + #""}"#
    #expect(try JSON(canonical: Array(long.utf8))["a"]?.text?.count == 65_527)
  }

  @Test("composed and decomposed letters keep their own bytes")
  func normalisation() throws {
    let composed = try JSON.text("\u{E9}").canonicalBytes()
    let decomposed = try JSON.text("e\u{301}").canonicalBytes()
    #expect(composed != decomposed)
    #expect(try JSON(canonical: decomposed).canonicalBytes() == decomposed)
  }

  @Test("a value without an encoding is refused")
  func notEncodable() {
    #expect(throws: JSONFault(offset: 1, reason: .badName)) {
      try JSON.object(["Ngày": .bool(true)]).canonicalBytes()
    }
    #expect(throws: JSONFault(offset: 0, reason: .integerOutOfRange)) {
      try JSON.integer(1 << 53).canonicalBytes()
    }
    #expect(throws: JSONFault(offset: 65_535, reason: .tooLong)) {
      try JSON.text(String(repeating: "a", count: 65_534)).canonicalBytes()
    }
    let deep = (0..<17).reduce(JSON.bool(true)) { value, _ in .list([value]) }
    #expect(throws: JSONFault(offset: 16, reason: .tooDeep)) { try deep.canonicalBytes() }
  }

  @Test("random values come back from their bytes as they were", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let value = JSON.random(depth: 5, using: &generator)
      let bytes = try value.canonicalBytes()
      let again = try JSON(canonical: bytes)
      #expect(again == value)
      #expect(try again.canonicalBytes() == bytes)
    }
  }

  @Test(
    "parser and event check agree on mutated bytes, and accept only canonical ones",
    arguments: 0..<20)
  func mutations(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytesThatMatter = Array(#"{}[]",:\u0019abc-.eE+/ tfn"#.utf8) + [0, 0x80, 0xC3, 0xED, 0xFF]
    let row = FaultRow("A9", "bytes changed at random")
    var acceptedCount = 0
    for _ in 0..<200 {
      let fields = JSON.randomFields(depth: 4, using: &generator)
      var bytes = try JSON.object(fields).canonicalBytes()
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: 1..<bytes.count, using: &generator)
        let byte = bytesThatMatter[Int.random(in: 0..<bytesThatMatter.count, using: &generator)]
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        default: bytes.remove(at: place)
        }
        if bytes.count < 2 { break }
      }
      let fault = CanonicalJSONTests.fault(of: bytes)
      do throws(JSONFault) {
        let value = try JSON(canonical: bytes)
        acceptedCount += 1
        let again = try value.canonicalBytes()
        let isItself = fault == nil && again == bytes
        #expect(row.trial("canonical itself", isItself))
      } catch {
        #expect(row.trial("refused", fault == error))
      }
    }
    #expect(acceptedCount > 0)
  }
}

@Suite("Paths in values")
struct PathTests {
  private let value = JSON.object([
    "answers": .object(["hosts": .list([.text("web01"), .text("db02")])]), "n": .integer(1),
  ])

  @Test("a path finds what stands there")
  func found() {
    #expect(value.value(at: "answers.hosts.1") == .text("db02"))
    #expect(value.value(at: "answers.hosts.2") == nil)
    #expect(value.value(at: "answers.none") == nil)
    #expect(value.value(at: "n.1") == nil)
  }

  @Test("setting puts a value at a path, and makes objects on the way")
  func set() throws {
    let changed = try #require(value.setting(.bool(true), at: "answers.reporter.name"))
    #expect(changed.value(at: "answers.reporter.name") == .bool(true))
    #expect(changed.value(at: "answers.hosts.0") == .text("web01"))
    let replaced = try #require(value.setting(.text("web02"), at: "answers.hosts.0"))
    #expect(replaced["answers"]?["hosts"] == .list([.text("web02"), .text("db02")]))
  }

  @Test("a list is never lengthened, and a number has nothing inside")
  func refused() {
    #expect(value.setting(.bool(true), at: "answers.hosts.2") == nil)
    #expect(value.setting(.bool(true), at: "answers.hosts.-1") == nil)
    #expect(value.setting(.bool(true), at: "n.a") == nil)
  }
}

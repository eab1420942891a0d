import Playbooks
import RandomPlaybooks
import Response
import Testing

@Suite("Reading answers")
struct AnswerReaderTests {
  private static let reader = AnswerReader(now: MemoryRun.opened, zone: .vietnam)

  /// A required field of a type, as a playbook has it.
  private static func field(
    _ type: FieldType, _ fill: (inout Field) -> Void = { _ in }
  ) throws -> Field {
    let more =
      switch type {
      case .list(let inner): ", of: \(inner.word)"
      case .choice, .choices: ", options: [a, b]"
      default: ""
      }
    let inputs = "inputs: {x: {type: \(type.word)\(more), label: X}}\n"
    let plan = try Books.plan(inputs + Books.steps(Books.step("a")))
    var field = try #require(plan.graph.inputs.first)
    fill(&field)
    return field
  }

  private static func options(_ field: Field) -> [Choice] {
    [("low", "Thấp"), ("high", "Cao"), ("top", "Cao")].map { id, label in
      Choice(id: id, label: .each(vi: label, en: nil), origin: field.origin)
    }
  }

  private static let readings: [(FieldType, String, Value)] = [
    (FieldType.text, " web 01 ", Value.text("web 01")), (.paragraph, "a\nb", "a\nb"),
    (.number, "007.50", "7.5"), (.number, "-0", "0"), (.yesno, "Có", true), (.yesno, "k", false),
    (.tick, "y", true), (.date, "22/11/2026", "2026-11-22"), (.duration, "1h 30m", "1h 30m"),
    (.host, "máy-01", "máy-01"), (.ip, "192.0.2.7", "192.0.2.7"),
    (.ip, "2001:db8::1/64", "2001:db8::1/64"), (.ip, "::ffff:192.0.2.1", "::ffff:192.0.2.1"),
    (.domain, "example.vn", "example.vn"), (.url, "https://example.vn/a", "https://example.vn/a"),
    (.hash, "D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427e"),
    (.list(of: .text), " a, b ,,a", ["a", "b"]), (.list(of: .ip), "192.0.2.1", ["192.0.2.1"]),
    (.list(of: .number), "01,1.0", ["1"]), (.list(of: .text), "", []),
    (.time, "02:00", .time(Moment(ms: MemoryRun.opened - 3_600_000, typed: "02:00"))),
  ]

  @Test(
    "what is typed is recorded, in the one way there is where there is one",
    arguments: readings)
  func reads(type: FieldType, typed: String, value: Value) throws {
    #expect(try Self.reader.answer([typed], to: try Self.field(type)) == .open(value))
  }

  @Test(
    "what is none is refused",
    arguments: [
      (FieldType.number, "1e3"), (.number, "1,5"), (.number, ""), (.yesno, "maybe"), (.tick, "no"),
      (.date, "31/02/2026"), (.date, "2026-2"), (.duration, "1h30"), (.duration, "5 parsecs"),
      (.ip, "192.0.2.256"), (.ip, "192.0.02.1"), (.ip, "1::2::3"), (.ip, "192.0.2.1/33"),
      (.ip, "1:2:3:4:5:6:7"), (.ip, "1:2:3:4:5:6:7:8:9"), (.host, "a b"), (.host, "-a"),
      (.domain, "localhost"), (.domain, "a..b"), (.url, "example.vn"), (.url, "https://a b"),
      (.email, "a@b"), (.email, "@b.vn"), (.phone, "12"), (.phone, "call me"), (.hash, "abc"),
      (.time, "25:00"), (.text, "a\nb"), (.text, "  "),
    ])
  func refuses(type: FieldType, typed: String) throws {
    let field = try Self.field(type)
    #expect(throws: AnswerFault.self) { try Self.reader.answer([typed], to: field) }
  }

  @Test("a person, a telephone number and an address of mail are personal unless it says otherwise")
  func personal() throws {
    #expect(try Self.reader.answer(["An"], to: try Self.field(.person)) == .personal("An"))
    #expect(try Self.reader.answer(["113"], to: try Self.field(.phone)) == .personal("113"))
    #expect(
      try Self.reader.answer(["a@b.vn, c@d.vn"], to: try Self.field(.list(of: .email)))
        == .personal("a@b.vn\nc@d.vn"))
    let open = try Self.field(.person) { $0.personal = false }
    #expect(try Self.reader.answer(["An"], to: open) == .open("An"))
    let optional = try Self.field(.person) { $0.required = false }
    #expect(try Self.reader.answer([""], to: optional) == .open(""))
  }

  @Test("an option is meant by its id, or by a label that is only one's")
  func options() throws {
    let field = try Self.field(.choice) { $0.options = Self.options($0) }
    #expect(try Self.reader.answer(["LOW"], to: field) == .open("low"))
    #expect(try Self.reader.answer(["tha\u{0302}\u{0301}p"], to: field) == .open("low"))
    #expect(throws: AnswerFault.notAnOption(given: "Cao", options: ["low", "high", "top"])) {
      try Self.reader.answer(["Cao"], to: field)
    }
    let several = try Self.field(.choices) { $0.options = field.options }
    #expect(
      try Self.reader.answer(["low,high", "top"], to: several) == .open(["low", "high", "top"]))
  }

  @Test("a number's value, a text's length and a list's count are held to min and max")
  func bounds() throws {
    let one = DecimalNumber("2")
    let number = try Self.field(.number) { $0.min = one }
    #expect(throws: AnswerFault.tooSmall(min: "2")) { try Self.reader.answer(["1.9"], to: number) }
    let text = try Self.field(.text) { $0.max = one }
    #expect(throws: AnswerFault.tooLarge(max: "2")) { try Self.reader.answer(["abc"], to: text) }
    #expect(try Self.reader.answer(["ấấ"], to: text) == .open("ấấ"))
    let list = try Self.field(.list(of: .text)) { $0.min = one }
    #expect(throws: AnswerFault.tooSmall(min: "2")) { try Self.reader.answer(["a"], to: list) }
  }

  @Test("a pattern holds for the whole value, and for each item of a list")
  func pattern() throws {
    let text = try Self.field(.text) { $0.pattern = "[A-Z]{2}[0-9]+" }
    #expect(try Self.reader.answer(["VN12"], to: text) == .open("VN12"))
    #expect(throws: AnswerFault.noMatch(pattern: "[A-Z]{2}[0-9]+")) {
      try Self.reader.answer(["VN12x"], to: text)
    }
    let list = try Self.field(.list(of: .text)) { $0.pattern = "[a-z]+" }
    #expect(throws: AnswerFault.noMatch(pattern: "[a-z]+")) {
      try Self.reader.answer(["ab,1"], to: list)
    }
    let bad = try Self.field(.text) { $0.pattern = "[" }
    #expect(throws: AnswerFault.badPattern("[")) { try Self.reader.answer(["a"], to: bad) }
  }

  @Test("items have 1 to 200 characters and no controls, a list at most 1,000; texts 16 KiB")
  func limits() throws {
    let list = try Self.field(.list(of: .text))
    let long = String(repeating: "ấ", count: 200)
    #expect(try Self.reader.answer([long], to: list) == .open([long]))
    let stacked = "a" + String(repeating: "\u{0301}", count: 2000)
    for bad in [long + "x", "a\u{7}b", stacked] {
      #expect(throws: AnswerFault.badItem(bad)) { try Self.reader.answer([bad], to: list) }
    }
    let many = (0..<1000).map(String.init)
    guard case .open(.list(let items)) = try Self.reader.answer(many, to: list) else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 1000)
    #expect(throws: AnswerFault.tooManyItems(limit: 1000)) {
      try Self.reader.answer(many + ["x"], to: list)
    }
    #expect(throws: AnswerFault.tooLong(limit: 16384)) {
      try Self.reader.answer([String(repeating: "x", count: 16385)], to: try Self.field(.paragraph))
    }
  }

  @Test(
    "what was recorded reads as itself, and no text makes the reader stumble",
    arguments: 0..<20 as Range<UInt64>)
  func total(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let fields = try Set(FieldType.words.values).map { try Self.field($0) }
    let letters = Array("0123456789:/-+.,hHmTZ @ạđ\u{0301}\u{7}\nago trướcyesterday")
    for field in fields + fields + fields {
      let text = String(
        (0..<chance.number(in: 0...24)).compactMap { _ in chance.element(of: letters) })
      guard case .open(let value)? = try? Self.reader.answer([text], to: field), !value.isBlank
      else { continue }
      #expect(try Self.reader.answer([value.plain], to: field) == .open(value), "\(text)")
    }
  }
}

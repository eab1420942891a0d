import Testing
import YAMLTree

@testable import Playbooks

@Suite("Files beside the playbooks")
struct LibraryFileTests {
  private static let rule = """
    rules: 1
    id: vn
    title: T
    checked: 2026-11-22
    deadlines:
      vn-24h:
        title: T
        start: detection
        basis: B
        certainty: H
        limit:
    """

  static let limits: [(String, DeadlineRule.Limit)] = [
    (" at_once", .atOnce),
    (" {minutes: 30}", .elapsed(1_800_000)),
    (" {hours: 24}", .elapsed(86_400_000)),
    (" {days: 5}", .days(5)),
    (" {working_days: 5}", .workingDays(5, holidays: [])),
    (
      " {holidays: [2026-09-02], working_days: 5}",
      .workingDays(5, holidays: ["2026-09-02"])
    ),
    (" {working_days: 5, calendar: vn}", .workingDays(5, holidays: [])),
    (" {months: 1}", .months(1)),
    (" {before: \"12-20\"}", .before(month: 12, day: 20)),
  ]

  @Test("a rule has a limit of one of its forms", arguments: limits)
  func limit(text: String, limit: DeadlineRule.Limit) throws {
    let (rules, found) = RulesReader.read(file(Self.rule + text), index: 0)
    #expect(found == [])
    let rule = try #require(rules.first)
    #expect(rule.limit == limit)
    #expect(rule.checked == "2026-11-22")
  }

  static let badLimits: [(String, ReadingFault)] = [
    (" ▶soon", .badWord("soon", allowed: ["at_once"], hint: nil)),
    (" ▶{}", .ruleLimit(count: 0)),
    (" ▶{holidays: []}", .ruleLimit(count: 0)),
    (" ▶{hours: 1, days: 1}", .ruleLimit(count: 2)),
    (" {hours: ▶0}", .outOfRange(0, 1...8_784)),
    (" {before: ▶\"13-01\"}", .badDate("13-01")),
    (" {months: ▶121}", .outOfRange(121, 1...120)),
    (" ▶{calendar: vn}", .ruleLimit(count: 0)),
  ]

  @Test("a rule whose limit is none of them is left out, with one fault", arguments: badLimits)
  func badLimit(text: String, fault: ReadingFault) {
    let marked = MarkedPlaybook("playbook:" + Self.rule + text)
    let body = String(marked.text.dropFirst("playbook:".count))
    let (rules, found) = RulesReader.read(file(body), index: 0)
    #expect(rules == [])
    #expect(found.map(\.fault) == [.reading(fault)])
    #expect(found.map(\.origin.span.start) == marked.marks)
  }

  @Test("a rule that says next to nothing is told all it lacks")
  func missing() {
    let (rules, found) = RulesReader.read(file("rules: 1\ndeadlines: {a: {note: N}}\n"), index: 0)
    #expect(rules == [])
    #expect(
      found.map(\.fault)
        == ["title", "start", "limit", "basis", "certainty"].map {
          .reading(.missingKey($0, in: .rule))
        })
  }

  @Test("a contact keeps what is known, and says what is not")
  func contact() throws {
    let (contacts, found) = ContactsReader.read(
      file(
        """
        contacts: 1
        directory:
          a: {title: A, phone: ["1", "2"], email: [a@b.vn], verified: never, as_of: 2023-08-31,
              hours: {vi: Cả ngày, en: All day}, valid_to: 2027-06-30}
          b: {verified: someday, certainty: X, status: Not known., valid_to: 2027-06-31}
        """), index: 0)
    #expect(found.map(\.rule) == ["missing-key", "bad-date", "bad-word", "bad-date"])
    #expect(contacts.map(\.id) == ["a", "b"])
    #expect(contacts.first?.phones == ["1", "2"])
    #expect(contacts.first?.asOf == "2023-08-31")
    #expect(contacts.first?.hours == .each(vi: "Cả ngày", en: "All day"))
    #expect(contacts.map(\.validTo) == ["2027-06-30", nil])
    #expect(contacts.last?.title == .both("b"))
  }

  @Test("a contact that nobody can reach is a warning, unless it says so itself")
  func withoutChannel() {
    let marked = MarkedPlaybook(
      whole: """
        contacts: 1
        directory:
          ▶a: {title: A}
          ▶b: {title: B, phone: [], verified: never, source: S}
          c: {title: C, status: Not known yet.}
          d: {title: D, phone: ["1"]}
          e: {title: E, hotline: ["1"]}
          f: {title: F, email: [a@b.vn]}
        """)
    let (contacts, found) = ContactsReader.read(file(marked.text), index: 0)
    #expect(contacts.map(\.hasChannel) == [false, false, false, true, true, true])
    #expect(
      found.map(\.fault)
        == [.reading(.contactWithoutChannel("a")), .reading(.contactWithoutChannel("b"))])
    #expect(found.map(\.origin.span.start) == marked.marks)
    #expect(found.allSatisfy { $0.severity == .warning && !$0.fatal })
  }

  @Test("a notice without a body is none")
  func template() {
    let (template, found) = TemplateReader.read(file("template: 1\nid: a\ntitle: A\n"), index: 0)
    #expect(template == nil)
    #expect(found.map(\.fault) == [.reading(.missingKey("body", in: .template))])
  }

  @Test("an organisation's names are its own; what is not filled in is absent")
  func organisation() {
    let (organisation, found) = OrganisationReader.read(
      file("organisation: 1\nname: Sở X\nphone: \"\"\nemail:\nlist: [a]\n"), index: 0)
    #expect(organisation.values == ["name": "Sở X"])
    #expect(organisation.names == ["name", "phone", "email"])
    #expect(found.map(\.rule) == ["wrong-type"])
  }

  @Test("each file says which version of its format it is")
  func versions() {
    let text = file("other: 1\n")
    #expect(RulesReader.read(text, index: 0).1.contains { $0.fatal && $0.rule == "missing-key" })
    #expect(ContactsReader.read(text, index: 0).1.contains { $0.fatal })
    #expect(TemplateReader.read(text, index: 0).1.contains { $0.fatal })
    #expect(OrganisationReader.read(text, index: 0).1.contains { $0.fatal })
    #expect(
      RulesReader.read(file("rules: 9\n"), index: 0).1.map(\.fault)
        == [.reading(.newerFormat(version: 9, known: 1))])
  }

  private func file(_ text: String) -> SourceFile {
    SourceFile(role: .rules, name: "file.yaml", bytes: Array(text.utf8))
  }
}

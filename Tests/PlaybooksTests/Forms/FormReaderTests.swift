import Testing
import YAMLTree

@testable import Playbooks

@Suite("Forms as files")
struct FormReaderTests {
  private static let head = """
    form: 1
    id: f
    title: T
    decree: D
    basis: B
    certainty: H

    """

  private static func read(_ blocks: String) -> (FormTemplate?, [Diagnostic], [Position]) {
    let marked = MarkedPlaybook(whole: head + blocks)
    let file = SourceFile(role: .form, name: "f.yaml", bytes: marked.bytes)
    let (form, found) = FormReader.read(file, index: 0)
    return (form, found, marked.marks)
  }

  @Test("a form is read with all its blocks, in their order")
  func whole() throws {
    let (read, found, _) = Self.read(
      """
      number: {vi: Mẫu số 03, en: Form 03}
      covers: period
      heading: {nation: [N], body: "{{organisation.name}}"}
      blocks:
        - section: One
        - {field: name, label: Name, required: true, personal: true, value: ["{{a.b}}", "{{c.d}} x"]}
        - {choice: level, label: Level, several: true, none: true, options: {"1": I, "2": II}}
        - table: kinds
          rows: {"1": First}
          columns: [{id: n, label: N, count: all}, {id: m, label: M, count: {told: [soc]}}, {id: k, label: K}]
      signature: [S]
      """)
    #expect(found == [])
    let form = try #require(read)
    #expect(form.covers == .period && form.heading?.nation == [.both("N")])
    #expect(form.fields.map(\.id) == ["name", "level"])
    #expect(form.fields.map(\.required) == [true, false])
    #expect(form.fields[0].personal && form.fields[0].values.count == 2)
    #expect(form.writtenPlaces.map(\.text) == ["organisation.name", "a.b", "c.d"])
    guard case .table(let table)? = form.blocks.last else {
      Issue.record("\(form.blocks)")
      return
    }
    #expect(table.columns.map(\.count) == [.all, .told(["soc"]), nil])
    #expect(table.rows.map(\.id) == ["1"])
  }

  static let faulty: [(String, ReadingFault)] = [
    (
      "blocks: [{field: a, label: A}, {choice: ▶a, label: A, options: {x: X}}]",
      .duplicateFormField("a", first: Position(line: 7, column: 18))
    ),
    ("blocks: [{field: ▶number, label: N}]", .ownFormField("number")),
    ("blocks: [▶{label: L}]", .missingKey("field", in: .formField)),
    ("blocks: [▶{field: a}]", .missingKey("label", in: .formField)),
    ("blocks: [{field: a, label: ▶\"\"}]", .emptyText),
    ("blocks: [{field: a, label: A, value: ▶\"\"}]", .emptyText),
    ("blocks: [{field: a, label: A, value: \"▶{{a\"}]", .template(.unclosed)),
    (
      "blocks: [{field: a, label: A, ▶choise: x}]",
      .unknownKey("choise", in: .formField, hint: nil)
    ),
    ("blocks: [{choice: a, label: A, options: ▶{}}]", .tooFewOptions(count: 0)),
    ("blocks: [{table: a, rows: {x: X}, columns: ▶[]}]", .outOfRange(0, 1...12)),
    (
      "blocks: [{table: a, rows: {x: X}, columns: [{id: c, label: C, count: ▶some}]}]",
      .badWord("some", allowed: ["all"], hint: nil)
    ),
    (
      "blocks: [{table: a, rows: {x: X}, columns: [{id: c, label: C, count: ▶{option: o}}]}]",
      .missingKey("decided", in: .formCount)
    ),
  ]

  @Test("what is wrong in a form is said where it is", arguments: faulty)
  func faults(blocks: String, fault: ReadingFault) {
    let (_, found, marks) = Self.read(blocks)
    #expect(found.map(\.fault) == [.reading(fault)])
    #expect(found.map(\.origin.span.start) == marks)
  }

  @Test("without its decree or its blocks a form is told what it lacks")
  func lacking() {
    let file = SourceFile(role: .form, name: "f.yaml", bytes: Array("form: 1\nid: f\n".utf8))
    let (form, found) = FormReader.read(file, index: 0)
    #expect(form == nil)
    #expect(
      found.map(\.fault)
        == ["title", "decree", "basis", "certainty", "blocks"].map {
          .reading(.missingKey($0, in: .form))
        })
  }

  @Test("a folder holds the places of its forms against all that fills them")
  func places() {
    let playbook = """
      playbook: 1
      id: p
      version: 1.0.0
      title: P
      inputs: {system: {type: text}}
      steps:
        - {id: look, title: L, do: L, record: {seen: {type: text}}}
        - {id: part, title: P, include: q}
      """
    let part = """
      playbook: 1
      id: q
      version: 1.0.0
      title: Q
      steps:
        - id: able
          title: A
          decide: {question: Q, options: [alone, beyond]}
      """
    let good = [
      "look.seen", "able", "part/able", "inputs.system", "run.told", "form.date", "period.from",
      "system.level", "organisation.name", "contacts.soc.title", "notices.n.number",
    ]
    let bad = [
      "look.sen", "lok.seen", "look", "inputs.systm", "run.tld", "form.day", "period.until",
      "system.levl", "organisation.nme", "contacts.sco.title", "notices.m.number",
      "notices.n.no",
    ]
    var text = Self.head + "blocks:\n"
    for place in good + bad { text += "  - text: \"{{\(place)}}\"\n" }
    text += """
        - table: t
          rows: {a: A}
          columns:
            - {id: a, label: A, count: {decided: able, option: alone}}
            - {id: b, label: B, count: {decided: able, option: alon}}
            - {id: c, label: C, count: {decided: abl, option: alone}}
            - {id: d, label: D, count: {told: [sco]}}

      """
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(role: .playbook, name: name, bytes: Array(text.utf8))
    }
    let folder = PlaybookFolder(
      playbooks: [file("p/p.yaml", playbook), file("p/q.yaml", part)],
      templates: [file("p/templates/n.yaml", "template: 1\nid: n\ntitle: N\nbody: B\n")],
      forms: [file("p/forms/f.yaml", text), file("p/forms/g.yaml", Self.head + "blocks: []\n")],
      contacts: file("p/contacts.yaml", "contacts: 1\ndirectory: {soc: {title: S}}\n"),
      organisation: file("p/organisation.yaml", "organisation: 1\nname: N\n"))
    let checked = folder.check()
    let found = checked.first { $0.file.name == "p/forms/f.yaml" }?.diagnostics ?? []
    let first = 7 + good.count + 1
    #expect(
      found.prefix(bad.count).map(\.origin.span.start.line) == Array(first..<first + bad.count))
    #expect(
      found.map(\.rule) == [
        "unknown-field", "unknown-step", "not-a-decision", "unknown-input", "unknown-place",
        "unknown-place", "unknown-place", "unknown-place", "unknown-place", "unknown-contact",
        "unknown-template", "unknown-place", "unknown-option", "unknown-step", "unknown-contact",
      ])
    #expect(
      checked.flatMap(\.diagnostics).map(\.rule).filter { $0 == "duplicate-id" }.count == 1)
  }

  @Test("a system is found by its id or its name, and what is empty is not filled in")
  func systems() {
    let text = "organisation: 1\nsystems:\n  web: {name: Cổng, level: \"4\", ip: \"\"}\n"
    let (organisation, found) = OrganisationReader.read(
      SourceFile(role: .form, name: "o.yaml", bytes: Array(text.utf8)), index: 0)
    #expect(found == [])
    #expect(organisation.system(called: "WEB")?.values == ["name": "Cổng", "level": "4"])
    #expect(organisation.system(called: "cổng")?.id == "web")
    #expect(organisation.system(called: "mail") == nil)
  }
}

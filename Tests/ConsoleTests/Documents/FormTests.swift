import AuditTrail
import Playbooks
import Reports
import Response
import Testing

@testable import Console

@Suite("Forms filled from the record")
struct FormTests {
  private static func form(_ blocks: String, covers: String = "run") throws -> FormTemplate {
    let text = """
      form: 1
      id: f
      title: Báo cáo
      number: {vi: Mẫu số 99, en: Form 99}
      decree: {vi: Thông tư 1/2026, en: Circular 1/2026}
      basis: B
      certainty: H
      covers: \(covers)
      mark: "(*)"
      heading: {nation: [NƯỚC], body: "{{organisation.name}}"}
      blocks:
      \(blocks)
      """
    let file = SourceFile(role: .form, name: "f.yaml", bytes: Array(text.utf8))
    let (form, found) = FormReader.read(file, index: 0)
    #expect(found.map(\.fault) == [])
    return try #require(form)
  }

  private static func record(_ run: RecordedRun, at minutes: Int64 = 60) -> FormRecord {
    let view = run.view(at: minutes)
    return FormRecord(
      of: view, SentNotice.all(among: run.events, of: view),
      system: Organisation.System(id: "web", values: ["level": "4", "services": "web, mail"]),
      now: RecordedRun.start + minutes * RecordedRun.minute)
  }

  private static func value(
    _ id: String, in filling: FormFilling
  ) throws -> OfficeDocument.Value? {
    for (block, made) in zip(filling.form.blocks, OfficeDocument(of: filling).blocks) {
      if case .field(let field) = block, field.id == id, case .field(_, let value) = made {
        return value
      }
    }
    return nil
  }

  @Test("the first value that can be filled whole counts; times are as offices write them")
  func filled() throws {
    let form = try Self.form(
      """
        - {field: a, label: A, value: ["{{system.os}}, {{inputs.system}}", "{{inputs.system}} (cấp {{system.level}})"]}
        - {field: b, label: B, value: "{{run.detected_date}}, {{run.detected_time}}"}
        - {field: c, label: C, value: "{{triage.seen_at}}"}
        - {field: d, label: D, value: "{{triage.hosts}}; {{triage.kind}}; {{classify}}"}
        - {field: e, label: E, value: "{{run.evidence}}"}
      """)
    let filling = FormFilling(form, Self.record(try Stories.serious()))
    #expect(try Self.value("a", in: filling) == .text("Cổng dịch vụ công (cấp 4)"))
    #expect(try Self.value("b", in: filling) == .text("22/11/2026, 02:40 (+07)"))
    #expect(try Self.value("c", in: filling) == .text("02:35 (+07) ngày 22/11/2026"))
    #expect(try Self.value("d", in: filling) == .text("web01, db02; Khóa tệp; Nghiêm trọng"))
    // Where a file lay on whose machine is not told.
    #expect(try Self.value("e", in: filling) == .text("note.jpg"))
    #expect(filling.missing.isEmpty && filling.personal.isEmpty)
  }

  @Test("a detection that nobody gave is asked for, not made up")
  func assumed() throws {
    let form = try Self.form(
      "  - {field: a, label: A, required: true, value: \"{{run.detected_date}}\"}")
    let run = try RecordedRun(SamplePlaybook.text, detected: nil)
    #expect(FormFilling(form, Self.record(run)).missing.map(\.id) == ["a"])
  }

  @Test("personal data of the record stands only where the form asks for it, and is said")
  func personal() throws {
    let form = try Self.form(
      """
        - {field: open, label: A, value: "{{triage.reporter}}"}
        - {field: closed, label: B, personal: true, value: "{{triage.reporter}}"}
      """)
    let filling = FormFilling(form, Self.record(try Stories.serious()))
    #expect(try Self.value("open", in: filling) == .blank)
    #expect(try Self.value("closed", in: filling) == .text("Nguyễn Thị Bình"))
    #expect(filling.personal.map(\.id) == ["closed"])
  }

  @Test("boxes are ticked by options, contacts and words; a mandatory one left empty is a gap")
  func boxes() throws {
    let form = try Self.form(
      """
        - {choice: kind, label: K, value: "{{triage.kind}}", options: {locker: L, wiper: W}}
        - {choice: services, label: S, several: true, value: "{{system.services}}", options: {web: W, mail: M, other: O}}
        - {choice: told, label: T, required: true, several: true, none: true, value: "{{run.told}}", options: {bca-anm: B, soc: S}}
        - {choice: state, label: Z, required: true, value: "{{run.state}}", options: {completed: C, open: O}}
      """)
    var filling = FormFilling(form, Self.record(try Stories.serious()))
    func ticks() -> [[Bool]] {
      OfficeDocument(of: filling).blocks.map { block in
        if case .boxes(_, let boxes, _) = block { boxes.map(\.isTicked) } else { [] }
      }
    }
    #expect(ticks() == [[true, false], [true, true, false], [false, false], [false, true]])
    #expect(filling.missing.map(\.id) == ["told"])
    #expect(OfficeDocument(of: filling).banner == "BẢN NHÁP, CÒN THIẾU 1 MỤC BẮT BUỘC")
    // "None of them" is an answer where the form says so.
    try filling.take("-", for: "told")
    #expect(filling.missing.isEmpty && OfficeDocument(of: filling).banner == nil)
    try filling.take("S, bca-anm", for: "told")
    #expect(ticks()[2] == [true, true])
    #expect(
      throws: FormFault.badValue("kind", .notAnOption(given: "x", options: ["locker", "wiper"]))
    ) {
      try filling.take("x", for: "kind")
    }
    #expect(throws: FormFault.badValue("state", .blank)) { try filling.take("", for: "state") }
    #expect(throws: FormFault.self) { try filling.take("completed, open", for: "state") }
    let told = Self.record(try Stories.finished(), at: 1900)
    #expect(FormFilling(form, told).missing.isEmpty)
  }

  @Test("a mandatory field left empty is refused; what is not there is named with what is")
  func typed() throws {
    let form = try Self.form("  - {field: a, label: A, required: true}")
    var filling = FormFilling(form, Self.record(try Stories.opened()))
    #expect(throws: FormFault.badValue("a", .blank)) { try filling.take("  ", for: "a") }
    #expect(throws: FormFault.badValue("a", .tooLong(limit: 16_384))) {
      try filling.take(String(repeating: "x", count: 65_536), for: "a")
    }
    #expect(throws: FormFault.noField("b", known: ["number", "place", "a"])) {
      try filling.take("x", for: "b")
    }
    #expect(try Self.value("a", in: filling) == .gap("‹phải điền: a›"))
    try filling.take("12/BC", for: "number")
    try filling.take("Sông Hinh", for: "place")
    let heading = OfficeDocument(of: filling).heading
    #expect(heading?.number == "Số: 12/BC")
    #expect(heading?.placeAndDate == "Sông Hinh, ngày 22 tháng 11 năm 2026")
  }

  @Test("a later form carries number and date of the notice that was sent")
  func initialReport() throws {
    let form = try Self.form(
      "  - {field: a, label: A, value: \"{{notices.initial-notice.number}}, {{notices.initial-notice.date}}\"}"
    )
    let run = try Stories.finished()
    #expect(
      try Self.value("a", in: FormFilling(form, Self.record(run, at: 1900)))
        == .text("TB-17, 23/11/2026"))
    // What the notice bears goes before what was given back for it and the day it left.
    let view = run.view(at: 1900)
    let sent = try #require(run.events.first { $0.kind == .noticeSent })
    var fields = sent.fields
    fields[.number] = "08/BC"
    fields[.date] = "2026-11-22"
    let bearing = try Self.event(sent, fields)
    #expect(
      SentNotice.all(among: [bearing], of: view) == [
        SentNotice(message: "initial-notice", number: "08/BC", date: "2026-11-22")
      ])
  }

  private static func event(_ event: Event, _ fields: Fields) throws -> Event {
    var draft = Draft(.noticeSent, on: event.step, visit: event.visit)
    draft.fields = fields
    let stamp = Stamp(at: event.at, up: 0, act: "a", session: "s")
    let sealed = try draft.proposal(stamp, by: "p1").sealed(
      log: "log1", seq: 1, run: "r-7k2m", rseq: 1, runRoot: .sha256(of: []),
      salts: { _ in [UInt8](repeating: 1, count: 32) })
    return try Event(bytes: sealed.body)
  }

  @Test("a drill and a marking stand on every page of the document")
  func marks() throws {
    let form = try Self.form("  - {text: T}")
    let run = try RecordedRun(SamplePlaybook.text, mode: .drill)
    let document = OfficeDocument(of: FormFilling(form, Self.record(run)))
    #expect(document.banner?.contains("DIỄN TẬP") == true)
    #expect(document.marking == "TLP:AMBER")
    #expect(document.subtitle == "(Mẫu số 99, Thông tư 1/2026)")
  }

  // MARK: Periods

  private static let table = """
      - table: kinds
        rows: {"6": Mã hóa, "9": Tổng hợp, "10": Khác}
        columns:
          - {id: count, label: N, count: all}
          - {id: serious, label: S, count: {decided: classify, option: serious}}
          - {id: told, label: T, count: {told: [vncert]}}
          - {id: damage, label: D}
    """

  private static func rows(_ period: FormPeriod, damage: String? = nil) throws -> [[String]] {
    var filling = FormFilling(
      try form(table, covers: "period"),
      FormRecord(of: period, Surroundings(), zone: .vietnam, now: RecordedRun.start))
    if let damage { try filling.take(damage, for: "kinds.6.damage") }
    guard case .table(_, _, let rows)? = OfficeDocument(of: filling).blocks.first else { return [] }
    return rows.map { row in
      row.dropFirst().map { if case .text(let text) = $0 { text } else { "" } }
    }
  }

  private static func run(_ story: RecordedRun) -> FormRun { FormRun(of: story.view(at: 1900)) }

  @Test("incidents of a period are counted by kind, decisions and who was told")
  func period() throws {
    let unknown = Self.run(try Stories.finished())
    #expect(unknown.kind == nil && unknown.isIncident)
    let typed = SamplePlaybook.text.replacing("tlp: AMBER", with: "tlp: AMBER\nincident_type: 6")
    let known = Self.run(try RecordedRun(typed))
    let period = FormPeriod(from: "2026-11-22", to: "2026-11-22", [known])
    #expect(
      try Self.rows(period, damage: "10 triệu")
        == [["1", "0", "0", "10 triệu"], ["0", "0", "0", ""], ["0", "0", "0", ""]])
    let other = FormPeriod(from: "2026-11-01", to: "2026-11-30", [unknown])
    #expect(try Self.rows(other)[2] == ["1", "1", "1", ""])
    #expect(other.ofUnknownKind == [unknown])
    #expect(FormPeriod(from: "2026-11-23", to: "2026-11-30", [known, unknown]).count == 0)
  }

  @Test("runs of one incident are one, of several kinds together the mixed one")
  func together() throws {
    func run(_ id: String, kind: Int?, incident: String? = nil, links: [String] = []) -> FormRun {
      FormRun(
        id: id, playbook: "p", day: "2026-11-22", incident: incident, links: links, kind: kind,
        isIncident: true, decided: [:], told: [])
    }
    let runs = [
      run("a", kind: nil, incident: "I-1"), run("b", kind: 6, incident: "I-1"),
      run("c", kind: 8), run("d", kind: 3, links: ["c"]), run("e", kind: 6),
    ]
    let period = FormPeriod(from: "2026-11-01", to: "2026-11-30", runs)
    #expect(period.count == 3 && period.ofUnknownKind.isEmpty)
    #expect(period.mixed.map(\.id) == ["c", "d"])
    #expect(try Self.rows(period).map { $0[0] } == ["2", "1", "0"])
  }

  @Test("what tells of no incident is left out, and said")
  func noIncident() throws {
    let text = """
      playbook: 1
      id: rota
      version: 1.0.0
      title: Trực
      steps:
        - {id: a, title: A, do: A}
      """
    let rota = FormRun(of: try RecordedRun(text, detected: nil, inputs: [:]).view(at: 5))
    let period = FormPeriod(from: "2026-11-01", to: "2026-11-30", [rota])
    #expect(period.count == 0 && period.leftOut == [rota])
    #expect(FormWords.counted(period).map(\.en).last?.contains("rota") == true)
  }

  @Test("every failure has a sentence in both languages, neutral and on one line")
  func sentences() {
    let text = "x\u{1B}[2J\n"
    let failures: [CommandFailure.FormFailure] = [
      .unknown(text, known: []), .unknown(text, known: [text]), .unusable(text),
      .incomplete(text, [text]), .covers(text, .run), .covers(text, .period),
      .system(text, known: [text]), .field(.noField(text, known: [text])),
      .field(.badValue(text, .blank)),
    ]
    for failure in failures {
      #expect(Said.faults(CommandWords.explanation(of: .form(failure))) == [], "\(failure)")
    }
  }
}

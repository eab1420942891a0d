import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Times and spans of time")
struct TimeTextTests {
  @Test(
    "a span is rounded down, in hours up to three days",
    arguments: [
      (0, "0 giây", "0 s"), (59_999, "59 giây", "59 s"), (60_000, "1 phút", "1 min"),
      (3_600_000, "1 giờ", "1 h"), (11_520_000, "3 giờ 12 phút", "3 h 12 min"),
      (86_400_000, "24 giờ", "24 h"), (259_200_000, "72 giờ", "72 h"),
      (262_800_000, "3 ngày 1 giờ", "3 days 1 h"), (345_600_000, "4 ngày", "4 days"),
      (-60_000, "1 phút", "1 min"), (.min, "106751991167 ngày 7 giờ", "106751991167 days 7 h"),
    ] as [(Int64, String, String)])
  func spans(ms: Int64, vi: String, en: String) {
    #expect(TimeText.duration(ms) == Phrase(vi, en))
  }

  @Test("a moment says its zone, and its day unless that is today's")
  func moments() throws {
    let ms = RecordedRun.start
    #expect(TimeText.moment(ms, in: .vietnam) == "2026-11-22 03:05 +07")
    #expect(TimeText.exactMoment(ms + 9000, in: .vietnam) == "2026-11-22 03:05:09 +07")
    #expect(TimeText.clock(ms, in: .vietnam, now: ms + 1) == "03:05 +07")
    #expect(TimeText.clock(ms, in: .vietnam, now: ms + 86_400_000) == "2026-11-22 03:05 +07")
    #expect(TimeText.stamp(ms, in: .vietnam) == "2026-11-22T03:05:00+07:00")
    let india = Zone(name: "Asia/Kolkata", seconds: 19_800)
    #expect(TimeText.moment(ms, in: india) == "2026-11-22 01:35 +05:30")
    let newfoundland = Zone(name: "America/St_Johns", seconds: -12_600)
    #expect(TimeText.stamp(ms, in: newfoundland) == "2026-11-21T16:35:00-03:30")
  }
}

@Suite("Clocks: a function of the record and the time")
struct ClockLineTests {
  private func status(_ run: RecordedRun, at minutes: Int64) throws -> ClockLine {
    try #require(clocks(of: run.view(at: minutes)).first)
  }

  @Test("possible until its step can be done, then running, then late")
  func unmet() throws {
    let opened = try Stories.opened()
    let serious = try Stories.serious()
    #expect(try status(opened, at: 1).status == .possible)
    #expect(try status(serious, at: 20).status == .running)
    // Detected 25 minutes before the opening: due 1415 minutes after it.
    #expect(try status(serious, at: 1415).status == .running)
    #expect(try status(serious, at: 1416).status == .late)
    #expect(try status(opened, at: 1416).status == .late)
  }

  @Test("met counts by when it happened, and stays late by as much")
  func met() throws {
    let clock = try status(Stories.finished(), at: 9000)
    #expect(clock.status == .met)
    #expect(clock.late == 87 * RecordedRun.minute)
    #expect(!clock.isOpen)
  }

  @Test("waived where its step was skipped, cancelled where it does not apply")
  func ended() throws {
    var skipped = try Stories.serious()
    try skipped.act(.skip(Stories.notice, reason: Prose("Đã báo qua kênh khác.")), at: 40)
    #expect(try status(skipped, at: 41).status == .waived)
    var ordinary = try Stories.opened()
    try ordinary.act(.start(Stories.triage), at: 1)
    try ordinary.act(
      .done(Stories.triage, ["hosts": .set(.open(.list([])))], [], reason: nil), at: 2,
      override: Prose("Chưa chụp được."))
    try ordinary.act(
      .decide(StepKey("classify"), option: "ordinary", reason: Prose("Một máy trạm.")), at: 3)
    #expect(try status(ordinary, at: 4).status == .cancelled)
  }
}

@Suite("Filling: places of a text, from what is known")
struct FillerTests {
  private func filler(_ step: String, items: [String] = []) throws -> Filler {
    let view = try Stories.serious().view(at: 20)
    let node = try #require(view.plan.graph.index[step])
    return Filler(view, node: node, items: items)
  }

  @Test(
    "inputs, answers, decisions, items, the run, the organisation and contacts fill places",
    arguments: [
      ("{{inputs.system}}", "Cổng dịch vụ công"), ("{{triage.hosts}}", "web01, db02"),
      ("{{triage.reporter}}", "Nguyễn Thị Bình"), ("{{triage.spread}}", "có"),
      ("{{triage.kind}}", "Khóa tệp"), ("{{triage.seen_at}}", "2026-11-22 02:35 +07"),
      ("{{classify}}", "Nghiêm trọng"), ("{{item}}", "web01"), ("{{run.id}}", "r-7k2m"),
      ("{{run.detected}}", "2026-11-22 02:40 +07"),
      ("{{organisation.name}}", "Sở Khoa học và Công nghệ"),
      ("{{contacts.vncert.phone}}", "02436404421"), ("{{contacts.vncert.hours}}", "24/7"),
      (#"\{{item}}"#, "{{item}}"),
    ])
  func fills(text: String, expected: String) throws {
    let filled = try filler("isolate", items: ["web01"]).fill("« \(text) »")
    #expect(filled == Filler.Filled(text: "« \(expected) »", missing: []))
  }

  @Test(
    "what is not known stays visible and is named",
    arguments: [
      "item", "organisation.phone", "triage.nothing", "nowhere.x", "contacts.bca-anm.phone",
      "run.incident", "contacts.bca-anm.hours",
    ])
  func missing(name: String) throws {
    let filled = try filler("triage").fill("a {{\(name)}}")
    #expect(filled == Filler.Filled(text: "a ‹\(name)?›", missing: [name]))
  }

  @Test("a text in the other language says which")
  func language() throws {
    #expect(try filler("triage").fill(.each(vi: nil, en: "Look")).text == "[en] Look")
  }
}

@Suite("Status as JSON: the names of the design")
struct StatusJSONTests {
  @Test("a run at work has these keys, and what is not known has none")
  func keys() throws {
    let view = try Stories.serious().view(at: 20)
    let json = StatusJSON.value(of: view, head: Head(size: 3, root: .sha256(of: [])))
    #expect(
      json.object.map { Set($0.keys) } == [
        "run", "title", "playbook", "mode", "status", "detected", "opened", "steps", "ready",
        "clocks", "head",
      ])
    #expect(json["status"] == .text("open"))
    #expect(json.value(at: "playbook.version") == .text("1.2.0"))
    #expect(json["ready"] == .list([.text("isolate[db02]"), .text("notice")]))
    #expect(json["opened"] == .integer(RecordedRun.start))
    #expect(
      json.value(at: "clocks.0")
        == .object([
          "id": .text("notice"), "rule": .text("vn-anm-24h"), "status": .text("running"),
          "basis": .text("Nghị định 331/2026/NĐ-CP, Điều 31.2.d"), "certainty": .text("H"),
          "starts": .integer(RecordedRun.start - 25 * RecordedRun.minute),
          "due": .integer(RecordedRun.start + 1415 * RecordedRun.minute),
        ]))
    #expect(json.value(at: "head.size") == .integer(3))
  }

  @Test("a step says who, when, what was answered, and what to mark")
  func step() throws {
    let json = StatusJSON.value(of: try Stories.serious().view(at: 20), head: nil)
    let triage = json.value(at: "steps.0")
    #expect(triage?["id"] == .text("triage"))
    #expect(triage?["assignee"] == .text("An"))
    #expect(triage?["ended"] == .integer(RecordedRun.start + 10 * RecordedRun.minute))
    #expect(triage?["answers"]?["reporter"] == .text("Nguyễn Thị Bình"))
    #expect(triage?["marks"] == .list([.text("happened_earlier")]))
    #expect(triage?["option"] == nil)
    #expect(json.value(at: "steps.3.option") == .text("serious"))
    #expect(json["head"] == nil)
  }

  @Test("a value that was redacted is said to be, with its basis, and a person goes by their id")
  func redacted() throws {
    var run = try Stories.serious()
    let values = run.state.safekeeping.values.all
    let name = try #require(values.first { $0.kind == .personNamed })
    let answer = try #require(values.first { $0.place.path == "answers.reporter" })
    #expect(DisclosedView(of: run.view(at: 20)).json.list?.count == values.count)
    for value in [answer, name] {
      try run.act(.redact(value.place, basis: "law 7", reason: nil), at: 20)
    }
    let view = run.view(at: 21)
    let text = StatusView.lines(of: view, head: nil, width: 200).map { $0.map(\.text).joined() }
      .joined(separator: "\n")
    #expect(text.contains("Người báo: ‹đã xóa theo law 7›"))
    #expect(text.contains("p1 ‹đã xóa tên›") && !text.contains("An,"))
    let json = StatusJSON.value(of: view, head: nil)
    #expect(json.value(at: "steps.0.answers.reporter.redacted") == .text("law 7"))
    #expect(json.value(at: "steps.0.assignee") == .text("p1"))
    let left = DisclosedView(of: view).json.list ?? []
    #expect(left.count == values.count - 2)
    #expect(left.allSatisfy { $0["path"] != .text("answers.reporter") })
  }

  @Test("a value that is not disclosed to a reader stays a commitment")
  func undisclosed() throws {
    let whole = try Stories.serious().view(at: 20)
    let view = RunView(
      plan: whole.plan, state: whole.state, standing: whole.standing, disclosed: [:],
      surroundings: whole.surroundings, language: .vi, now: whole.now, actor: nil)
    let json = StatusJSON.value(of: view, head: nil)
    #expect(json.value(at: "steps.0.answers.reporter.c")?.text?.count == 64)
    #expect(json.value(at: "steps.0.assignee") == .text("p1"))
    let lines = StatusView.lines(of: view, head: nil, width: 80).map { $0.map(\.text).joined() }
    #expect(lines.contains { $0.contains("Người báo: ‹đã che›") })
  }
}

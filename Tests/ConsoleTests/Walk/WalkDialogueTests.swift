import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Dialogues of the walk", .timeLimit(.minutes(5)))
struct WalkDialogueTests {
  private let triage = StepKey("triage")
  /// Answers that take `triage` to its end.
  private let triageDone = [
    "d", "web01", "09:40", "-", "-", "told", "3", "Máy chủ", "-", "-", "Kho",
  ]

  private func run() throws -> MemoryRun { try MemoryRun(TrialPlaybook.compilation) }

  // MARK: Leaving

  @Test("a question that is left keeps what was answered before, and asks for the rest later")
  func leaves() throws {
    let run = try run()
    _ = try Script(["d", "web01", "<"], on: run)
    #expect(run.state.record(triage).visit.answers["hosts"] == .list(["web01"]))
    let script = try Script(["d", "=", "<"], on: run)
    #expect(script.output.contains("Đã trả lời:"))
    #expect(run.state.record(triage).visit.answers.count == 1)
  }

  @Test("a wrong answer is told, and the question asked again")
  func asksAgain() throws {
    let run = try run()
    let script = try Script(["d", "web01", "giờ nào đó", "09:40", "<"], on: run)
    #expect(script.output.contains("“giờ nào đó”"))
    #expect(run.state.record(triage).visit.answers["seen_at"] != nil)
  }

  @Test("an empty line is no empty list; a dash is")
  func emptyList() throws {
    let run = try run()
    _ = try Script(["d", "", ""], on: run)
    #expect(run.state.record(triage).visit.mark == nil)
    _ = try Script(["d", "-"], on: run)
    #expect(run.state.record(triage).visit.answers["hosts"] == .list([]))
  }

  @Test("answers of an earlier visit are kept only by a word, the personal ones too")
  func offersEarlier() throws {
    let run = try run()
    _ = try Script(
      [
        "d", "web01", "09:40", "-", "Chị Lan", "told", "3", "Máy chủ", "-", "-", "Kho", "triage",
        "mở lại", "1", "Thiếu máy",
      ],
      on: run)
    #expect(run.state.record(triage).visit.number == 2)
    let script = try Script(
      ["triage", "d", "=", "", "=", "-", "=", "=", "copy", "/anh.jpg"], on: run)
    let visit = run.state.record(triage).visit
    #expect(visit.mark == .done, "\(script.output)")
    #expect(visit.answers["hosts"] == .list(["web01"]))
    guard case .sealed(let hex)? = visit.answers["reporter"] else {
      Issue.record("a name stands in the open")
      return
    }
    #expect(run.view().text(of: .sealed(hex)) == "Chị Lan")
  }

  @Test("what is recorded is told by its name and its time")
  func namesWhatIsRecorded() throws {
    let script = try Script(["d", "web01", "<", "n", "Thấy lạ", "q"], on: try run())
    #expect(script.output.contains(" · trả lời: "))
    #expect(script.output.contains(" · ghi chú"))
    #expect(script.output.ranges(of: "✓ Đã ghi").count == 2)
  }

  @Test("an indicator is asked for until it is one, and goes with the step at hand")
  func indicator() throws {
    let run = try run()
    let script = try Script(["i", "ip", "không phải", "203.0.113.7", "q"], on: run)
    #expect(script.output.contains("“không phải”"))
    #expect(run.state.indicators.map(\.type) == ["ip"])
    #expect(run.state.indicators.map(\.value) == ["203.0.113.7"])
    #expect(run.state.indicators.map(\.step) == [triage])
    #expect(script.output.contains("dấu hiệu: 203.0.113.7"))
  }

  @Test("the id of a step goes to the step, where a command has the same word; a letter never does")
  func stepBeforeWord() throws {
    let run = try run()
    let script = try Script(["notice", "q"], on: run)
    #expect(!script.output.contains(WalkWords.tellsNobody.vi))
    #expect(script.output.contains("► Báo [notice]"))
  }

  // MARK: Reasons and confirmations

  @Test("a reason is asked for until it is given; leaving it does nothing", arguments: ["s", "f"])
  func asksWhy(verb: String) throws {
    let run = try run()
    _ = try Script([verb, "", "  ", "=", "-", ".", "<"], on: run)
    #expect(run.state.record(triage).visit.mark == nil)
    _ = try Script([verb, "", "Không có máy"], on: run)
    let visit = run.state.record(triage).visit
    #expect(visit.mark == (verb == "s" ? .skipped : .failed))
    #expect(visit.reason == .text("Không có máy"))
  }

  @Test("what cannot be undone wants its name, in either Unicode form")
  func danger() throws {
    let run = try run()
    let lines = triageDone.map { $0 == "web01" ? "máy 1" : $0 }
    _ = try Script(lines + ["d", "may 1", "d", "", "d", "<"], on: run)
    let key = StepKey("wipe", items: ["máy 1"])
    #expect(run.state.record(key).visit.mark == nil)
    _ = try Script(["d", "ma\u{301}y 1"], on: run)
    #expect(run.state.record(key).visit.mark == .done)
  }

  @Test("a decision that leads back wants its option typed, and says what begins anew")
  func goesBack() throws {
    let run = try run()
    _ = try Script(triageDone + ["classify", "d", "again", "có", "d", "3", "<"], on: run)
    #expect(run.state.record(triage).visit.number == 1)
    let script = try Script(["classify", "d", "3", "again", "Thiếu thông tin"], on: run)
    #expect(run.state.record(triage).visit.number == 2)
    #expect(script.output.contains("được làm lại từ đầu: triage"))
  }

  @Test("a run is finished only by its word, and not while a step is open")
  func finishes() throws {
    let run = try run()
    let script = try Script(["kết thúc"], on: run)
    #expect(script.output.contains("còn mở"))
    for step in ["triage", "classify", "notice", "report", "left", "right", "joined", "review"] {
      try run.act(.skip(StepKey(step), reason: Prose("thử")), by: "An")
    }
    try run.act(.skip(StepKey("wipe"), reason: Prose("thử")), by: "An")
    _ = try Script(["kết thúc", "có", "kết thúc", ""], on: run)
    #expect(run.state.isOpen)
    let end = try Script(["kết thúc", "kết thúc"], on: run).end
    #expect(end.name == "finished")
  }

  @Test("a run is aborted with a reason and its word; a mistake is void")
  func aborts() throws {
    let run = try run()
    _ = try Script(["hủy", "2", "Mở nhầm", "có"], on: run)
    #expect(run.state.isOpen)
    let end = try Script(["hủy", "2", "Mở nhầm", "hủy"], on: run).end
    #expect(end.name == "aborted")
    guard case .closed(.void, _, _, _) = run.state.ending else {
      Issue.record("it is not void")
      return
    }
  }

  // MARK: Past a rule

  @Test("a step that waits for others is begun only past the rule, with a reason")
  func passesBlocked() throws {
    let run = try run()
    _ = try Script(["classify", "d", "có", "classify", "d", "vượt", "<"], on: run)
    #expect(run.state.record(StepKey("classify")).visit.mark == nil)
    _ = try Script(["classify", "d", "vượt", "Đã rõ", "2", "Nhỏ"], on: run)
    let visit = run.state.record(StepKey("classify")).visit
    #expect(visit.option == "ordinary")
    #expect(visit.override == .text("Đã rõ"))
  }

  @Test("without the evidence a step is done only past the rule, with a reason")
  func passesEvidence() throws {
    let run = try run()
    let lines = ["d", "web01", "09:40", "-", "-", "told", "none"]
    _ = try Script(lines + ["<"], on: run)
    #expect(run.state.record(triage).visit.mark == .active)
    _ = try Script(["d", "=", "4", "override", "Không có máy ảnh"], on: run)
    let visit = run.state.record(triage).visit
    #expect(visit.mark == .done)
    #expect(visit.override == .text("Không có máy ảnh"))
  }

  @Test("whoever does a step does not approve it; a rejection says why and stops there")
  func approves() throws {
    let run = try run()
    let before = triageDone + ["classify", "d", "2", "Nhỏ", "report", "b"]
    _ = try Script(before + ["d", "1", "An", "1"], on: run)
    #expect(run.state.record(StepKey("report")).visit.approval == nil)
    _ = try Script(["report", "d", "1", "Bình", "2", "Thiếu số liệu"], on: run)
    #expect(run.state.record(StepKey("report")).visit.approval?.verdict == .rejected)
    #expect(run.state.record(StepKey("report")).visit.mark == .active)
    _ = try Script(["report", "p", "Bình", "1", "d"], on: run)
    #expect(run.state.record(StepKey("report")).visit.mark == .done)
  }

  // MARK: Facts

  @Test("a file that is not there is told, and the path asked again")
  func attaches() throws {
    let run = try run()
    let script = try Script(["a", "1", "/missing", "/anh.jpg"], on: run)
    #expect(script.output.contains("/missing"))
    #expect(run.state.evidence.map(\.source) == ["/anh.jpg"])
    #expect(run.state.record(triage).visit.mark == .active)
  }

  @Test("a note is a line, or lines; a star makes it personal")
  func notes() throws {
    let run = try run()
    _ = try Script(["n", "Một dòng", "n", "*Về chị Lan", "n", ".", "Hai", "dòng", "."], on: run)
    let texts = run.state.notes.compactMap(\.text)
    #expect(texts.count == 3)
    #expect(texts.first == .text("Một dòng"))
    #expect(texts.last == .text("Hai\ndòng"))
    #expect(run.view().text(of: texts[1]) == "Về chị Lan")
    guard case .sealed = texts[1] else {
      Issue.record("a personal note stands in the open")
      return
    }
  }

  @Test("that reasons stay is said once; a star makes one personal")
  func reasons() throws {
    let run = try run()
    let script = try Script(["f", "Không ai làm được", "s", "*Chị Lan vắng"], on: run)
    let said = WalkWords.reasonsStay.vi
    #expect(script.output.ranges(of: said).count == 1, "\(script.output)")
    guard case .sealed = run.state.record(triage).visit.reason else {
      Issue.record("a personal reason stands in the open")
      return
    }
  }

  @Test("a time given before is that of the next thing recorded, and of no other")
  func happened() throws {
    let run = try run()
    let script = try Script(
      ["lúc tối qua", "lúc 02:10", "n", "Thấy lạ", "n", "Ghi ngay"], on: run)
    #expect(script.output.contains("“tối qua”"))
    #expect(run.state.notes.map { $0.at.happened?.typed } == ["02:10", nil])
  }

  @Test("what is recorded for another says who did it")
  func onBehalf() throws {
    let run = try run()
    _ = try Script(["thay Bình", "s", "Bình nói qua điện thoại", "n", "Của An"], on: run)
    let names = [run.state.record(triage).visit.endedBy, run.state.notes.first?.by].map {
      $0.map(run.view().name(of:))
    }
    #expect(names == ["Bình", "An"])
  }

  @Test("a list is amended by what comes and goes, with before and after")
  func amends() throws {
    let run = try run()
    let script = try Script(
      triageDone + [
        "triage", "m", "1", "+db02, web03", "Thấy thêm", "triage", "sửa", "Máy",
        "-web01", "Nhầm",
      ],
      on: run)
    let visit = run.state.record(triage).visit
    #expect(visit.answers["hosts"] == .list(["db02", "web03"]), "\(script.output)")
  }

  @Test("the run's own facts are amended")
  func amendsRun() throws {
    let run = try run()
    _ = try Script(
      [
        "m", "Tên lượt", "Tên mới", "Rõ hơn", "m", "TLP", "RED", "Nhạy cảm", "m", "Phát hiện lúc",
        "mai", "02:00", "Xem lại nhật ký",
      ],
      on: run)
    #expect(run.state.opening.title == "Tên mới")
    #expect(run.state.opening.tlp == "RED")
    #expect(run.state.opening.detected?.typed == "02:00")
  }

  @Test("a handover is offered with its brief, announced to whom it is for, and accepted")
  func handsOver() throws {
    let run = try run()
    _ = try Script(["b", "h", "1", "Bình", "không", "h", "1", "Bình", "có"], on: run)
    #expect(run.state.offer != nil)
    #expect(run.kept == ["brief"])
    let script = try Script(["h", "1"], on: run, actor: "Bình", session: "s2")
    #expect(script.output.contains("bàn giao ca cho bạn"))
    #expect(run.view().name(of: run.state.responsible) == "Bình")
    #expect(run.state.record(triage).visit.assignee == run.state.responsible)
  }

  @Test("in a drill the same is asked, and every contact says that nobody is called")
  func drill() throws {
    let run = try MemoryRun(TrialPlaybook.compilation, mode: .drill)
    let script = try Script(
      triageDone + ["classify", "d", "1", "Thử", "o", "notice", "l", "1", "1", "", "", "1", ""],
      on: run)
    #expect(script.output.contains("DIỄN TẬP"))
    #expect(run.state.record(StepKey("notice")).visit.notices.count == 1)
  }

  // MARK: Two people, and the world

  @Test("a recipient who was reached after the step was done is recorded with `l`")
  func callsLater() throws {
    let run = try run()
    _ = try Script(
      triageDone + [
        "classify", "d", "1", "Thử", "o", "notice", "d", "1", "", "", "3", "", "1", "", "", "1", "",
      ], on: run)
    let notice = StepKey("notice")
    #expect(run.state.record(notice).visit.mark == .done)
    #expect(run.state.clocks[notice]?.phase == .running)
    _ = try Script(["o", "notice", "l", "1", "1", "", "", "2", ""], on: run)
    #expect(run.state.record(notice).visit.notices.map(\.outcome).last == .answered)
    guard case .met? = run.state.clocks[notice]?.phase else {
      Issue.record("the clock still runs")
      return
    }
  }

  @Test("a number that no other step has is told in true words")
  func noOtherStep() throws {
    let script = try Script(["7"], on: try run())
    #expect(script.output.contains("Không có bước nào khác đang mở"))
    #expect(!script.output.contains("1 đến 0"))
  }

  @Test("a file that a field asks for is evidence in the same action")
  func fileAnswer() throws {
    let compilation = PlaybookCompiler.compile(
      SourceFile(
        role: .playbook, name: "file.yaml",
        bytes: Array(
          """
          playbook: 1
          id: file
          version: 1.0.0
          title: File
          steps:
            - id: photo
              title: Photo
              do: Take it.
              evidence: required
              record: {shot: {type: file, label: Shot}}
          """.utf8)), library: Library(playbook: { _ in .missing(known: []) }))
    let run = try MemoryRun(compilation)
    let script = try Script(["d", "copy", "/anh.jpg"], on: run)
    let visit = run.state.record(StepKey("photo")).visit
    #expect(visit.mark == .done, "\(script.output)")
    #expect(visit.answers["shot"] == run.state.evidence.first?.sha256.map { .text($0) })
    #expect(visit.evidence.count == 1)
    let kinds = run.events.map(\.kind)
    let answered = try #require(kinds.firstIndex(of: .stepAnswered))
    #expect(kinds[answered + 1] == .evidenceAdded)
    #expect(run.events[answered].act == run.events[answered + 1].act)
  }

  @Test("who comes second on a step is told who did what, and can send the same again")
  func races() throws {
    let run = try run()
    run.meanwhile = { try run.act(.start(StepKey("triage")), by: "Bình") }
    let script = try Script(["d", "web01", "huh", "=", "<"], on: run)
    #expect(script.output.contains("Điều bạn nhập còn nguyên"))
    #expect(script.output.contains("Bình"))
    #expect(run.state.record(triage).visit.answers["hosts"] == .list(["web01"]))
  }

  @Test("who comes too late is told so, and nothing is recorded twice")
  func comesTooLate() throws {
    let run = try run()
    run.meanwhile = { try run.act(.skip(StepKey("triage"), reason: Prose("xong rồi")), by: "Bình") }
    let script = try Script(["s", "Không có máy", "="], on: run)
    #expect(script.output.contains("Bình"))
    #expect(run.events.count { $0.kind == .stepSkipped } == 1)
    #expect(script.end.name == "endOfInput")
  }

  @Test("a run that another closes ends the walk")
  func closedByAnother() throws {
    let run = try run()
    run.meanwhile = { try run.act(.abort(reason: Prose("nhầm"), mistake: false), by: "Bình") }
    let script = try Script(["b", "n", "x"], on: run)
    #expect(script.end.name == "aborted")
    #expect(script.output.contains("Bình"))
  }

  @Test("a trail that cannot be written to ends the walk, and nothing is shown as recorded")
  func fails() throws {
    let run = try run()
    run.failure = .trail(.diskFull(path: "/runs/trail.db"))
    let script = try Script(["n", "Thấy lạ", "n", "Nữa"], on: run)
    #expect(script.end.name == "failed")
    #expect(!script.output.contains("✓ Đã ghi"))
    #expect(run.state.notes.isEmpty)
  }
}

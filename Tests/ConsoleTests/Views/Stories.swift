import Playbooks
import Response

@testable import Console

/// Runs at the moments that screens are kept of.
enum Stories {
  static let triage = StepKey("triage")
  static let web = StepKey("isolate", items: ["web01"])
  static let notice = StepKey("notice")

  /// Just opened: nothing is done.
  static func opened(mode: Response.Opening.Mode = .live) throws -> RecordedRun {
    try RecordedRun(SamplePlaybook.text, mode: mode)
  }

  /// Verified, found serious; the notice is to be made, one host is being isolated.
  static func serious(mode: Response.Opening.Mode = .live) throws -> RecordedRun {
    var run = try opened(mode: mode)
    try run.act(.start(triage), at: 1)
    try run.act(
      .attach(
        EvidenceGiven(
          how: .copied, sha256: String(repeating: "b", count: 64), size: 48_211,
          media: "image/jpeg", source: "may-an:/home/an/note.jpg"), on: triage), at: 5)
    try run.act(
      .done(
        triage,
        [
          "hosts": .set(.open(.list(["web01", "db02"]))),
          "seen_at": .set(
            .open(.time(Moment(ms: RecordedRun.start - 30 * RecordedRun.minute, typed: "02:35")))),
          "reporter": .set(.personal("Nguyễn Thị Bình")), "spread": .set(.open(.bool(true))),
          "kind": .set(.open(.text("locker"))),
        ], [], reason: nil),
      at: 12, happened: Moment(ms: RecordedRun.start + 10 * RecordedRun.minute, typed: "03:15"))
    try run.act(.takeRole("lead", .known("p1")), at: 13)
    try run.act(
      .decide(StepKey("classify"), option: "serious", reason: Prose("Dịch vụ công bị gián đoạn.")),
      at: 15, who: "Giám đốc Cường")
    try run.act(.start(web), at: 16)
    try run.act(
      .note(.prose(Prose("Máy db02 chạy sao lưu chung.")), on: nil, corrects: nil), at: 17)
    return run
  }

  /// Written on paper and entered in the afternoon: what was verified, decided and told has its own
  /// time, the notice was late, and two people said why.
  static func entered() throws -> RecordedRun {
    func at(_ minutes: Int64, _ typed: String) -> Moment {
      Moment(ms: RecordedRun.start + minutes * RecordedRun.minute, typed: typed)
    }
    var run = try opened()
    try run.act(
      .done(triage, ["hosts": .set(.open(.list(["web01"])))], [], reason: nil), at: 2000,
      happened: at(20, "03:25"), override: Prose("Ảnh chụp gửi sau."))
    try run.act(
      .decide(StepKey("classify"), option: "serious", reason: Prose("Dịch vụ công bị gián đoạn.")),
      at: 2001, happened: at(30, "03:35"))
    try run.act(
      .note(.prose(Prose("Máy in hỏng, ghi tay.")), on: notice, corrects: nil), at: 2002,
      happened: at(40, "03:45"))
    let given = ["bca-anm", "vncert"].map {
      NoticeGiven(
        contact: $0, channel: "phone", outcome: .answered, address: nil, person: nil,
        reference: nil)
    }
    try run.act(.answer(notice, [:], given), at: 2003, happened: at(1500, "04:05"))
    try run.act(.approve(notice, .approved, reason: nil), at: 2004, by: "Cường")
    try run.act(
      .done(notice, [:], [], reason: nil), at: 2005, happened: at(1505, "04:10"),
      lateReason: Prose("Điện thoại cơ quan mất sóng."))
    try run.act(
      .explainClock(notice, reason: Prose("Chị Hà nghỉ ốm.", personal: true)), at: 2010, by: "Cường"
    )
    return run
  }

  /// Closed late: the notice went out after its time, one host was skipped, a note came after.
  static func finished() throws -> RecordedRun {
    var run = try serious()
    try run.act(.done(web, [:], [], reason: nil), at: 30)
    try run.act(
      .skip(StepKey("isolate", items: ["db02"]), reason: Prose("Đã tắt từ trước.")), at: 31)
    let given = ["bca-anm", "vncert"].map {
      NoticeGiven(
        contact: $0, channel: "phone", outcome: .answered, address: "02436404421",
        person: "Trực ban", reference: "TB-17")
    }
    try run.act(.answer(notice, [:], given), at: 1500)
    try run.act(.approve(notice, .approved, reason: nil), at: 1501, by: "Cường")
    try run.act(.done(notice, [:], [], reason: nil), at: 1502)
    try run.act(.finish(reason: nil), at: 1510)
    try run.act(
      .note(.prose(Prose("Báo cáo giấy gửi sáng nay.")), on: notice, corrects: nil), at: 1800)
    return run
  }
}

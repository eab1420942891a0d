import Playbooks
import Response
import Testing

@testable import Console

@Suite("The step that comes next")
struct StepAtHandTests {
  private static let text = """
    playbook: 1
    id: pressing
    version: 1.0.0
    title: {vi: Thử, en: Trial}
    steps:
      - {id: look, title: Xem, do: Xem.}
      - {id: plain, title: Thường, do: Làm., needs: [look]}
      - {id: far, title: Xa, do: Làm., needs: [look], deadline: {within: 9h, from: look}}
      - {id: near, title: Gần, do: Làm., needs: [look], deadline: {within: 5h, from: look}}
    """

  /// A run whose first step was done as it was opened.
  private func run() throws -> RecordedRun {
    var run = try RecordedRun(Self.text, detected: nil, inputs: [:])
    try run.act(.done(StepKey("look"), [:], [], reason: nil), at: 0)
    return run
  }

  private func order(_ run: RecordedRun, at hours: Int64) -> [String] {
    run.view(at: hours * 60).otherSteps(than: nil).map(\.key.path)
  }

  @Test("is the one that presses: late, or due within two hours; else that of the text")
  func pressing() throws {
    let run = try run()
    #expect(order(run, at: 1) == ["plain", "far", "near"])
    #expect(order(run, at: 4) == ["near", "plain", "far"])
    #expect(order(run, at: 10) == ["near", "far", "plain"])
    for hours: Int64 in [1, 4, 10] {
      #expect(
        run.view(at: hours * 60).stepAtHand(of: "An")?.path == order(run, at: hours).first,
        "\(hours)")
    }
  }

  @Test("presses too where what it leads to does; a report waits for the facts until then")
  func awaited() throws {
    let text = """
      playbook: 1
      id: pressing
      version: 1.0.0
      title: {vi: Thử, en: Trial}
      steps:
        - {id: look, title: Xem, do: Xem.}
        - {id: draft, phase: report, title: Soạn, do: Soạn., needs: [look]}
        - {id: send, phase: report, title: Gửi, do: Gửi., needs: [draft], deadline: {within: 9h, from: look}}
        - {id: trace, phase: analyse, title: Tìm, do: Tìm., needs: [look]}
        - {id: mend, phase: restore, title: Sửa, do: Sửa., needs: [look]}
        - id: signs
          phase: analyse
          needs: [look]
          title: Dấu hiệu
          decide: {question: Có không?, options: [seen, none]}
        - {id: at-once, title: Báo ngay, do: Báo., needs: [signs], deadline: {rule: vn-anm-now}}
      """
    let now = DeadlineRule(
      id: "vn-anm-now", title: .both("Ngay"), start: .detection, limit: .atOnce,
      basis: .both("Điều 31"), certainty: .high)
    var run = try RecordedRun(text, detected: nil, inputs: [:], rules: [now.id: now])
    try run.act(.done(StepKey("look"), [:], [], reason: nil), at: 0)
    #expect(order(run, at: 1) == ["signs", "trace", "draft", "mend"])
    #expect(order(run, at: 8) == ["signs", "draft", "trace", "mend"])
    try run.act(.decide(StepKey("signs"), option: "seen", reason: Prose("Có")), at: 481)
    #expect(order(run, at: 9) == ["at-once", "draft", "trace", "mend"])
  }

  @Test("is not one whose clock was met, nor one that is with somebody else; mine come first")
  func whose() throws {
    var run = try run()
    try run.act(.done(StepKey("near"), [:], [], reason: nil), at: 10)
    #expect(order(run, at: 10) == ["far", "plain"])
    try run.act(.assign(StepKey("far"), to: .new("Bình")), at: 11)
    #expect(run.view(at: 600).stepAtHand(of: "An")?.path == "plain")
    #expect(run.view(at: 600).stepAtHand(of: "Bình")?.path == "far")
  }
}

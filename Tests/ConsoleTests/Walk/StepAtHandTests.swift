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

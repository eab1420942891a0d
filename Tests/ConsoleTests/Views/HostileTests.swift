import Playbooks
import Response
import Testing

@testable import Console

@Suite("Views: nothing that people or files say can steer the terminal or break the layout")
struct HostileTests {
  /// A run whose title, answers, notes, reasons and people are hostile, and long.
  private static func run() throws -> RecordedRun {
    let text = Said.hostile + String(repeating: "日本ệ", count: 60)
    var run = try RecordedRun(
      SamplePlaybook.text, inputs: ["system": .open(.text(text))], unchecked: text)
    try run.act(.start(Stories.triage), at: 1, by: "Bình")
    try run.act(
      .answer(
        Stories.triage, ["kind": .set(.open(.text(text))), "reporter": .set(.personal(text))], []),
      at: 2)
    try run.act(.note(.prose(Prose(text)), on: Stories.triage, corrects: nil), at: 3)
    try run.act(.fail(Stories.triage, reason: Prose(text)), at: 4)
    let file = EvidenceGiven(
      how: .copied, sha256: text, size: 3, source: text, method: text, place: text,
      text: Prose(text))
    try run.act(.attach(file, on: nil), at: 5)
    let id = run.state.evidence[0].id
    try run.act(.openEvidence(id, reason: Prose(text), place: nil), at: 6)
    try run.act(.withholdEvidence(id, basis: "law", reason: Prose(text)), at: 7)
    return run
  }

  private static let surroundings: Surroundings = {
    var contact = Contact(id: "bca-anm", title: .both(Said.hostile))
    contact.phones = [Said.hostile]
    let template = NoticeTemplate(
      id: "initial-notice", title: .both(Said.hostile), body: .both("{{inputs.system}}"))
    return Surroundings(
      contacts: ["bca-anm": contact], templates: ["initial-notice": template])
  }()

  @Test("every line is neutral and no wider than asked", arguments: [10, 20, 60, 200])
  func lines(width: Int) throws {
    let run = try Self.run()
    let view = run.view(at: 5, actor: Said.hostile, surroundings: Self.surroundings)
    var replay = ReplayView(view, width: width)
    let lines =
      [Stories.triage, Stories.notice].flatMap {
        WalkScreen.lines(
          of: view, at: $0, keys: view.keys(at: $0), remarks: [Said.hostile], width: width,
          height: 1)
      }
      + StatusView.lines(of: view, head: nil, width: width)
      + run.events.flatMap { replay.lines(of: $0) } + BriefView.lines(of: view, width: width)
      + EvidenceView.lines(of: view, width: width) + DisclosedView(of: view).lines(width: width)
      + RunListView.lines(
        [RunListEntry(run.state, zone: .vietnam, now: 0)], language: .en, width: width)
    for line in lines {
      #expect(line.columns <= width)
      for span in line {
        #expect(span.text == span.text.neutralised())
      }
    }
  }

  @Test("the brief that is kept is neutral, but for its line ends")
  func brief() throws {
    let text = BriefView.text(of: try Self.run().view(at: 5))
    #expect(text == text.neutralised(keepingLineBreaks: true))
    #expect(text.hasSuffix("\n"))
  }
}

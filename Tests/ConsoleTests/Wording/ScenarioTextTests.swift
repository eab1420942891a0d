import Playbooks
import Testing

@testable import Console
@testable import Response

@Suite("Scenarios and drills in words")
struct ScenarioTextTests {
  private static let text = Said.hostile

  private static func stand(_ run: RecordedRun) -> ScenarioStand {
    ScenarioStand(
      state: run.state, standing: run.plan.standing(of: run.state), now: RecordedRun.start,
      names: run.disclosed)
  }

  @Test("every difference says what, what was expected and what came, neutral and on one line")
  func differences() throws {
    let run = try RecordedRun(SamplePlaybook.text)
    let stand = Self.stand(run)
    let rejections: [Rejection] = [
      .refused(.unknownStep(Self.text, near: nil)), .answer(field: Self.text, .blank),
      .time(.meaningless(Self.text)),
    ]
    var all: [ScenarioDifference.What] = [
      .accepted(expected: "blocked"),
      .state(of: Self.text, expected: Self.text, got: "done"),
      .clock(of: Self.text, expected: "met", got: Self.text),
      .ready(expected: [Self.text], got: []), .order(expected: [], got: [Self.text]),
      .run(expected: Self.text, got: "open"),
    ]
    for rejection in rejections {
      all += [
        .rejected(rejection, expected: nil, stand),
        .rejected(rejection, expected: "waiting", stand),
        .rejected(rejection, expected: nil, nil),
      ]
    }
    for what in all {
      for language in Language.allCases {
        let said = ScenarioText.difference(what, on: run.plan, language)
        for phrase in [said.what, said.expected, said.got] {
          #expect(Said.faults(phrase, same: true) == [], "\(what)")
        }
        #expect(said.expected != said.got, "\(what)")
      }
    }
  }

  @Test("the reason behind a status keeps its word, and is told in the reader's language")
  func reasons() {
    func said(_ expected: String, _ got: String, _ language: Language) -> ScenarioText.Said {
      ScenarioText.difference(.state(of: "a", expected: expected, got: got), on: nil, language)
    }
    let word = "not_applicable needs_not_applicable"
    for language in Language.allCases {
      let told = said("done", word, language)
      #expect(told.got[language] == word)
      let meaning = Why.needsNotApplicable.phrase[language]
      #expect(told.hint?[language] == "needs_not_applicable: \(meaning)")
      #expect(said(word, "not_applicable", language).hint == told.hint)
      #expect(said("done", "ready", language).hint == nil)
    }
  }

  @Test("coverage names the figures, and what is missing where something is")
  func coverage() throws {
    let plan = try RecordedRun(SamplePlaybook.text).plan
    let none = Coverage(of: plan.graph, Walked())
    let view = ScenarioView(language: .en, width: 80)
    let lines = view.lines(of: none, playbook: "sample", scenarios: 1).map { line in
      line.map(\.text).joined()
    }
    #expect(lines.first?.hasPrefix("sample: 0/\(none.steps.total) steps") == true)
    #expect(lines.first?.hasSuffix("; 1 scenario") == true)
    #expect(lines.dropFirst().first?.hasPrefix("  steps not covered: ") == true)
    #expect(Said.faults(ScenarioText.coverage(none, scenarios: 2)) == [])
  }

  @Test("what is said of drills differs between the languages, and is neutral")
  func drills() {
    let phrases = [
      DrillWords.injects, DrillWords.pace, DrillWords.times(60), DrillWords.timesExplained(60),
      DrillWords.paceLine(60), DrillWords.inject(Self.text, at: "09:40"),
      DrillWords.paceNeedsDrill, DrillWords.leftOut(1), DrillWords.leftOut(2),
      ScenarioText.noScenarios(in: Self.text), ScenarioText.played(acts: 1, differences: 0),
      ScenarioText.played(acts: 2, differences: 3), ScenarioText.bad(1),
      ScenarioText.noScenarios(of: Self.text, in: Self.text).whole,
    ]
    #expect(phrases.flatMap { Said.faults($0) } == [])
  }
}

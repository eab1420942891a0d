import Playbooks
import Response

/// What is said of scenarios that were played.
package enum ScenarioText {
  static let differs = Phrase("khác", "differs")
  static let expected = Phrase("mong đợi", "expected")
  static let got = Phrase("thực tế", "got")
  static let steps = Phrase("bước", "steps")
  static let options = Phrase("phương án", "options")

  /// No file is a scenario where they were looked for.
  package static func noScenarios(in folder: String) -> Phrase {
    Phrase(
      "\(folder) chưa có tình huống nào.", "\(folder) has no scenarios yet.")
  }

  /// A playbook was named, and no scenario walks it.
  static func noScenarios(of playbook: String, in folder: String) -> Explanation {
    Explanation(
      "kịch bản `\(playbook)` chưa có tình huống nào.",
      "playbook `\(playbook)` has no scenario yet.",
      hint: Phrase(
        "viết một tệp trong \(folder), có `playbook: \(playbook)`.",
        "write a file in \(folder) with `playbook: \(playbook)`."))
  }

  static func played(acts: Int, differences: Int) -> Phrase {
    differences == 0
      ? Phrase("khớp, \(acts) thao tác", "as expected, \(counted(acts, "act"))")
      : Phrase("\(differences) chỗ khác", counted(differences, "difference"))
  }

  static func bad(_ errors: Int) -> Phrase {
    Phrase("\(errors) lỗi, không chạy thử được", "\(counted(errors, "error")), not played")
  }

  static func notCovered(_ things: Phrase) -> Phrase {
    Phrase("chưa đi qua \(things.vi):", "\(things.en) not covered:")
  }

  /// `38/38 steps, 26/26 options, 2/2 ways back; 4 scenarios`.
  static func coverage(_ coverage: Coverage, scenarios: Int) -> Phrase {
    func of(_ figure: Coverage.Figure) -> String { "\(figure.covered)/\(figure.total)" }
    return Phrase(
      "\(of(coverage.steps)) bước, \(of(coverage.options)) phương án, "
        + "\(of(coverage.waysBack)) đường quay lại; \(scenarios) tình huống",
      "\(of(coverage.steps)) steps, \(of(coverage.options)) options, "
        + "\(of(coverage.waysBack)) ways back; \(counted(scenarios, "scenario"))")
  }

  /// What differs, what was expected and what came.
  struct Said {
    let what: Phrase
    let expected: Phrase
    let got: Phrase
    var hint: Phrase?
  }

  static func difference(
    _ what: ScenarioDifference.What, on plan: Plan?, _ language: Language
  ) -> Said {
    switch what {
    case .rejected(let rejection, let expected, let stand):
      let why = explanation(of: rejection, stand, on: plan, language)
      return Said(
        what: stand == nil ? Phrase("mở lượt chạy", "the opening") : Phrase("thao tác", "the act"),
        expected: expected.map { refused($0) } ?? accepted,
        got: refused(rejection.word.rawValue) + Phrase(both: ": ") + why.message, hint: why.hint)
    case .accepted(let expected):
      return Said(what: Phrase("thao tác", "the act"), expected: refused(expected), got: accepted)
    case .state(let of, let expected, let got):
      var said = said(Phrase("trạng thái của `\(of)`", "the state of `\(of)`"), expected, got)
      said.hint = meaning(of: [expected, got])
      return said
    case .clock(let of, let expected, let got):
      return said(Phrase("thời hạn của `\(of)`", "the clock of `\(of)`"), expected, got)
    case .ready(let expected, let got):
      return said(Phrase("bước sẵn sàng", "the steps that are ready"), list(expected), list(got))
    case .order(let expected, let got):
      return said(
        Phrase("thứ tự các bước kết thúc", "the order in which steps ended"), list(expected),
        list(got))
    case .run(let expected, let got):
      return said(Phrase("lượt chạy", "the run"), expected, got)
    }
  }

  /// What the reasons behind statuses mean: their words are the format's, the same in every language.
  private static func meaning(of states: [String]) -> Phrase? {
    let reasons = states.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    let known = Why.allCases.filter { reasons.contains($0.rawValue) }
    guard !known.isEmpty else { return nil }
    let meanings = known.map { Phrase(both: "\($0.rawValue): ") + $0.phrase }
    return Phrase(
      meanings.map(\.vi).joined(separator: "; "), meanings.map(\.en).joined(separator: "; "))
  }

  private static let accepted = Phrase("được nhận", "accepted")

  private static func refused(_ word: String) -> Phrase {
    Phrase("bị từ chối (\(word))", "refused (\(word))")
  }

  private static func said(_ what: Phrase, _ expected: String, _ got: String) -> Said {
    Said(what: what, expected: Phrase(both: expected), got: Phrase(both: got))
  }

  private static func list(_ names: [String]) -> String {
    "[\(names.joined(separator: ", "))]"
  }

  private static func explanation(
    of rejection: Rejection, _ stand: ScenarioStand?, on plan: Plan?, _ language: Language
  ) -> Explanation {
    switch rejection {
    case .answer(let field, let fault):
      CommandWords.explanation(of: .badAnswer(field: field, fault))
    case .time(let fault): CommandWords.explanation(of: .badTime(fault))
    case .refused(let refusal):
      explanation(of: refusal, stand, on: plan, language)
    }
  }

  private static func explanation(
    of refusal: Refusal, _ stand: ScenarioStand?, on plan: Plan?, _ language: Language
  ) -> Explanation {
    guard let plan else { return Explanation(Phrase(both: refusal.word.rawValue)) }
    guard let stand else { return RefusalText.explanation(of: refusal, opening: plan) }
    let view = RunView(
      plan: plan, state: stand.state, standing: stand.standing, disclosed: stand.names,
      surroundings: Surroundings(), language: language, now: stand.now, actor: nil)
    // The command that would do is for a run in a workspace; here there is none.
    return Explanation(RefusalText(view).explanation(of: refusal).message)
  }
}

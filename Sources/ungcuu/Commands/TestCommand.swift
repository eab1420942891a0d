import ArgumentParser
import AuditTrail
import Console
import Playbooks
import Response

/// `ungcuu test [SCENARIO…]`: plays scenarios on the engine.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "test",
    words("Chạy thử các tình huống trên kịch bản.", "Plays scenarios on their playbooks."),
    words(
      """
      TÌNH_HUỐNG là đường dẫn, thư mục hoặc mã trong playbooks/scenarios/; ghi mã kịch bản: mọi tình huống của nó; không ghi: tất cả.
      In chỗ khác với mong đợi, rồi độ phủ của từng kịch bản. Không ghi gì vào nhật ký.
      """,
      """
      SCENARIO is a path, a folder or an id in playbooks/scenarios/; the id of a playbook means all that walk it; none: all of them.
      Prints what differs from what was expected, then the coverage of each playbook. Records nothing.
      """),
    exits: [.asExpected, .notRead, .notAsExpected, .usage])

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Argument(
    help: help(
      "Tình huống, hoặc kịch bản.", "Scenarios: paths, folders or ids; or playbooks.",
      valueName: "scenario"))
  var names: [String] = []

  func run() throws {
    let shelf = common.shelf(of: try common.findWorkspace())
    var stage = ScenarioStage(shelf)
    let played = try shelf.scenarios(names).map { stage.play($0) }
    if names.isEmpty { stage.readAllPlaybooks() }
    print(played, stage.coverages)
    if played.isEmpty {
      Output.remark(ScenarioText.noScenarios(in: shelf.scenarioFolder)[language])
    }
    if !played.allSatisfy(\.isAsExpected) { throw ExitCode(2) }
  }

  private var language: Language { common.language }

  private func print(_ played: [PlayedScenario], _ coverages: [ScenarioStage.PlaybookCoverage]) {
    let view = ScenarioView(language: language, width: Output.width)
    if json.json {
      let rows = coverages.map {
        view.json(of: $0.coverage, playbook: $0.playbook, scenarios: $0.scenarios)
      }
      return Output.json(
        .object([
          "scenarios": .list(played.map { view.json(of: $0) }), "coverage": .list(rows),
        ]))
    }
    for scenario in played { Output.lines(view.lines(of: scenario)) }
    for row in coverages {
      Output.lines(
        view.lines(of: row.coverage, playbook: row.playbook, scenarios: row.scenarios))
    }
  }
}

/// Plays scenarios on the playbooks of a workspace, each read once, and counts what was walked.
struct ScenarioStage {
  /// How much of one playbook was walked, by how many scenarios.
  struct PlaybookCoverage {
    let playbook: String
    let coverage: Coverage
    let scenarios: Int
  }

  private let shelf: PlaybookShelf
  private let neighbours: PlaybookShelf.Neighbours
  private let library: Library
  /// By id; nil where a playbook has faults that leave nothing to walk.
  private var plans: [String: Plan?] = [:]
  private var walked: [String: (walked: Walked, scenarios: Int)] = [:]

  init(_ shelf: PlaybookShelf) {
    self.shelf = shelf
    neighbours = shelf.neighbours()
    library = shelf.library(neighbours)
  }

  mutating func play(_ file: SourceFile) -> PlayedScenario {
    let checked = check(file)
    guard let scenario = checked.scenario, let plan = checked.plan,
      !checked.faults.contains(where: { $0.severity == .error })
    else {
      return PlayedScenario(
        file: file, scenario: checked.scenario, faults: checked.faults, outcome: nil, plan: nil)
    }
    let outcome = ScenarioPlay.outcome(of: scenario, on: plan)
    walked[plan.playbook.id, default: (Walked(), 0)].walked.formUnion(outcome.walked)
    walked[plan.playbook.id]?.scenarios += 1
    return PlayedScenario(
      file: file, scenario: scenario, faults: checked.faults, outcome: outcome, plan: plan)
  }

  /// What a scenario's file says, the playbook it walks, and what is wrong with them, by place.
  mutating func check(_ file: SourceFile) -> (
    scenario: Scenario?, plan: Plan?, faults: [Diagnostic]
  ) {
    let (read, faults) = ScenarioReader.read(file)
    guard let scenario = read else { return (nil, nil, faults.sortedByPlace()) }
    do throws(Library.Lookup.Missing) {
      let plan = try find(scenario.playbook.text)
      let all = faults + ScenarioCheck.faults(of: scenario, on: plan)
      return (scenario, plan, all.sortedByPlace())
    } catch {
      let fault = Diagnostic(.graph(error.fault), at: scenario.playbook.origin)
      return (scenario, nil, (faults + [fault]).sortedByPlace())
    }
  }

  private mutating func find(_ id: String) throws(Library.Lookup.Missing) -> Plan {
    let file = try shelf.lookup(id, role: .playbook).file(named: id)
    guard let plan = plan(of: file, id) else {
      throw Library.Lookup.Missing(.unusablePlaybook(id))
    }
    return plan
  }

  /// The plan of a playbook's text; nil where its faults leave nothing to walk.
  private mutating func plan(of file: SourceFile, _ id: String) -> Plan? {
    if let known = plans[id] { return known }
    let plan = PlaybookCompiler.compile(file, library: library).plan(rules: library.rules)
    plans[id] = plan
    return plan
  }

  /// Reads the playbooks that no scenario named, so that they count as not walked.
  mutating func readAllPlaybooks() {
    for (id, file) in shelf.playbooks() { _ = plan(of: file, id) }
  }

  /// What was walked of every playbook read, by id.
  var coverages: [PlaybookCoverage] {
    plans.sorted { $0.key < $1.key }.compactMap { id, plan in
      guard let plan else { return nil }
      let counted = walked[id] ?? (Walked(), 0)
      return PlaybookCoverage(
        playbook: id, coverage: Coverage(of: plan.graph, counted.walked),
        scenarios: counted.scenarios)
    }
  }
}

import Playbooks
import Reports
import Response

extension Chart {
  /// The graph of a playbook, in the words of a language.
  package init(of graph: Graph, _ playbook: Playbook, _ language: Language) {
    let drawing = ChartMaking(graph: graph, language: language, standings: [:])
    self = drawing.chart(
      title: playbook.title.tagged(in: language), subtitle: "\(playbook.id) \(playbook.version)",
      banner: nil)
  }

  /// The graph of a run, with how each of its steps stands.
  package init(of view: RunView) {
    let drawing = ChartMaking(
      graph: view.plan.graph, language: view.language, standings: NodeStanding.all(in: view))
    let opening = view.state.opening
    let playbook = "\(opening.playbook.id) \(opening.playbook.version)"
    self = drawing.chart(
      title: opening.title, subtitle: "\(view.state.run) · \(playbook)",
      banner: opening.mode == .drill ? opening.mode.phrase[view.language] : nil)
  }
}

/// Puts a graph into the words of a chart.
private struct ChartMaking {
  let graph: Graph
  let language: Language
  let standings: [Int: NodeStanding]
  private let nesting: Nesting

  init(graph: Graph, language: Language, standings: [Int: NodeStanding]) {
    self.graph = graph
    self.language = language
    self.standings = standings
    nesting = Nesting(graph)
  }

  func chart(title: String, subtitle: String, banner: String?) -> Chart {
    let phases = Step.Phase.allCases.filter { phase in
      nesting.roots.contains { graph.nodes[$0].step.phase == phase }
    }
    let hasOthers = nesting.roots.contains { graph.nodes[$0].step.phase == nil }
    var lanes = phases.map { $0.phrase[language] }
    if hasOthers, !phases.isEmpty { lanes.append(GraphWords.noPhase[language]) }
    let boxes = self.boxes(nesting.roots) { node in
      graph.nodes[node].step.phase.flatMap(phases.firstIndex) ?? phases.count
    }
    return Chart(
      language: language.rawValue, title: title.neutralised(), subtitle: subtitle.neutralised(),
      banner: banner, summary: summary, lanes: lanes, boxes: boxes,
      legendTitle: GraphWords.legend[language], legend: legend(of: boxes))
  }

  private var summary: String {
    let steps = graph.nodes.filter { !$0.isGroup }
    return GraphWords.summary(
      steps: steps.count, decisions: steps.count { $0.step.decision != nil },
      deadlines: steps.count { $0.deadline != nil },
      back: steps.reduce(0) { $0 + $1.backTo.count })[language]
  }

  private func boxes(_ nodes: [Int], lane: (Int) -> Int) -> [Chart.Box] {
    let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
    return nodes.map { box($0, lane: lane($0), places) }
  }

  private func box(_ index: Int, lane: Int, _ places: [Int: Int]) -> Chart.Box {
    let node = graph.nodes[index]
    let needs = nesting.needs(of: index).compactMap { places[$0] }
    return Chart.Box(
      name: node.step.id.neutralised(), title: title(of: node),
      shape: node.isGroup ? .group : node.step.decision == nil ? .step : .decision,
      lines: lines(of: index, places), lane: lane, needs: needs,
      needsAny: node.join == .any && needs.count > 1, isRepeated: node.step.each != nil,
      state: standings[index].map { Chart.State($0.status.chartSign, $0.words(in: language)) },
      inside: boxes(nesting.members(of: index)) { _ in 0 })
  }

  private func title(of node: Graph.Node) -> String {
    let title = node.step.title.tagged(in: language).neutralised()
    guard let inclusion = node.step.inclusion else { return title }
    return "\(title) (\(inclusion.playbook.text.neutralised()))"
  }

  private func lines(of index: Int, _ places: [Int: Int]) -> [Chart.Line] {
    let node = graph.nodes[index]
    return GraphDetail.details(of: index, in: graph, nesting, language).flatMap { detail in
      let line =
        switch detail.kind {
        case .needs: Chart.Line(node.join == .any ? .needsAny : .needsAll, detail.text)
        case .when: Chart.Line(.condition, detail.text)
        case .each: Chart.Line(.each, detail.text)
        case .tells: Chart.Line(.notify, detail.text)
        case .deadline:
          Chart.Line(
            standings[index]?.isLate == true ? .late : .deadline,
            detail.text + (standings[index]?.clock.map { ": \($0)" } ?? ""))
        case .wait: Chart.Line(.wait, detail.text)
        case .approval: Chart.Line(.approval, detail.text)
        case .opens: Chart.Line(.opens, detail.text)
        case .command: Chart.Line(.command, detail.text)
        case .danger: Chart.Line(.danger, detail.text)
        case .option(let id, let target):
          Chart.Line(
            standings[index]?.taken.contains(id) == true ? .taken : target == nil ? .option : .back,
            detail.text, backTo: target.flatMap { places[$0] })
        }
      // The law it rests on has rows of its own.
      let ground = detail.kind == .deadline ? standings[index]?.ground : nil
      return [line] + (ground.map { [Chart.Line(line.sign, $0)] } ?? [])
    }
  }

  /// What the signs mean that are in the picture.
  private func legend(of boxes: [Chart.Box]) -> [Chart.Key] {
    let used = boxes.reduce(into: Set<Chart.Sign>()) { $0.formUnion($1.signs) }
    let statuses = Dictionary(
      Response.Status.allCases.map { ($0.chartSign, $0.phrase) }, uniquingKeysWith: { $1 })
    return Chart.Sign.allCases.filter(used.contains).compactMap { sign in
      (sign.phrase ?? statuses[sign]).map { Chart.Key(sign, $0[language]) }
    }
  }
}

extension Chart.Sign {
  /// What the sign means; nil for that of a status.
  fileprivate var phrase: Phrase? {
    switch self {
    case .needsAll: GraphWords.legendJoinAll
    case .needsAny: GraphWords.legendJoinAny
    case .condition: GraphWords.legendWhen
    case .each: GraphWords.legendEach
    case .notify: GraphWords.legendNotify
    case .deadline: GraphWords.legendDeadline
    case .late: GraphWords.legendLate
    case .wait: GraphWords.legendWait
    case .approval: GraphWords.legendApproval
    case .opens: GraphWords.legendOpens
    case .command: GraphWords.command
    case .danger: GraphWords.danger
    case .option: GraphWords.legendOption
    case .taken: GraphWords.legendTaken
    case .back: GraphWords.legendBack
    case .decision: GraphWords.legendDecision
    case .group: GraphWords.legendInclude
    case .blocked, .ready, .active, .done, .skipped, .failed, .notApplicable: nil
    }
  }
}

extension Response.Status {
  fileprivate var chartSign: Chart.Sign {
    switch self {
    case .blocked: .blocked
    case .ready: .ready
    case .active: .active
    case .done: .done
    case .skipped: .skipped
    case .failed: .failed
    case .notApplicable: .notApplicable
    }
  }
}

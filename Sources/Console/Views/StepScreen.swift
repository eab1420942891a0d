import Playbooks
import Response

/// The step at hand, part by part, in the order a person needs them: what warns first, then what
/// to do, then what is asked.
struct StepScreen {
  let view: RunView
  let key: StepKey
  let node: Graph.Node
  let instance: Standing.Instance
  let width: Int
  let filler: Filler

  init(_ view: RunView, _ key: StepKey, node: Int, instance: Standing.Instance, width: Int) {
    self.view = view
    self.key = key
    self.node = view.plan.graph.nodes[node]
    self.instance = instance
    self.width = width
    filler = Filler(view, node: node, items: key.items)
  }

  var step: Step { node.step }
  var visit: Visit { view.state.record(key).visit }

  var lines: [[Span]] {
    title + standing + warnings + deadline + instructions + decision + fields + recipients
      + demands + command + links
  }

  /// A word of the view in the reader's language.
  func say(_ phrase: Phrase) -> String { phrase[view.language] }

  /// A labelled line: `Vai trò: Người chỉ huy`.
  func labelled(_ label: Phrase, _ text: String, _ inks: Ink...) -> [[Span]] {
    [Span("\(say(label)): ", .dim), Span(text, inks: inks)].wrapped(to: width, hanging: 2)
  }

  private var title: [[Span]] {
    let head: [Span] = [
      Span("► ", .bold, .cyan), Span(view.title(of: key), .bold),
      Span(" [\(view.plan.label(key))]", .cyan),
    ]
    var facts: [String] = []
    if let phase = step.phase { facts.append(say(phase.phrase).capitalisedFirst) }
    if let role = step.role { facts.append("\(say(ViewWords.role)): \(title(ofRole: role))") }
    if let estimate = step.estimate {
      facts.append(say(ViewWords.estimate(TimeText.duration(estimate))))
    }
    return head.wrapped(to: width, hanging: 2)
      + (facts.isEmpty ? [] : facts.joined(separator: " · ").lines(width: width, hanging: 2))
  }

  func title(ofRole id: String) -> String {
    let role = view.plan.playbook.roles.first { $0.id == id }
    let title = role?.title?.tagged(in: view.language) ?? id
    guard let holder = view.state.holders[id] else { return title }
    return "\(title) (\(view.name(of: holder)))"
  }

  /// How it stands, and what must be said of that.
  private var standing: [[Span]] {
    var text = say(instance.status.phrase)
    if let assignee = visit.assignee, visit.mark == .active {
      text += ", \(view.name(of: assignee))"
    }
    if visit.number > 1 { text += ", \(say(ViewWords.visit(visit.number)))" }
    let marks = StepMarks(instance, view).phrases.map { say($0) }
    var lines = labelled(ViewWords.state, text)
    if !marks.isEmpty {
      lines += marks.joined(separator: "; ").lines(width: width, indent: 2, .yellow)
    }
    return lines
  }

  private var warnings: [[Span]] {
    var lines: [[Span]] = []
    if let caution = step.caution {
      lines += [
        Span("\(say(ViewWords.caution)): ", .bold, .yellow),
        Span(filler.fill(caution).text.trimmedEnd, .yellow),
      ].wrapped(to: width, hanging: 2)
    }
    if step.danger {
      lines += say(ViewWords.danger).lines(width: width, hanging: 2, .bold, .red)
    }
    return lines
  }

  private var deadline: [[Span]] {
    guard let clock = clock(of: key, in: view), clock.isOpen else { return [] }
    return ClockView.head(clock, view).wrapped(to: width, hanging: 2)
      + ClockView.law(clock, view, width: width)
  }

  private var instructions: [[Span]] {
    guard let text = step.instructions else { return [] }
    return [[]] + filler.fill(text).text.paragraphs(width: width, hanging: 3)
  }

  private var decision: [[Span]] {
    guard let decision = step.decision else { return [] }
    var lines: [[Span]] = [[]]
    lines += [Span(filler.fill(decision.question).text, .bold)].wrapped(to: width, hanging: 2)
    for (place, option) in decision.options.enumerated() {
      let text = "\(place + 1). \(view.label(of: option.choice))"
      let chosen = visit.option == option.choice.id ? " ✓" : ""
      let ahead = OptionOutlook(option, node: node, view: view).phrase
      lines += [Span(text + chosen), Span("  \(say(ahead))", .dim)]
        .wrapped(to: width, indent: 2, hanging: 3)
    }
    return lines
  }

  private var demands: [[Span]] {
    var lines: [[Span]] = []
    if step.evidence == .required {
      let count = visit.evidence.count
      lines += labelled(ViewWords.evidence.capitalised, say(ViewWords.evidenceNeeded(have: count)))
    }
    if let role = step.approval?.text { lines += approval(by: role) }
    if let wait = step.wait {
      let from = node.waitFrom.map { view.plan.graph.nodes[$0].path }
      lines += labelled(
        ViewWords.wait, say(ViewWords.waitFor(TimeText.duration(wait.duration), from)))
    }
    if step.optional { lines += say(ViewWords.optional).lines(width: width, .dim) }
    return lines
  }

  private func approval(by role: String) -> [[Span]] {
    let given = visit.approval.map {
      "\(say($0.verdict.phrase)), \(view.name(of: $0.by)), "
        + TimeText.clock($0.at.moment, in: view.plan.zone, now: view.now)
    }
    return labelled(ViewWords.approval, "\(title(ofRole: role)): \(given ?? say(ViewWords.none))")
  }

  /// The command it offers, every argument in full; one whose places are not all known says so.
  private var command: [[Span]] {
    guard let command = step.command else { return [] }
    let arguments = command.argv.map { filler.fill($0) }
    let text = arguments.map { ShellText.quoted($0.text) }.joined(separator: " ")
    var lines = labelled(ViewWords.command, text, .cyan)
    lines += say(ViewWords.commandLimit(TimeText.duration(command.timeout)))
      .lines(width: width, indent: 2, .dim)
    let missing = arguments.flatMap(\.missing)
    if !missing.isEmpty {
      lines += say(ViewWords.commandIncomplete(missing)).lines(width: width, indent: 2, .yellow)
    }
    return lines
  }

  private var links: [[Span]] {
    var lines: [[Span]] = []
    if let opens = step.opens { lines += labelled(ViewWords.opens, opens.playbook.text) }
    for reference in step.references {
      let url = reference.url.map { " <\($0)>" } ?? ""
      lines += labelled(ViewWords.reference, reference.title.tagged(in: view.language) + url)
    }
    return lines
  }
}

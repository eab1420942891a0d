import Playbooks
import Response

/// What an event says beside its kind and its step, in words.
struct EventDetails {
  private let event: Event
  private let view: RunView

  init(_ event: Event, _ view: RunView) {
    self.event = event
    self.view = view
  }

  var lines: [String] { content + attributes }

  private func say(_ phrase: Phrase) -> String { phrase[view.language] }
  private func moment(_ ms: Int64) -> String { TimeText.moment(ms, in: view.plan.zone) }
  private func name(_ person: String?) -> String { person.map { view.name(of: $0) } ?? "" }
  private func steps(_ keys: [StepKey]) -> String {
    say(.list(keys.map { view.plan.label($0) }))
  }

  /// What any event may carry: a reason, an override, who typed it, when it happened.
  private var attributes: [String] {
    var lines: [String] = []
    if let reason = event[.reason] {
      lines.append("\(say(ViewWords.reason)): \(view.text(of: reason))")
    }
    if let override = event[.override] {
      lines.append("\(say(ViewWords.override)): \(view.text(of: override))")
    }
    if let passed = event[.passed] {
      let rules = passed.map { PassableRule(rawValue: $0).map { say($0.phrase) } ?? $0 }
      lines.append("\(say(ViewWords.passed)): \(rules.joined(separator: ", "))")
    }
    if let truth = event[.truth], truth == Truth.unknown.rawValue {
      lines.append(say(Why.conditionUnknown.phrase))
    }
    if event.who != nil { lines.append(say(ViewWords.recordedBy(name(event.by)))) }
    if let happened = event.happened, event.kind != .runUpdated {
      lines.append(say(ViewWords.happened(moment(happened.ms), as: happened.typed)))
      if let detected = view.state.opening.detected, happened.ms < detected.ms {
        lines.append(say(ViewWords.beforeDetection))
      }
    }
    return lines
  }

  private var content: [String] {
    switch event.kind {
    case .trailOpened, .sessionOpened: [event[.program] ?? ""]
    case .writerRecovered: [event[.cause] ?? ""]
    case .clockJumped: ClockJump(event).map { [say(ViewWords.clockJumped($0))] } ?? []
    case .schemaChanged: ["\(event[.fromVersion] ?? 0) → \(event[.toVersion] ?? 0)"]
    case .keyAdded: [event[.vkey] ?? ""]
    case .keyRetired: [event[.retiredKey] ?? "", event[.cause] ?? ""]
    case .exportMade: [event[.other] ?? "", event[.to] ?? ""].filter { !$0.isEmpty }
    case .contactVerified:
      [notice] + [event[.caller], event[.text]].compactMap { $0.map { view.text(of: $0) } }

    case .runOpened: opening
    case .runUpdated, .stepAmended: changes
    case .runLinked: [event[.other] ?? ""]
    case .runCarried: (event[.continues]).map { ["\($0.verdict), \($0.log), \($0.size)"] } ?? []
    case .runClosed: closing
    case .runReopened: []

    case .personNamed: ["\(event[.id] ?? ""): \(name(event[.id]))"]
    case .roleAssigned: ["\(event[.role] ?? "") → \(name(event[.to]))"]
    case .handoverOffered:
      ["→ \(name(event[.to]))", steps((event[.steps] ?? []).map(\.key))].filter { !$0.isEmpty }
    case .handoverTaken: ["\(name(event[.cause])) → \(name(event.doer))"]
    case .handoverAccepted, .handoverDeclined, .handoverWithdrawn: []

    case .stepAnswered: answers(event[.answers] ?? [:])
    case .stepDecided: decision
    case .stepReopened: [steps((event[.steps] ?? []).map(\.key))].filter { !$0.isEmpty }
    case .stepAssigned: ["→ \(name(event[.to]))"]
    case .stepApproved:
      event[.verdict].flatMap(Visit.Approval.Verdict.init(rawValue:)).map { [say($0.phrase)] } ?? []
    case .stepChanged: (event[.became] ?? []).map(change)
    case .stepStarted, .stepDone, .stepSkipped, .stepFailed: []

    case .commandStarted: [(event[.argv] ?? []).map(ShellText.quoted).joined(separator: " ")]
    case .commandEnded: [commandEnd]

    case .noteAdded:
      [event[.text].map { view.text(of: $0) } ?? event[.sha256].map { "sha256 \($0)" } ?? ""]
    case .indicatorAdded: ["\(event[.type] ?? ""): \(event[.value] ?? "")"]
    case .evidenceAdded: [evidence]
    case .evidenceMoved:
      [(["\(event[.id] ?? "") → \(name(event[.to]))"] + keeping).joined(separator: ", ")]
    case .evidenceOpened: [([event[.id] ?? ""] + keeping).joined(separator: ", ")]
    case .evidenceWithheld: ["\(event[.id] ?? ""): \(event[.basis] ?? "")"]
    case .dataRedacted: [redaction]
    case .holdSet, .holdLifted: [event[.basis] ?? ""]
    case .noticePrepared, .noticeSent: [notice]

    case .injectShown:
      view.plan.playbook.injects.filter { $0.id == event[.inject] }
        .map { InjectView.text(of: $0, view) }
    case .clockStarted: [clockStart]
    case .clockMet:
      (event[.late] ?? 0) > 0 ? [say(ViewWords.lateBy(TimeText.duration(event[.late] ?? 0)))] : []
    case .clockWaived, .clockCancelled, .clockExplained: []
    }
  }

  // MARK: Runs

  private var opening: [String] {
    let playbook = event[.playbook].map { "\($0.id) \($0.version)" } ?? ""
    let mode =
      event[.mode].flatMap(Response.Opening.Mode.init(rawValue:)).map { say($0.phrase) } ?? ""
    let inputs = (event[.inputs] ?? [:]).sorted { $0.key < $1.key }.map { name, value in
      let field = view.plan.graph.inputs.first { $0.name == name }
      return labelled(name, value, field)
    }
    let pace = event[.pace].map {
      "\(say(DrillWords.pace)): \(say(DrillWords.times($0)))"
    }
    return ["\(event[.title] ?? "") · \(playbook) · \(mode)"] + [pace].compactMap(\.self) + inputs
  }

  private var closing: [String] {
    var lines: [String] = []
    if let result = event[.result].flatMap(RunState.Ending.Result.init(rawValue:)) {
      lines.append(say(result.phrase))
    }
    if let unmet = event[.unmet], !unmet.isEmpty {
      lines.append("\(say(ViewWords.unmetClocks)): \(unmet.joined(separator: ", "))")
    }
    return lines
  }

  // MARK: Answers

  private func field(_ name: String) -> Field? {
    guard let key = event.step else {
      let input = name.hasPrefix("inputs_") ? String(name.dropFirst(7)) : name
      return view.plan.graph.inputs.first { $0.name == input }
    }
    return view.plan.node(key)?.step.fields.first { $0.name == name }
  }

  private func labelled(_ name: String, _ value: Value, _ field: Field?) -> String {
    "\(field.map { view.label(of: $0) } ?? name): \(view.text(of: value, field: field))"
  }

  private func answers(_ values: [String: Value]) -> [String] {
    values.sorted { $0.key < $1.key }.map { labelled($0, $1, field($0)) }
  }

  private var changes: [String] {
    let before = event[.before] ?? [:]
    return (event[.after] ?? [:]).sorted { $0.key < $1.key }.map { name, value in
      let field = field(name)
      let old = before[name].map { view.text(of: $0, field: field) } ?? say(ViewWords.none)
      let new = view.text(of: value, field: field)
      return "\(field.map { view.label(of: $0) } ?? name): \(old) → \(new)"
    }
  }

  private var decision: [String] {
    let id = event[.option] ?? ""
    let options = event.step.flatMap { view.plan.node($0)?.step.decision?.options } ?? []
    let choice = options.first { $0.choice.id == id }?.choice
    let back = event[.backTo].map { "; \(say(ViewWords.backTo($0)))" } ?? ""
    return ["→ \(choice.map { view.label(of: $0) } ?? id)\(back)"]
  }

  private func change(_ change: StepChange) -> String {
    let why = change.why.map { " (\(say($0.phrase)))" } ?? ""
    return "\(view.plan.label(change.key)): \(say(change.status.phrase))\(why)"
  }

  // MARK: Commands, evidence, notices, clocks

  private var commandEnd: String {
    let how = event[.outcome].flatMap(CommandOutcome.How.init(rawValue:)).map { say($0.phrase) }
    let code = event[.code].map { " (\($0))" } ?? ""
    let time = event[.ms].map { ", \(say(TimeText.duration($0)))" } ?? ""
    return (how ?? "") + code + time
  }

  private var evidence: String {
    let how = event[.how].flatMap(Evidence.How.init(rawValue:)).map { say($0.phrase) } ?? ""
    var parts = [event[.id] ?? "", event[.source] ?? "", how]
    if let size = event[.size] { parts.append(say(ViewWords.bytes(size))) }
    if let sha256 = event[.sha256] { parts.append("sha256 \(sha256)") }
    if let text = event[.text] { parts.append(view.text(of: text)) }
    if let person = event[.acquiredBy] {
      parts.append("\(say(ErasureWords.acquiredBy)): \(view.text(of: person))")
    }
    if let withholding = event[.id].flatMap({ view.state.evidence($0) })?.withholding {
      parts.append(say(ErasureWords.withheld(under: withholding.basis)))
    }
    return (parts + keeping).joined(separator: ", ")
  }

  /// By which number and seal a thing is known, and where it lies.
  private var keeping: [String] {
    [
      (ErasureWords.serial, event[.serial]), (ErasureWords.seal, event[.seal]),
      (ErasureWords.place, event[.place]),
    ].compactMap { label, text in text.map { "\(say(label)): \($0)" } }
  }

  private var redaction: String {
    let log = event[.targetLog].map { ", \(say(ErasureWords.inLog($0)))" } ?? ""
    let place = "\(say(ErasureWords.event(event[.targetSeq] ?? 0)))\(log), `\(event[.path] ?? "")`"
    return "\(place): \(event[.basis] ?? "")"
  }

  private var notice: String {
    let id = event[.contact] ?? ""
    let contact = view.surroundings.contacts[id]?.title.tagged(in: view.language) ?? id
    let outcome = event[.outcome].flatMap(Notice.Outcome.init(rawValue:)).map { say($0.phrase) }
    var parts = [
      outcome, event[.channel].map { NoticeChannel.shown($0, in: view.language) },
    ].compactMap(\.self)
    if let address = event[.address] { parts.append(view.text(of: address)) }
    if let person = event[.person] { parts.append(view.text(of: person)) }
    if let reference = event[.reference] { parts.append(reference) }
    if let document = event[.document] { parts.append("sha256 \(document)") }
    return "\(contact): \(parts.joined(separator: ", "))"
  }

  private var clockStart: String {
    var parts: [String] = []
    if let rule = event[.rule] { parts.append(rule) }
    if let start = event[.start] { parts.append(say(ViewWords.countedFrom(moment(start)))) }
    if let due = event[.due] { parts.append(say(ViewWords.due(moment(due)))) }
    if let basis = event[.basis] { parts.append(basis) }
    if let rule = event[.rule], view.plan.rules[rule]?.reading != nil {
      parts.append(say(ViewWords.isReading))
    }
    if event[.assumed] == true { parts.append(say(ViewWords.assumedStart)) }
    return parts.joined(separator: "; ")
  }
}

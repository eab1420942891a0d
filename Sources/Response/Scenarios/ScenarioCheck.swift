import Playbooks

/// Holds the names and words of a scenario against the playbook it walks.
package struct ScenarioCheck {
  private let plan: Plan
  private var found: [Diagnostic] = []

  /// Every name that the playbook does not have and every word that means nothing, by place.
  package static func faults(of scenario: Scenario, on plan: Plan) -> [Diagnostic] {
    var check = ScenarioCheck(plan: plan)
    check.check(scenario)
    return check.found.sortedByPlace()
  }

  private init(plan: Plan) { self.plan = plan }

  private mutating func check(_ scenario: Scenario) {
    check(inputs: scenario.inputs)
    for input in plan.graph.inputs
    where input.required && !scenario.inputs.contains(where: { $0.name.text == input.name }) {
      report(.missingInput(input.name, playbook: plan.playbook.id), at: scenario.playbook)
    }
    for entry in scenario.script { check(entry) }
    if let end = scenario.end { check(end) }
  }

  private mutating func check(inputs: [TypedAnswer]) {
    let known = plan.graph.inputs.map(\.name)
    for input in inputs where !known.contains(input.name.text) {
      let near = Spelling.nearest(to: input.name.text, among: known)
      report(.unknownInput(input.name.text, near: near), at: input.name)
    }
  }

  private mutating func check(_ entry: ScenarioEntry) {
    if let refused = entry.refused {
      check(refused, among: RefusalWord.allCases.map(\.rawValue))
    }
    if let expected = entry.expected { check(expected) }
    if let step = entry.given.step { _ = node(step) }
    for notice in entry.given.notices {
      check(notice.outcome, among: Notice.Outcome.allCases.map(\.rawValue))
    }
    guard let act = entry.act else { return }
    if act.verb == .update { check(inputs: entry.given.answers) }
    if act.verb == .role { check(role: act.object) }
    guard act.verb.isOnStep, let node = node(act.object) else { return }
    check(entry.given, on: node.step, named: act.object.text)
  }

  private mutating func check(_ given: ScenarioEntry.Given, on step: Step, named name: String) {
    let fields = step.fields.map(\.name)
    for answer in given.answers where !fields.contains(answer.name.text) {
      let near = Spelling.nearest(to: answer.name.text, among: fields)
      report(.unknownField(answer.name.text, step: name, near: near), at: answer.name)
    }
    let contacts = step.notification?.to.map(\.text) ?? []
    for notice in given.notices where !contacts.contains(notice.contact.text) {
      let near = Spelling.nearest(to: notice.contact.text, among: contacts)
      report(.unknownRecipient(notice.contact.text, step: name, near: near), at: notice.contact)
    }
    if let option = given.option, let decision = step.decision {
      let options = decision.options.map(\.choice.id)
      guard !options.contains(option.text) else { return }
      let near = Spelling.nearest(to: option.text, among: options)
      report(.unknownOption(option.text, of: name, options: options, near: near), at: option)
    }
  }

  private mutating func check(role: Name) {
    let known = plan.playbook.roles.map(\.id)
    guard !known.contains(role.text) else { return }
    report(.unknownRole(role.text, near: Spelling.nearest(to: role.text, among: known)), at: role)
  }

  private mutating func check(_ expected: Expectation) {
    for line in expected.states {
      check(step: line.of)
      if !ScenarioWords.isState(line.word.text) {
        reportWord(line.word, allowed: ScenarioWords.states)
      }
    }
    for line in expected.clocks {
      check(step: line.of)
      check(line.word, among: ScenarioWords.clocks)
    }
    for name in (expected.ready?.names ?? []) + (expected.order?.names ?? []) { check(step: name) }
    if let run = expected.run { check(run, among: ScenarioWords.runs) }
  }

  private mutating func check(step name: Name) {
    if let node = node(name), node.isGroup { report(.namesGroup(name.text), at: name) }
  }

  private mutating func node(_ name: Name) -> Graph.Node? {
    let path = StepKey(typed: name.text).path
    if let node = plan.graph.index[path].map({ plan.graph.nodes[$0] }) { return node }
    let near = Spelling.nearest(to: path, among: plan.graph.nodes.map(\.path))
    report(.unknownStep(name.text, near: near), at: name)
    return nil
  }

  private mutating func check(_ word: Name, among allowed: [String]) {
    if !allowed.contains(word.text) { reportWord(word, allowed: allowed) }
  }

  private mutating func reportWord(_ word: Name, allowed: [String]) {
    let hint = Spelling.nearest(to: word.text, among: allowed)
    found.append(
      Diagnostic(.reading(.badWord(word.text, allowed: allowed, hint: hint)), at: word.origin))
  }

  private mutating func report(_ fault: GraphFault, at name: Name) {
    found.append(Diagnostic(.graph(fault), at: name.origin))
  }
}

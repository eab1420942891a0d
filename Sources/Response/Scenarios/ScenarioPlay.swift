import Playbooks

/// Plays a scenario on the engine: the same `open` and `decide` that serve the commands, with a
/// scripted clock and nothing stored.
package struct ScenarioPlay {
  let plan: Plan
  let scenario: Scenario
  /// Milliseconds since 1970 UTC.
  let opened: Int64
  private(set) var now: Int64
  private(set) var state: RunState
  private(set) var standing: Standing
  private(set) var walked = Walked()
  /// The labels of steps in the order in which people ended them.
  private(set) var ended: [String] = []
  var differences: [ScenarioDifference] = []
  private var people: [String: String] = [:]
  private var acts = 0

  /// Plays a scenario from its opening to its last entry.
  ///
  /// An entry that is refused, expected or not, changes nothing, and the script goes on.
  package static func outcome(of scenario: Scenario, on plan: Plan) -> ScenarioOutcome {
    var play: ScenarioPlay
    do throws(Rejection) {
      play = try ScenarioPlay(scenario, plan)
    } catch {
      let difference = ScenarioDifference(
        origin: scenario.opened.origin, what: .rejected(error, expected: nil, nil))
      return ScenarioOutcome(differences: [difference], walked: Walked(), acts: 0, end: nil)
    }
    for entry in scenario.script { play.take(entry) }
    if let end = scenario.end { play.compare(end) }
    return ScenarioOutcome(
      differences: play.differences, walked: play.walked, acts: play.acts, end: play.stand)
  }

  private init(_ scenario: Scenario, _ plan: Plan) throws(Rejection) {
    guard let opened = ClockText.moment(scenario.opened.text, zone: plan.zone) else {
      throw .time(.meaningless(scenario.opened.text))
    }
    let given = try Self.opening(of: scenario, plan, at: opened)
    let stamp = Stamp(at: opened, up: 0, act: "a0", session: Self.session)
    let decided: Decided
    do throws(Refusal) {
      decided = try plan.open(given, by: scenario.by, stamp: stamp)
    } catch {
      throw .refused(error)
    }
    self.plan = plan
    self.scenario = scenario
    self.opened = opened
    now = opened
    state = decided.after
    standing = decided.standing
    accept(decided)
  }

  private static let session = "s1"

  private static func opening(
    of scenario: Scenario, _ plan: Plan, at opened: Int64
  ) throws(Rejection) -> OpeningGiven {
    let playbook = plan.playbook
    var given = OpeningGiven(
      run: scenario.id,
      playbook: PlaybookReference(
        id: playbook.id, version: playbook.version, sha256: Draft.unsealed),
      files: [], mode: scenario.isDrill ? .drill : .live,
      title: scenario.title.shown(in: .vi).text.asLine, language: .vi)
    given.tlp = playbook.tlp?.rawValue
    if let detected = scenario.detected {
      given.detected = try past(detected.text, now: opened, zone: plan.zone)
    }
    for (name, change) in try changes(
      scenario.inputs, fields: plan.graph.inputs, of: nil, now: opened, zone: plan.zone)
    {
      switch change {
      case .set(let answer): given.inputs[name] = answer
      case .file(let evidence):
        given.inputs[name] = .open(.text(evidence.source))
        given.evidence.append(evidence)
      case .add, .remove: break
      }
    }
    return given
  }

  /// How the run stands now.
  var stand: ScenarioStand {
    let names = Dictionary(
      people.map { (Self.seal(of: $0.value), $0.key) }, uniquingKeysWith: { first, _ in first })
    return ScenarioStand(state: state, standing: standing, now: now, names: names)
  }

  private mutating func take(_ entry: ScenarioEntry) {
    if let at = entry.at { now = max(now, opened + at) }
    if entry.act != nil { act(entry) }
    if let expected = entry.expected { compare(expected) }
  }

  private mutating func act(_ entry: ScenarioEntry) {
    acts += 1
    let expected = entry.refused?.text
    let origin = entry.refused?.origin ?? entry.act?.object.origin ?? entry.origin
    func note(_ what: ScenarioDifference.What) {
      differences.append(ScenarioDifference(origin: origin, what: what))
    }
    do throws(Rejection) {
      let request = try request(of: entry)
      let decided: Decided
      do throws(Refusal) {
        decided = try plan.decide(request, in: state, standing: standing)
      } catch {
        throw Rejection.refused(error)
      }
      accept(decided)
      if let expected { note(.accepted(expected: expected)) }
    } catch {
      guard expected != error.word.rawValue else { return }
      note(.rejected(error, expected: expected, stand))
    }
  }

  private func request(of entry: ScenarioEntry) throws(Rejection) -> Request {
    let stamp = Stamp(at: now, up: now - opened, act: "a\(acts)", session: Self.session)
    var request = Request(
      try action(of: entry), stamp: stamp, by: person(entry.by ?? scenario.by))
    request.who = entry.byWhom.map { person($0) }
    if let happened = entry.happened {
      request.happened = try Self.past(happened.text, now: now, zone: plan.zone)
    }
    request.override = entry.override.map { Prose($0) }
    return request
  }

  /// Somebody of the run by name, or a name new to it.
  func person(_ name: String) -> PersonNamed {
    people[name].map { .known($0) } ?? .new(name)
  }

  /// Goes on with what the engine decided.
  private mutating func accept(_ decided: Decided) {
    walked.take(decided.drafts, of: plan.graph)
    for draft in decided.drafts {
      switch draft.kind {
      case .personNamed:
        if let id = draft.fields[.id], let name = draft.secrets["name"] { people[name] = id }
      case .stepDone, .stepDecided, .stepSkipped:
        if let key = draft.step { ended.append(plan.label(key)) }
      default: break
      }
    }
    state = decided.after
    standing = decided.standing
    // Nothing is sealed here: each name gets a mark of its own, so that sentences can name people.
    state.people = state.people.map {
      Person(id: $0.id, name: .sealed(Self.seal(of: $0.id)), organisation: $0.organisation)
    }
  }

  /// What stands for a person's name.
  private static func seal(of person: String) -> String { "scenario-\(person)" }

  static func past(_ text: String, now: Int64, zone: Zone) throws(Rejection) -> Moment {
    do throws(ClockText.Fault) {
      return try ClockText.past(text, now: now, zone: zone)
    } catch {
      throw .time(error)
    }
  }
}

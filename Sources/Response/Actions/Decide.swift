import Playbooks

extension Plan {
  /// What an action comes to: the events that are to be recorded, or why it is refused.
  ///
  /// Pure: the same action in the same state gives the same events. An action that was already
  /// accepted (same `act`) gives none. Whoever knows where the run stands in that state can say so;
  /// else it is derived.
  package func decide(
    _ request: Request, in state: RunState, standing: Standing? = nil
  ) throws(Refusal) -> Decided {
    let standing = standing ?? self.standing(of: state)
    if state.acts.contains(request.stamp.act) {
      return Decided(by: "", drafts: [], after: state, standing: standing)
    }
    if let happened = request.happened, happened.ms > state.time(at: request.stamp.at) {
      throw .happenedInFuture(happened)
    }
    if let reason = request.lateReason, reason.text.trimmed.isEmpty {
      throw .reasonNeeded(.explain, nil)
    }
    var decision = try Deciding(plan: self, state: state, standing: standing, request: request)
    try decision.perform()
    return decision.decided()
  }

  /// The first events of a run.
  ///
  /// Refused where it was detected after now, or where what is one line of text is not.
  package func open(_ opening: OpeningGiven, by name: String, stamp: Stamp) throws(Refusal)
    -> Decided
  {
    if let detected = opening.detected, detected.ms > opening.began?.ms ?? stamp.at {
      throw .happenedInFuture(detected)
    }
    var decision = try Deciding(opening: opening, plan: self, by: name, stamp: stamp)
    return decision.decided()
  }
}

/// An accepted action: its events in order, and the state they will lead to.
package struct Decided: Sendable {
  /// The person who records, by their id in the run.
  package let by: String
  package let drafts: [Draft]
  /// What the state will be, but for seals and places.
  package let after: RunState
  /// Where the run will stand.
  package let standing: Standing
}

/// What a run is opened with.
package struct OpeningGiven: Sendable {
  package var run: String
  package var playbook: PlaybookReference
  package var files: [FileReference]
  package var mode: Opening.Mode
  package var title: String
  package var incident: String?
  package var refs: [String] = []
  package var language: Language
  package var tlp: String?
  package var incidentType: Int64?
  package var severity: String?
  package var detected: Moment?
  package var inputs: [String: Answer] = [:]
  /// The files among the inputs.
  package var evidence: [EvidenceGiven] = []
  package var commands = false
  package var faults: [String] = []
  /// How many times faster time is to pass; only in a drill.
  package var pace = Pace.real
  /// The incident time at the opening, where it is not the machine's: a run opened in a drill whose
  /// time passes faster.
  package var began: Moment?

  package init(
    run: String, playbook: PlaybookReference, files: [FileReference], mode: Opening.Mode,
    title: String, language: Language
  ) {
    self.run = run
    self.playbook = playbook
    self.files = files
    self.mode = mode
    self.title = title
    self.language = language
  }
}

/// Work in progress on one action: events drafted so far, and the state they lead to.
struct Deciding {
  let plan: Plan
  let request: Request
  /// The state before the action; nil where the action opens the run.
  let before: RunState?
  /// Where the run stood before; without a step where it was not open.
  let standing: Standing
  private(set) var after: RunState
  private(set) var drafts: [Draft] = []
  private(set) var by: String
  private var who: String?
  /// Ids of the people this action names for the first time.
  private var named: [String: String] = [:]

  init(plan: Plan, state: RunState, standing: Standing, request: Request) throws(Refusal) {
    self.plan = plan
    self.request = request
    before = state
    self.standing = standing
    after = state
    by = ""
    by = try person(request.by)
    if let named = request.who {
      let id = try person(named)
      who = id == by ? nil : id
    }
  }

  init(opening: OpeningGiven, plan: Plan, by name: String, stamp: Stamp) throws(Refusal) {
    self.plan = plan
    request = Request(.finish(reason: nil), stamp: stamp, by: .new(name))
    before = nil
    standing = Standing(instances: [])
    by = "p1"
    var draft = Draft(.runOpened)
    draft.fields[.playbook] = opening.playbook
    draft.fields[.files] = opening.files
    draft.fields[.engine] = 1
    draft.fields[.mode] = opening.mode.rawValue
    if opening.pace != Pace.real { draft.fields[.pace] = opening.pace }
    draft.happened = opening.began
    draft.fields[.title] = opening.title
    draft.fields[.incident] = opening.incident
    if !opening.refs.isEmpty { draft.fields[.refs] = opening.refs }
    draft.fields[.zone] = plan.zone.name
    draft.fields[.language] = opening.language.rawValue
    draft.fields[.tlp] = opening.tlp
    draft.fields[.incidentType] = opening.incidentType
    draft.fields[.severity] = opening.severity
    draft.fields[.detected] = opening.detected
    draft.fields[.commands] = opening.commands
    if !opening.faults.isEmpty { draft.fields[.faults] = opening.faults }
    draft.set(
      .inputs,
      opening.inputs.reduce(into: [:]) { inputs, given in
        let field = plan.graph.inputs.first { $0.name == given.key }
        inputs[given.key] = field.map { Self.guarded(given.value, $0) } ?? given.value
      })
    after = RunState(blank: opening.run, at: stamp.at, by: by)
    try Refusal.Line.name.require(name)
    try Refusal.Line.title.require(opening.title)
    try Refusal.Line.incident.require(opening.incident)
    try Refusal.Line.severity.require(opening.severity)
    for reference in opening.refs { try Refusal.Line.reference.require(reference) }
    record(draft)
    var named = Draft(.personNamed)
    named.fields[.id] = by
    named.set(.name, Prose(name, personal: true))
    record(named)
    for file in opening.evidence { record(file, on: Draft(.evidenceAdded)) }
  }

  /// The person who did it, as their id in the run.
  var doer: String { who ?? by }

  /// When it happened.
  var moment: Int64 { request.happened?.ms ?? now }

  /// The time of the run at the action.
  var now: Int64 { after.time(at: request.stamp.at) }

  /// Drafts an event and folds it into the state ahead.
  mutating func record(_ draft: Draft) {
    var draft = draft
    switch draft.kind {
    case .personNamed, .stepChanged, .runOpened, .clockStarted, .clockMet, .clockWaived,
      .clockCancelled:
      break
    default:
      draft.who = who
      draft.happened = request.happened
    }
    drafts.append(draft)
    let event = draft.provisional(
      request.stamp, by: by, log: after.log, run: after.run, rseq: after.next)
    if let opened = RunState(opening: event) { after = opened } else { after.apply(event) }
  }

  /// The id of a person, who is named in the run first where they are new to it.
  mutating func person(_ named: PersonNamed) throws(Refusal) -> String {
    switch named {
    case .known(let id):
      guard after.people.contains(where: { $0.id == id }) else { throw .unknownPerson(id) }
      return id
    case .new(let name):
      if let id = self.named[name] { return id }
      try Refusal.Line.name.require(name)
      let id = "p\(after.people.count + 1)"
      var draft = Draft(.personNamed)
      draft.fields[.id] = id
      draft.set(.name, Prose(name, personal: true))
      if by.isEmpty { by = id }
      self.named[name] = id
      record(draft)
      return id
    }
  }

  /// Text a person must give, not blank.
  func required(_ reason: Prose, _ verb: Refusal.Verb, _ key: StepKey?) throws(Refusal) -> Prose {
    guard !reason.text.trimmed.isEmpty else {
      throw .reasonNeeded(verb, key)
    }
    return reason
  }
}

extension RunState {
  /// A run nothing is known of yet, for its first event to be folded into.
  fileprivate init(blank run: String, at: Int64, by: String) {
    self.run = run
    opening = Opening(
      playbook: PlaybookReference(id: "", version: "", sha256: ""), files: [], engine: 1,
      mode: .live, pace: Pace.real, title: "", incident: nil, refs: [], zone: "", language: "",
      tlp: nil,
      incidentType: nil, severity: nil, detected: nil, inputs: [:], commands: false, faults: [],
      at: EventTime(recorded: at, happened: nil), by: by)
    responsible = by
    lastAt = at
    log = ""
  }
}

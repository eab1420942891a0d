import Playbooks

extension RunState {
  /// The state after a run's first event; nil where it opens none.
  package init?(opening event: Event) {
    guard event.kind == .runOpened, let playbook = event[.playbook], let files = event[.files],
      let engine = event[.engine], let word = event[.mode], let mode = Opening.Mode(rawValue: word),
      let title = event[.title], let zone = event[.zone], let language = event[.language],
      let inputs = event[.inputs], let commands = event[.commands],
      event[.pace] == nil || mode == .drill,
      Pace.range.contains(event[.pace] ?? Pace.real)
    else { return nil }
    run = event.run
    log = event.log
    opening = Opening(
      playbook: playbook, files: files, engine: engine, mode: mode,
      pace: event[.pace] ?? Pace.real, title: title,
      incident: event[.incident], refs: event[.refs] ?? [], zone: zone, language: language,
      tlp: event[.tlp], incidentType: event[.incidentType], severity: event[.severity],
      detected: event[.detected], inputs: inputs, commands: commands,
      faults: event[.faults] ?? [], at: event.time, by: event.by)
    responsible = event.by
    lastAt = event.at
    acts = [event.act]
    next = event.rseq + 1
    safekeeping.apply(event)
  }

  /// Folds one event in.
  ///
  /// Total: an event that says nothing of a run changes nothing but its place. The same fold serves
  /// a live run and its replay.
  package mutating func apply(_ recorded: Event) {
    let event = recorded.inTime(of: opening)
    let place = self.place
    advance(past: event)
    lastAt = event.at
    log = event.log
    acts.insert(event.act)
    safekeeping.apply(event)
    applyToStep(event, at: place)
    switch event.kind {
    case .runUpdated: update(event)
    case .runLinked: if let other = event[.other] { links.append(other) }
    case .runClosed:
      let result = event[.result].flatMap(Ending.Result.init(rawValue:)) ?? .aborted
      ending = .closed(result, at: event.time, by: event.doer, reason: event[.reason])
      offer = nil
    case .runReopened: ending = .open
    case .personNamed:
      if let id = event[.id], let name = event[.name] {
        people.append(Person(id: id, name: name, organisation: event[.organisation]))
      }
    case .roleAssigned:
      if let role = event[.role], let to = event[.to] { holders[role] = to }
    case .handoverOffered:
      if let id = event[.offer], let to = event[.to], let brief = event[.brief] {
        offer = Offer(
          id: id, from: event.doer, to: to, roles: event[.roles] ?? [],
          steps: event[.steps] ?? [], brief: brief, at: event.time)
      }
    case .handoverAccepted:
      if let offer { handOver(from: offer.from, to: offer.to) }
    case .handoverTaken:
      handOver(from: event[.cause] ?? responsible, to: event.doer)
    case .handoverDeclined, .handoverWithdrawn: offer = nil
    case .noteAdded:
      notes.append(
        Note(
          rseq: place, step: event.step, text: event[.text], sha256: event[.sha256],
          by: event.doer, at: event.time, late: !isOpen))
    case .indicatorAdded:
      if let type = event[.type], let value = event[.value] {
        indicators.append(Indicator(type: type, value: value, step: event.step))
      }
    case .evidenceAdded: if let added = Evidence(event) { evidence.append(added) }
    case .evidenceMoved, .evidenceOpened, .evidenceWithheld: applyToEvidence(event)
    case .commandStarted:
      if let id = event[.command], let step = event.step {
        commands[id] = CommandRecord(step: step, argv: event[.argv] ?? [], started: event.time)
      }
    case .commandEnded:
      if let id = event[.command] {
        commands[id]?.outcome = event[.outcome]
        commands[id]?.code = event[.code]
      }
    case .clockStarted, .clockMet, .clockWaived, .clockCancelled, .clockExplained:
      applyToClock(event)
    case .injectShown: if let id = event[.inject] { injects[id] = event.time }
    default: break
    }
  }

  private mutating func update(_ event: Event) {
    for (name, value) in event[.after] ?? [:] {
      switch (name, value) {
      case ("title", .text(let text)): opening.title = text
      case ("tlp", .text(let text)): opening.tlp = text
      case ("severity", .text(let text)): opening.severity = text
      case ("incident_type", .text(let text)): opening.incidentType = Int64(text)
      case ("detected", .time(let moment)): opening.detected = moment
      default:
        if name.hasPrefix("inputs_") { opening.inputs[String(name.dropFirst(7))] = value }
      }
    }
  }

  /// Moves the outgoing person's roles and active steps to the incoming one.
  private mutating func handOver(from: String, to: String) {
    for (role, holder) in holders where holder == from { holders[role] = to }
    for (key, record) in steps
    where record.visit.mark == .active && record.visit.assignee == from {
      steps[key]?.visit.assignee = to
    }
    if responsible == from { responsible = to }
    offer = nil
  }

  private mutating func applyToClock(_ event: Event) {
    guard let key = event.step else { return }
    switch event.kind {
    case .clockStarted:
      // What people said of a clock stands, also where it begins at another moment.
      let said = clocks[key]?.explanations ?? []
      clocks[key] = ClockRecord(
        rule: event[.rule], start: event[.start] ?? event.at, due: event[.due],
        basis: event[.basis], certainty: event[.certainty], assumed: event[.assumed] ?? false,
        explanations: said)
    case .clockMet: clocks[key]?.phase = .met(at: event.moment, late: event[.late] ?? 0)
    case .clockWaived: clocks[key]?.phase = .waived
    case .clockExplained:
      if let reason = event[.reason] {
        clocks[key]?.explanations.append(
          ClockExplanation(reason: reason, by: event.doer, at: event.time))
      }
    default: clocks[key]?.phase = .cancelled
    }
  }
}

extension Event {
  /// When it was recorded and when it happened.
  package var time: EventTime { EventTime(recorded: at, happened: happened) }
}

import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// A run read from the trail: its state, and the plan made of the texts frozen into it.
struct LoadedRun {
  let id: String
  let plan: Plan
  let templates: [String: NoticeTemplate]
  /// The exact texts it is governed by.
  let texts: [SourceFile]
  private(set) var state: RunState
  /// The log that holds its newest event.
  private(set) var trail: String
  /// Personal values that are still disclosed, by commitment: none that the record says is erased,
  /// whatever a trail still holds.
  private(set) var disclosed: [String: String]

  /// Reads a run; only what the run holds is read.
  ///
  /// `history` are its events, by the trails they are in.
  init(_ id: String, from history: RunHistory) throws {
    guard let state = try Self.state(of: history),
      let newest = history.last?.store
    else { throw CommandFailure.noRun(id) }
    let read = try GoverningTexts(state.opening, from: history.reversed().map(\.store))
    self.id = id
    self.state = state
    trail = newest.log
    plan = read.plan
    templates = read.templates
    texts = read.files
    disclosed = [:]
    for part in history { try disclose(part.events, from: part.store) }
  }

  /// The state that events fold to, as far as they are included; nil where they open no run.
  static func state(
    of history: RunHistory, while isIncluded: (Event) -> Bool = { _ in true }
  ) throws -> RunState? {
    var state: RunState?
    for stored in history.lazy.flatMap(\.events) {
      let event = try Self.event(stored)
      guard isIncluded(event) else { break }
      if state == nil { state = RunState(opening: event) } else { state?.apply(event) }
    }
    return state
  }

  /// A run just opened.
  init(_ id: String, _ ready: ReadyPlaybook, opening: StoredEvent) throws {
    let event = try Self.event(opening)
    guard let state = RunState(opening: event) else { throw CommandFailure.noRun(id) }
    self.id = id
    trail = event.log
    plan = ready.plan
    templates = ready.templates
    texts = ready.texts
    self.state = state
    disclosed = [:]
  }

  /// Takes in events that were appended, by us or by others.
  mutating func take(_ stored: some Collection<StoredEvent>, from store: AuditStore) throws {
    guard !stored.isEmpty else { return }
    for event in stored { state.apply(try Self.event(event)) }
    trail = store.log
    try disclose(stored, from: store)
  }

  /// Reads an event, and holds the places it tells of against those it is stored under.
  static func event(_ stored: StoredEvent) throws(CommandFailure) -> Event {
    let event: Event
    do {
      event = try Event(bytes: stored.body)
    } catch {
      throw .event(error, seq: stored.seq)
    }
    guard event.seq == stored.seq, event.rseq == stored.rseq, event.run == stored.run else {
      throw .trail(.badEvent(seq: stored.seq))
    }
    return event
  }

  private mutating func disclose(_ stored: some Collection<StoredEvent>, from store: AuditStore)
    throws
  {
    let places = Set(stored.map(\.seq))
    guard let first = places.min() else { return }
    for value in try store.disclosures(of: id, from: first) where places.contains(value.seq) {
      disclosed[value.commitment(in: store.log).hex] = value.value
    }
    disclosed = disclosed.filter { state.safekeeping.values.redaction(of: $0.key) == nil }
  }

  /// Whether the record says that a value in one of its logs is erased.
  func isErased(_ value: Disclosure, in log: String) -> Bool {
    let place = SealedPlace(log: log, seq: value.seq, path: value.path)
    return state.safekeeping.values[place]?.redaction != nil
  }

  /// The id of a person by the name they go by in this run, or the name as new to it.
  func person(named name: String) -> PersonNamed {
    for person in state.people {
      if case .sealed(let commitment) = person.name, disclosed[commitment] == name {
        return .known(person.id)
      }
    }
    return .new(name)
  }

  /// What time it is in the run.
  var now: Int64 { state.time(at: Machine.now) }

  /// The same, as a moment somebody names.
  var moment: Moment {
    let now = now
    let wall = plan.zone.wall(at: now)
    return Moment(ms: now, typed: "\(wall.date) \(wall.clockWithSeconds)")
  }

  /// Everything a screen is made of; at this very time of the run where none is said.
  func view(
    of state: RunState? = nil, _ surroundings: Surroundings, language: Language, now: Int64? = nil,
    actor: String? = nil
  ) -> RunView {
    let state = state ?? self.state
    return RunView(
      plan: plan, state: state, standing: plan.standing(of: state), disclosed: disclosed,
      surroundings: Surroundings(
        contacts: surroundings.contacts, templates: templates,
        organisation: surroundings.organisation),
      language: language, now: now ?? self.now, actor: actor)
  }

  /// The run as a refusal speaks of it: nothing around it is needed.
  var bareView: RunView {
    view(Surroundings(), language: Tongue.current)
  }
}

/// The keys of a scenario file.
enum ScenarioKey: String, MappingKey {
  static let mapping = MappingKind.scenario
  case scenario, id, playbook, title, opened, detected, drill, by, inputs, script, expect
}

/// The keys of an entry: the acts, what goes with them, and what must come of it.
enum EntryKey: String, MappingKey {
  static let mapping = MappingKind.entry
  case at, by, done, set, decide, option, reason, told, expect, refused
  case attach, what, skip, fail, start, answer, amend, add, remove, reopen, below
  case approve, reject, assign, role, to, notice, note, step, handover, run, update
  case byWhom = "by_whom"
  case happened, override

  /// The act that the key names; nil where it goes with one.
  var verb: ScenarioEntry.Verb? { ScenarioEntry.Verb(rawValue: rawValue) }

  /// The acts it goes with; nil where it goes with all, or needs none.
  var verbs: [ScenarioEntry.Verb]? {
    switch self {
    case .set, .add, .remove: [.start, .answer, .done, .decide, .fail, .amend]
    case .told: [.start, .answer, .done, .decide, .fail, .notice]
    case .option: [.decide]
    case .reason:
      [.done, .decide, .skip, .fail, .reopen, .approve, .reject, .amend, .handover, .run, .update]
    case .to: [.assign, .role, .handover]
    case .below: [.reopen]
    case .what: [.attach]
    case .step: [.note]
    case .override: [.start, .done, .decide]
    case .refused, .byWhom, .happened, .by: ScenarioEntry.Verb.allCases
    default: nil
    }
  }
}

enum ToldKey: String, MappingKey {
  static let mapping = MappingKind.told
  case outcome, channel, address, person, reference
}

enum FactsKey: String, MappingKey {
  static let mapping = MappingKind.facts
  case detected, title, tlp, severity, inputs
  case incidentType = "incident_type"
}

enum ExpectationKey: String, MappingKey {
  static let mapping = MappingKind.expectation
  case states, clocks, ready, order, run
}

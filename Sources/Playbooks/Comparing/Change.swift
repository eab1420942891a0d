/// One thing that is not in a playbook's new edition as it was in the old.
package struct Change: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case playbook
    case role(String)
    case input(String)
    /// By its path, as in `restore/check`.
    case step(String)
    case field(String, step: String)
    case option(String, step: String)
    case rule(String)
    case template(String)
  }

  package enum What: Hashable, Sendable {
    /// With what it is called, in the languages it is called in.
    case added(LocalText?)
    case removed(LocalText?)
    /// What is said of it: before and after, nil where nothing was or is. `language` where only the
    /// text in that language changed.
    case changed(Trait, language: Language?, from: String?, to: String?)
  }

  package let subject: Subject
  package let what: What

  package init(_ subject: Subject, _ what: What) {
    self.subject = subject
    self.what = what
  }

  /// What a change is about, from what matters most.
  package enum Area: String, Hashable, Sendable, CaseIterable {
    case steps, edges, deadlines, decisions, fields, texts, other
  }

  package var area: Area {
    switch (subject, what) {
    case (.step, .added), (.step, .removed): .steps
    case (.rule, _): .deadlines
    case (.input, _), (.field, _): .fields
    case (.option, .added), (.option, .removed): .decisions
    case (.template, _): .texts
    case (.playbook, _), (.role, _), (.step, _), (.option, _):
      if case .changed(let trait, _, _, _) = what { trait.area } else { .other }
    }
  }
}

/// What can be said of a part of a playbook: mostly the keys of the format.
package enum Trait: String, Hashable, Sendable, CaseIterable {
  // MARK: A playbook
  case id, version, summary, owner, tlp
  case incidentType = "incident_type"
  case tags, references, attack, react, status
  case replacedBy = "replaced_by"
  case approved
  case reviewBy = "review_by"
  case injects
  /// In which order the steps stand.
  case order

  // MARK: A step
  case title
  case instructions = "do"
  case caution, phase, role, needs, join, when, each, evidence, question
  case repeatLimit = "repeat_limit"
  case notify, message
  case repeats = "repeat"
  case deadline, from, include, with, opens, run, timeout
  case inDrill = "in_drill"
  case danger, approve, wait, optional, estimate

  // MARK: Fields, options, roles
  case type, label, help, example, unit, required, options, pattern, min, max, personal
  case backTo = "back_to"
  case contact

  // MARK: Rules and templates
  case start, limit, basis, applies, form, stages
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case certainty, source, checked, note, reading, calendar, holidays, worked
  case recipient = "to"
  case body

  var area: Change.Area {
    switch self {
    case .needs, .join, .when, .each, .backTo, .include, .with: .edges
    case .deadline, .from, .wait: .deadlines
    case .question, .repeatLimit: .decisions
    case .title, .instructions, .caution, .summary, .label: .texts
    default: .other
    }
  }
}

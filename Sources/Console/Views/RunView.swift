import Playbooks
import Response

/// All a screen is made of: a run, where it stands, what surrounds it, and the time.
///
/// A value; a screen is a function of it.
package struct RunView: Sendable {
  package let plan: Plan
  package let state: RunState
  package let standing: Standing
  /// Personal values that are still disclosed, by commitment in hex.
  package let disclosed: [String: String]
  package let surroundings: Surroundings
  package let language: Language
  /// Milliseconds since 1970 UTC.
  package let now: Int64
  /// Who acts in this terminal, as they named themselves.
  package let actor: String?

  package init(
    plan: Plan, state: RunState, standing: Standing, disclosed: [String: String],
    surroundings: Surroundings, language: Language, now: Int64, actor: String?
  ) {
    self.plan = plan
    self.state = state
    self.standing = standing
    self.disclosed = disclosed
    self.surroundings = surroundings
    self.language = language
    self.now = now
    self.actor = actor
  }
}

extension RunView {
  /// The same, seen by somebody to whom nothing personal is disclosed.
  var withoutDisclosures: RunView {
    RunView(
      plan: plan, state: state, standing: standing, disclosed: [:], surroundings: surroundings,
      language: language, now: now, actor: actor)
  }
}

/// What is not frozen into a run and may be newer than it: whom to call, which text to send.
package struct Surroundings: Sendable {
  package let contacts: [String: Contact]
  package let templates: [String: NoticeTemplate]
  package let organisation: Organisation

  package init(
    contacts: [String: Contact] = [:], templates: [String: NoticeTemplate] = [:],
    organisation: Organisation = Organisation()
  ) {
    self.contacts = contacts
    self.templates = templates
    self.organisation = organisation
  }
}

import Playbooks
import Response

/// What forms are filled from: a run as it stands, or the runs of a period, and what surrounds them.
package struct FormRecord: Sendable {
  package let surroundings: Surroundings
  package let zone: Zone
  /// When the document is made.
  package let now: Int64
  /// In the language of the form.
  package let run: RunView?
  package let notices: [SentNotice]
  /// Which of our systems it is about.
  package let system: Organisation.System?
  package let period: FormPeriod?

  /// One run; `system` is named by hand where the run does not call it as the organisation does.
  package init(of run: RunView, _ notices: [SentNotice], system: Organisation.System?, now: Int64) {
    surroundings = run.surroundings
    zone = run.plan.zone
    self.now = now
    self.run = run
    self.notices = notices
    self.system = system
    period = nil
  }

  /// The runs of a period.
  package init(of period: FormPeriod, _ surroundings: Surroundings, zone: Zone, now: Int64) {
    self.surroundings = surroundings
    self.zone = zone
    self.now = now
    run = nil
    notices = []
    system = nil
    self.period = period
  }
}

/// A notice that reached somebody, as a later document refers to it.
package struct SentNotice: Hashable, Sendable {
  /// The template it was made of.
  package let message: String
  /// The sender's own number of it, or what the recipient gave instead.
  package let number: String?
  /// The day it bears, or was sent on, `2026-11-22`.
  package let date: String

  /// Those among the events of a run, in their order.
  package static func all(among events: [Event], of view: RunView) -> [SentNotice] {
    events.compactMap { event in
      guard event.kind == .noticeSent, let key = event.step,
        let message = view.plan.node(key)?.step.notification?.message?.text,
        event[.outcome].flatMap(Notice.Outcome.init(rawValue:))?.reached == true
      else { return nil }
      let moment = event.happened?.ms ?? view.state.time(at: event.at)
      return SentNotice(
        message: message,
        // A mail's own id is no number that a later document cites.
        number: event[.number]
          ?? event[.reference].flatMap { NoticeDocuments.isMessageID($0) ? nil : $0 },
        date: event[.date] ?? view.plan.zone.wall(at: moment).date)
    }
  }
}

import AuditTrail
import Playbooks
import Response

/// What a walk asks of the world.
///
/// The walk itself opens no file, reads no clock and writes to no
/// database: whoever starts it hands these over.
package struct WalkPort {
  /// Milliseconds since 1970 UTC.
  ///
  /// Asked when an answer is read: a question may stand for hours, and `09:40` means the last
  /// such time before the answer.
  package var now: () -> Int64
  /// The run as it is now, with what others did since.
  package var view: () throws(WalkFailure) -> RunView
  /// Records an action.
  ///
  /// Returns once it is durable; what is shown as recorded is shown after.
  package var perform: (Asked) throws(WalkFailure) -> RunView
  /// Copies a file into the evidence store, or takes its hash and size only.
  package var keep: (_ path: String, _ how: Evidence.How) throws(WalkFailure) -> EvidenceGiven
  /// Keeps a long text by its hash, lower-case hex.
  package var keepText: (_ role: String, _ text: String) throws(WalkFailure) -> String
  /// Runs a command that a step offers, in the name of who acts, and records its start and end.
  package var run:
    (StepKey, _ argv: [String], _ timeout: Int64, _ actor: String) throws(WalkFailure) -> RunView
  /// Opens another playbook as a linked run of the same incident, in the name of who acts; its id.
  package var openLinked:
    (_ playbook: String, _ from: StepKey, _ actor: String) throws(WalkFailure) -> String
  /// What is asked when somebody is told.
  package var notices: NoticePort

  package init(
    now: @escaping () -> Int64,
    view: @escaping () throws(WalkFailure) -> RunView,
    perform: @escaping (Asked) throws(WalkFailure) -> RunView,
    keep: @escaping (String, Evidence.How) throws(WalkFailure) -> EvidenceGiven,
    keepText: @escaping (String, String) throws(WalkFailure) -> String,
    run: @escaping (StepKey, [String], Int64, String) throws(WalkFailure) -> RunView,
    openLinked: @escaping (String, StepKey, String) throws(WalkFailure) -> String,
    notices: NoticePort
  ) {
    self.now = now
    self.view = view
    self.perform = perform
    self.keep = keep
    self.keepText = keepText
    self.run = run
    self.openLinked = openLinked
    self.notices = notices
  }

  /// An action as a person at the keyboard asks for it: people by name, no stamp yet.
  package struct Asked: Sendable {
    package var action: AskedAction
    package var actor: String
    package var who: String?
    package var happened: Moment?
    package var override: Prose?
    /// Place of the next event when the screen was made; nil where no race matters.
    package var seen: Int64?

    package init(_ action: AskedAction, actor: String) {
      self.action = action
      self.actor = actor
    }
  }

  /// Actions that name people do so by name; whoever performs them looks the name up.
  package enum AskedAction: Sendable {
    case plain(Action)
    case assign(StepKey, to: String)
    case takeRole(String, to: String)
    case offerHandover(to: String, brief: String)
  }
}

/// Why the world did not do what the walk asked.
package enum WalkFailure: Error, Sendable {
  /// The engine refuses: nothing was recorded, the walk goes on.
  case refused(Refusal)
  /// The trail cannot be written to: the walk stops, the run stays open.
  case trail(TrailFault)
  /// A file or a command could not be used: nothing was recorded, the walk goes on.
  case file(path: String, errno: Int32)
  case command(String)
}

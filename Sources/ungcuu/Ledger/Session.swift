import AuditTrail
import Response

/// One use of the program: what every event it records says of it.
struct Session {
  let id = Machine.newID("s", length: 12)

  /// The moment and the id of a new action.
  func stamp(act: String = Machine.newID("a", length: 16)) -> Stamp {
    Stamp(at: Machine.now, up: Machine.up, act: act, session: id)
  }

  /// The trail's own event that tells of this session, recorded before its first action.
  func opened() -> Proposal {
    var draft = Draft(.sessionOpened)
    draft.fields[.program] = Program.version
    draft.fields[.tty] = Machine.terminalName
    draft.fields[.boot] = Machine.bootID
    draft.fields[.sqlite] = Program.sqliteVersion
    draft.set(.osUser, Prose(Machine.userName, personal: true))
    draft.set(.host, Prose(Machine.hostName, personal: true))
    if let remote = Program.environment["SSH_CONNECTION"]?.split(separator: " ").first {
      draft.set(.remote, Prose(String(remote), personal: true))
    }
    return draft.proposal(stamp(), by: Program.hand)
  }
}

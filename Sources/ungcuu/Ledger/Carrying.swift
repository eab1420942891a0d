import AuditStore
import AuditTrail
import Playbooks
import Response

/// How a run of an older trail goes on in the next: its first event there, with the texts it is
/// governed by.
struct Carrying {
  let run: LoadedRun
  let continues: Continuation

  /// The texts, to be kept in the new trail too.
  var files: [FrozenFile] {
    run.texts.map { FrozenFile(role: $0.role.rawValue, name: $0.name, body: $0.bytes) }
  }

  /// The event, in the name of somebody of the run or of the program.
  func proposal(_ reason: Prose, by name: String? = nil, stamp: Stamp) -> Proposal {
    var draft = Draft(.runCarried)
    draft.fields[.continues] = continues
    draft.fields[.files] = run.state.opening.files
    draft.set(.reason, reason)
    if let name, case .known(let id) = run.person(named: name) {
      return draft.proposal(stamp, by: id)
    }
    return draft.proposal(stamp, by: Program.hand)
  }
}

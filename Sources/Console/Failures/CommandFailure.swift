import AuditTrail
import Playbooks
import Response

/// Why a command could not do what it was asked, as facts; each has its exit status.
package enum CommandFailure: Error, Sendable {
  /// No workspace: the folder named, or nil where none was found upward.
  case noWorkspace(String?)
  case noPlaybook(String, known: [String])
  case ambiguousPlaybook(String, [String])
  case noScenario(String, known: [String])
  /// A playbook that no scenario of the folder walks.
  case noScenariosOf(playbook: String, folder: String)
  /// What no playbook may be called.
  case badPlaybookID(String)
  /// The playbook has faults that leave no graph; they were shown.
  case playbookUnusable(String)
  /// The playbook has faults, and nobody said to go on in spite of them.
  case playbookFaulty(String, errors: Int)
  case file(FileFault)

  case noTrail(String)
  case noRun(String)
  /// Nothing is wrong with the trail: there is nothing to recover.
  case trailIsWhole
  case noOpenRun
  case ambiguousRun(String, [String])
  case trail(TrailFault)
  /// An event of the run cannot be read by this program; the place of the event in the trail.
  case event(EventFault, seq: Int64)
  /// A text the run is governed by is gone from the trail, or is not what it was.
  case governingText(String)
  case refused(Refusal, RunView)
  /// Nothing was done with what the trail's own events hold.
  case refusedOnTrail(Refusal)
  /// Another run names the same file, and is under legal holds.
  case evidenceHeld(run: String, [String])
  /// Legal holds may stand that nobody can ask, so that nothing was erased.
  case holdsUnknown(Unasked)
  /// It is on record that something is erased, but not all of its bytes are gone.
  case erasureUnfinished(TrailFault)
  /// Several trails have a personal value at that place.
  case ambiguousValue(Int64, String, logs: [String])
  /// A run could not be opened as asked.
  case notOpened(Refusal, Plan)
  /// The commit's outcome was unknown; after reopening, the action is not in the trail.
  case notRecorded

  /// No checkpoint could be made.
  case unsigned(Unsigned)
  /// A file of signed notes holds one, counted from 1, that is none or no checkpoint.
  case badNote(path: String, number: Int, NoteFault)
  /// What was typed is no verifier key.
  case badVerifierKey(String)
  /// What was typed is no phone code, or was misheard.
  case badPhoneCode(String)
  /// No key of the log is meant by what was typed; those there are.
  case noSuchKey(String, known: [String])
  /// Nobody said who acts.
  case nobody
  case missingInputs([String])
  case unknownInput(String, known: [String])
  case badAnswer(field: String, AnswerFault)
  case badTime(ClockText.Fault)
  case badPair(String)
  case unknownZone(String)
  case badNoticePart(String)
  /// Parts a notice must have, as `CONTACT.part`.
  case missingNoticeParts([String])
  /// A notice on record stays as it is; what came of it later is another.
  case noticeNotAmended(String, run: String, step: String)
  case form(FormFailure)
  /// Nothing came of a test call, or not all.
  case contact(ContactFailure)
  case evidence(path: String, errno: Int32)
  /// Nothing can be sent, by how it was set up.
  case mailSetup(MailSetupFault)
  /// A message was not taken, or that is not known; the address.
  case delivery(Delivery, to: String)
  case editor(EditorFault)
  /// A step without a message, or a drill that was asked to send.
  case notice(NoticeFault)
  case usage(UsageFault)
  case badPeriod(String)
  case folderNotEmpty(String)
  /// The playbooks that come with the program are not beside it; where they were looked for.
  case noShippedPlaybooks(String)
  /// A bundle is a folder, and something else stands there.
  case notAFolder(String)
  /// A run was not exported.
  case export(ExportFault)
  /// The system does not tell what the program was called with.
  case noArguments
  case endOfInput
  case interrupted(run: String?)
  /// There is no screen to keep something on, or it cannot be used.
  case noScreen(TerminalFailure)

  /// Words of a command line that do not go together.
  package enum UsageFault: Hashable, Sendable {
    /// One name given with two signs, or twice where only one value stands.
    case givenTwice(String)
  }

  /// Why a form was not written.
  package enum FormFailure: Hashable, Sendable {
    case unknown(String, known: [String])
    /// Its file has errors; they were shown.
    case unusable(String)
    /// Mandatory fields that nothing fills, as people know them.
    case incomplete(String, [String])
    /// It was asked of what it does not cover.
    case covers(String, FormTemplate.Covers)
    case system(String, known: [String])
    case field(FormFault)
  }

  /// Why a notice is not written or sent as asked.
  package enum NoticeFault: Hashable, Sendable {
    /// The step has no message of its own, and none was given.
    case noMessage(step: String)
    /// Whom it is for was not said, and the step tells several, or an address of several.
    case whichContact([String])
    case whichAddress([String])
    /// Nothing leaves in a drill.
    case drill
    case emptyText
  }

  /// What should be asked for legal holds, and cannot be.
  package enum Unasked: Hashable, Sendable {
    /// A trail that was set aside, by its folder.
    case trail(String, TrailFault)
    /// The trail that this log goes on from.
    case predecessor(of: String)
    /// A run; why it cannot be read, where that is known.
    case run(String, Explanation?)
    /// An event of the trail itself, by the log it is in, whose bytes are damaged.
    case event(Int64, of: String)
  }

  /// Why a checkpoint was not made.
  package enum Unsigned: Hashable, Sendable {
    /// The environment names no home to keep keys in.
    case noHome
    /// The log has keys, and none that counts is on this machine.
    case noKey
    case fault(TrailFault)
  }

  /// The exit status: 1 could not, 2 the thing examined is bad, 64 usage, 130 interrupted.
  package var status: Int32 {
    switch self {
    case .export(.fileUnfit), .export(.sinceDiffers), .export(.sincePastEnd): 2
    case .playbookUnusable, .playbookFaulty, .badNote, .form(.unusable), .form(.incomplete): 2
    case .form(.covers), .badPeriod: 64
    case .usage, .badPlaybookID, .badPair, .badVerifierKey, .badPhoneCode: 64
    case .interrupted: 130
    default: 1
    }
  }
}

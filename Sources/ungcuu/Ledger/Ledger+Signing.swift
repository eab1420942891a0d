import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

// Signed checkpoints are made after actions are recorded. Nothing that goes wrong with one makes an
// action fail: it is said, and the checkpoint is made up for later.

extension Ledger {
  /// What has a checkpoint made behind it at once: the end of a run, every step of a handover, and
  /// what is erased or must not be, so that a folder put back cannot undo it unseen.
  private static let markers: [[UInt8]] = [
    .runClosed, .handoverOffered, .handoverAccepted, .handoverDeclined, .handoverWithdrawn,
    .handoverTaken, .keyAdded, .keyRetired, .holdSet, .holdLifted, .dataRedacted,
    .evidenceWithheld,
  ].map { (kind: Kind) in Array(#""kind":"\#(kind.rawValue)""#.utf8) }

  /// The trail's own events that go before an action: before this process's first the session's, and
  /// that of a key where the log has none yet; before any that the machine's clock was set.
  func preceding(by name: String?) throws -> [Proposal] {
    var proposals: [Proposal] = []
    if !store.hasWrittenPreceding {
      proposals.append(session.opened())
      if let key = try firstKey() {
        proposals.append(adding(key, holder: name ?? Machine.userName))
      }
    }
    let stamp = session.stamp()
    if let jump = try clockJump(before: stamp) {
      proposals.append(jump.draft.proposal(stamp, by: Program.hand))
    }
    return proposals
  }

  /// The event that makes a key count.
  func adding(_ key: SigningKey, holder: String) -> Proposal {
    var added = Draft(.keyAdded)
    added.fields[.vkey] = key.verifier.text
    added.set(.holder, Prose(holder, personal: true))
    return added.proposal(session.stamp(), by: Program.hand)
  }

  /// Makes the first key of a log, or takes one up that was made and not told of.
  ///
  /// Where others have keys, one more is somebody's decision: `ungcuu key add`.
  private func firstKey() throws -> SigningKey? {
    guard let ring else { return nil }
    do throws(TrailFault) {
      guard try !store.hasKeys() else { return nil }
      if let made = try ring.keys(of: store.log).first { return made }
      return try ring.makeKey(for: store.log)
    } catch {
      unsigned = .fault(error)
      return nil
    }
  }

  /// Records events of the trail itself.
  func recordOfTrail(_ proposals: [Proposal]) throws {
    let preceding = try preceding(by: nil)
    let known = try store.lastEvent(of: store.log).map { $0.rseq + 1 } ?? 0
    _ = try store.append(to: store.log, after: known, preceding: preceding) { _ in proposals }
  }

  /// Makes a checkpoint where one is due.
  func signIfDue() {
    do throws(TrailFault) {
      guard try store.isCheckpointDue(after: Self.markers) else { return }
    } catch {
      unsigned = .fault(error)
      return
    }
    sign()
  }

  /// Makes a checkpoint of the head, unless there is one.
  @discardableResult
  func sign() -> SignedNote? {
    guard let ring else {
      unsigned = .noHome
      return nil
    }
    do throws(TrailFault) {
      let note = try store.sign(with: ring)
      unsigned = note == nil ? .noKey : nil
      return note
    } catch {
      unsigned = .fault(error)
      return nil
    }
  }

  /// Makes a checkpoint of the head and gives it.
  ///
  /// - Throws: why none could be made.
  func checkpoint() throws -> SignedNote {
    guard let note = sign() else { throw CommandFailure.unsigned(unsigned ?? .noKey) }
    return note
  }

  /// Says what kept a due checkpoint from being made; the actions are recorded all the same.
  func tellUnsigned(_ language: Language) {
    guard let unsigned else { return }
    Output.remark(CommandWords.unsigned(unsigned)[language])
    self.unsigned = nil
  }
}

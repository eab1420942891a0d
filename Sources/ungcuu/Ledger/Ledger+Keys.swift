import AuditStore
import AuditTrail
import Console
import Response

// Keys come and go by events of the trail itself; each change is signed at once where it can be.

extension Ledger {
  /// Adds a key of this machine.
  func addKey(holder: String) throws -> VerifierKey {
    let key = try makeKey()
    try recordOfTrail([adding(key, holder: holder)])
    sign()
    return key.verifier
  }

  /// Puts a new key in the place of all of this machine's; both sign the checkpoint of that moment.
  func rotateKey(holder: String, reason: Prose) throws -> VerifierKey {
    let old = try ownLiveKeys()
    let key = try makeKey()
    try recordRetirement(of: old, "rotated", reason, before: adding(key, holder: holder))
    try forget(old)
    return key.verifier
  }

  /// Retires a live key; one that is lost or stolen signs nothing any more, not even that.
  func retireKey(named text: String, _ cause: KeyCause, reason: Prose) throws -> VerifierKey {
    let live = try store.keyRoll().live
    guard let key = live.first(where: { $0.text == text || $0.id.hex == text.lowercased() }) else {
      throw CommandFailure.noSuchKey(text, known: live.map(\.id.hex))
    }
    switch cause {
    case .left:
      try recordRetirement(of: [key], cause.rawValue, reason)
    case .lost, .stolen:
      // What it signed stays; past that, and past this event, nothing of it is believed.
      let signed = try store.signedSize(by: key)
      try recordOfTrail([retiring(key, last: signed, cause.rawValue, reason)])
      sign()
    }
    if try ring?.keys(of: store.log).contains(where: { $0.verifier == key }) == true {
      try forget([key])
    }
    return key
  }

  /// Who holds each key, by the place of the event that added it; only names still disclosed.
  func keyHolders() throws -> [Int64: String] {
    var holders: [Int64: String] = [:]
    for value in try store.disclosures(of: store.log) where value.path == Key<Value>.holder.name {
      holders[value.seq] = value.value
    }
    return holders
  }

  private func makeKey() throws -> SigningKey {
    guard let ring else { throw CommandFailure.unsigned(.noHome) }
    // A log without any gets its first with its first event.
    return try ring.makeKey(for: store.log)
  }

  private func ownLiveKeys() throws -> [VerifierKey] {
    let here = try ring?.keys(of: store.log).map(\.verifier) ?? []
    return try store.keyRoll().live.filter { here.contains($0) }
  }

  /// Records that keys sign up to the end of this very action, and has them sign it.
  private func recordRetirement(
    of keys: [VerifierKey], _ cause: String, _ reason: Prose, before added: Proposal? = nil
  ) throws {
    // The trail's greatest size: what a retirement says past its own event does not count.
    let proposals = keys.map { retiring($0, last: JSON.integers.upperBound, cause, reason) }
    try recordOfTrail([added].compactMap(\.self) + proposals)
    sign()
  }

  private func retiring(
    _ key: VerifierKey, last: Int64, _ cause: String, _ reason: Prose
  ) -> Proposal {
    var retired = Draft(.keyRetired)
    retired.fields[.retiredKey] = key.text
    retired.fields[.lastSize] = last
    retired.fields[.cause] = cause
    retired.set(.reason, reason)
    return retired.proposal(session.stamp(), by: Program.hand)
  }

  private func forget(_ keys: [VerifierKey]) throws {
    // A secret whose last checkpoint could not be made is still needed for it.
    guard unsigned == nil else { return }
    for key in keys { try ring?.removeKey(key, of: store.log) }
  }
}

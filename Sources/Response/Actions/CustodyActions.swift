import Playbooks

// What is done with evidence and personal values after they are on record: facts, also after the
// close; only what would destroy something is refused, under a legal hold.

extension Deciding {
  mutating func moveEvidence(_ id: String, _ given: CustodyGiven) throws(Refusal) {
    let evidence = try evidence(id)
    let reason = try required(given.reason, .moveEvidence, nil)
    try Refusal.Line.place.require(given.place)
    try Refusal.Line.seal.require(given.seal)
    let person = try person(given.to)
    guard person != evidence.holder || given.place != nil || given.seal != nil else {
      throw .nothingToChange
    }
    var moved = Draft(.evidenceMoved)
    moved.fields[.id] = id
    moved.fields[.to] = person
    moved.fields[.place] = given.place
    moved.fields[.seal] = given.seal
    moved.set(.reason, reason)
    record(moved)
  }

  mutating func openEvidence(_ id: String, _ reason: Prose, place: String?) throws(Refusal) {
    let evidence = try evidence(id)
    let reason = try required(reason, .openEvidence, nil)
    try Refusal.Line.place.require(place)
    if let withholding = evidence.withholding, moment >= withholding.at.moment {
      throw .alreadyWithheld(id, withholding)
    }
    var opened = Draft(.evidenceOpened)
    opened.fields[.id] = id
    opened.fields[.place] = place
    opened.set(.reason, reason)
    record(opened)
  }

  mutating func withholdEvidence(_ id: String, basis: String, _ reason: Prose?) throws(Refusal) {
    let evidence = try evidence(id)
    try after.safekeeping.requireErasable(basis)
    guard evidence.how == .copied, let sha256 = evidence.sha256 else { throw .notCopied(id) }
    if let withholding = evidence.withholding { throw .alreadyWithheld(id, withholding) }
    var withheld = Draft(.evidenceWithheld)
    withheld.fields[.id] = id
    withheld.fields[.how] = Withholding.how
    withheld.fields[.sha256] = sha256
    withheld.fields[.basis] = basis
    withheld.set(.reason, reason)
    record(withheld)
  }

  private func evidence(_ id: String) throws(Refusal) -> Evidence {
    guard let evidence = after.evidence(id) else {
      throw .unknownEvidence(id, known: after.evidence.map(\.id))
    }
    return evidence
  }
}

extension Withholding {
  /// What the trail's verifier knows the event by, under `how`.
  static let how = "withheld"
}

import Playbooks

// Roles, assignments, approvals and handovers.

extension Deciding {
  mutating func assign(_ key: StepKey, _ to: PersonNamed) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    guard !target.instance.status.isSettled else { throw notAllowed(.assign, target) }
    let person = try person(to)
    var assigned = Draft(.stepAssigned, on: target.key, visit: target.record.visit.number)
    assigned.fields[.to] = person
    record(assigned)
  }

  mutating func approve(
    _ key: StepKey, _ verdict: Visit.Approval.Verdict, _ reason: Prose?
  ) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    guard let role = target.node.step.approval?.text else { throw .approvalNotAsked(target.key) }
    guard !target.instance.status.isSettled else { throw notAllowed(.approve, target) }
    let visit = target.record.visit
    if visit.workers.contains(doer) {
      throw .approvalBySelf(target.key, person: doer)
    }
    if let holder = after.holders[role] {
      guard holder == doer else {
        throw .approvalRole(target.key, role: role, holder: holder)
      }
    } else {
      var assigned = Draft(.roleAssigned)
      assigned.fields[.role] = role
      assigned.fields[.to] = doer
      record(assigned)
    }
    var approved = Draft(.stepApproved, on: target.key, visit: visit.number)
    approved.fields[.verdict] = verdict.rawValue
    approved.set(.reason, reason)
    record(approved)
  }

  mutating func takeRole(_ role: String, _ named: PersonNamed) throws(Refusal) {
    try requireOpen()
    let known = plan.playbook.roles.map(\.id)
    guard known.contains(role) else { throw .unknownRole(role, known: known) }
    let person = try person(named)
    guard after.holders[role] != person else { throw .nothingToChange }
    var assigned = Draft(.roleAssigned)
    assigned.fields[.role] = role
    assigned.fields[.to] = person
    record(assigned)
  }

  mutating func offerHandover(_ to: PersonNamed, brief: String) throws(Refusal) {
    try requireOpen()
    guard after.responsible == doer else { throw .notResponsible(after.responsible) }
    if let offer = after.offer { throw .offerOpen(to: offer.to) }
    let person = try person(to)
    guard person != doer else { throw .handoverToSelf }
    var offered = Draft(.handoverOffered)
    offered.fields[.offer] = "h\(after.place)"
    offered.fields[.to] = person
    offered.fields[.roles] = after.holders.filter { $0.value == doer }.keys.sorted()
    offered.fields[.steps] = activeSteps(of: doer)
    offered.fields[.brief] = brief
    offered.fields[.files] = [FileReference(role: "brief", name: "brief.txt", sha256: brief)]
    record(offered)
  }

  mutating func acceptHandover() throws(Refusal) {
    try requireOpen()
    guard let offer = after.offer else { throw .noOffer }
    guard offer.to == doer else { throw .offerNotForYou(to: offer.to) }
    var accepted = Draft(.handoverAccepted)
    accepted.fields[.offer] = offer.id
    record(accepted)
  }

  mutating func answerOffer(_ kind: Kind, _ reason: Prose?) throws(Refusal) {
    try requireOpen()
    guard let offer = after.offer else { throw .noOffer }
    // Who is responsible can always end an offer, also one an earlier program let others make.
    if after.responsible != doer {
      if kind == .handoverDeclined {
        guard offer.to == doer else { throw .offerNotForYou(to: offer.to) }
      } else {
        guard offer.from == doer else { throw .offerNotYours(from: offer.from) }
      }
    }
    var answered = Draft(kind)
    answered.fields[.offer] = offer.id
    answered.set(.reason, reason)
    record(answered)
  }

  mutating func takeHandover(_ reason: Prose) throws(Refusal) {
    try requireOpen()
    let reason = try required(reason, .takeOver, nil)
    guard after.responsible != doer else { throw .handoverToSelf }
    var taken = Draft(.handoverTaken)
    taken.fields[.offer] = after.offer?.id
    taken.fields[.cause] = after.responsible
    taken.set(.reason, reason)
    record(taken)
  }

  private func activeSteps(of person: String) -> [StepTouched] {
    var active: [StepTouched] = []
    for instance in standing.instances {
      let visit = after.record(instance.key).visit
      guard visit.mark == .active, visit.assignee == person else { continue }
      active.append(StepTouched(key: instance.key, visit: visit.number, interrupted: false))
    }
    return active.chunked { $0.key }.first ?? []
  }
}

import Playbooks
import Response

extension Walk {
  /// Asks for the approval a step must have and has not: here and now, later, or past the rule.
  mutating func seekApproval(of key: StepKey, role: String) throws(Leave) {
    guard visit(of: key)?.approval?.verdict != .approved else { return }
    let way = try ask.choice(
      WalkWords.needsApproval(role),
      [
        Ask.Option(WalkWords.approveHere[view.language]),
        Ask.Option(WalkWords.approveLater[view.language]),
        Ask.Option(WalkWords.approveNot[view.language]),
      ])
    switch way {
    case 0:
      try approve(key)
      if visit(of: key)?.approval?.verdict != .approved { throw .question }
    case 1: throw .question
    default: break
    }
  }

  /// Records another person's word on a step; they say at this keyboard who they are.
  mutating func approve(_ key: StepKey) throws(Leave) {
    guard let role = try node(of: key).step.approval?.text else {
      return try ask.tell(WalkWords.asksNoApproval, .yellow)
    }
    let name = try ask.text(WalkWords.whoApproves(role), isRemembered: false)
    let verdicts = Visit.Approval.Verdict.allCases
    let place = try ask.choice(
      WalkWords.verdict,
      verdicts.map { Ask.Option($0.phrase[view.language], $0.phrase[view.language]) })
    let verdict = verdicts[place]
    let reason = verdict == .rejected ? try ask.reason(WalkWords.whyReject) : nil
    try record(.plain(.approve(key, verdict, reason: reason)), by: name)
  }

  /// Gives the step at hand, or a role, to somebody.
  mutating func assign() throws(Leave) {
    let roles = view.plan.playbook.roles
    var options = roles.map { role in
      let title = role.title?.tagged(in: view.language) ?? role.id
      return Ask.Option(role.id, WalkWords.theRole(title)[view.language])
    }
    if let chosen {
      let step = WalkWords.theStep(view.title(of: chosen))[view.language]
      options.insert(Ask.Option(step), at: 0)
    }
    let place = try ask.choice(WalkWords.giveWhat, options)
    let name = try ask.text(WalkWords.toWhom, isRemembered: false)
    if let chosen, place == 0 {
      try record(.assign(chosen, to: name))
    } else {
      try record(.takeRole(roles[chosen == nil ? place : place - 1].id, to: name))
    }
  }
}

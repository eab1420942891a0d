import Playbooks
import Response

extension Walk {
  /// Hands the run over, or answers what was offered.
  mutating func handOver() throws(Leave) {
    let me = view.person(named: actor)
    guard let offer = view.state.offer else { return try startHandover() }
    try ask.tell(
      WalkWords.offerOpen(from: view.name(of: offer.from), to: view.name(of: offer.to)), .bold)
    if offer.to == me {
      try answerOffer()
    } else if offer.from == me {
      try ask.agreement(WalkWords.withdrawOffer)
      try record(.plain(.withdrawHandover(reason: nil)))
    } else {
      try takeOver()
    }
  }

  private mutating func startHandover() throws(Leave) {
    let place = try ask.choice(
      WalkWords.handoverHow,
      [
        Ask.Option(WalkWords.handoverOffer[view.language]),
        Ask.Option(WalkWords.handoverTake[view.language]),
      ])
    if place == 1 { return try takeOver() }
    let name = try ask.text(WalkWords.toWhom, isRemembered: false)
    try ask.page(BriefView.lines(of: view, width: ask.size.columns))
    try ask.agreement(WalkWords.sendOffer(to: name))
    let brief = try kept(role: "brief", BriefView.kept(of: view))
    try record(.offerHandover(to: name, brief: brief))
  }

  private mutating func answerOffer() throws(Leave) {
    try ask.page(BriefView.lines(of: view, width: ask.size.columns))
    let place = try ask.choice(
      WalkWords.answerOffer,
      [
        Ask.Option(WalkWords.acceptOffer[view.language]),
        Ask.Option(WalkWords.declineOffer[view.language]),
      ])
    if place == 0 { return try record(.plain(.acceptHandover)) }
    try ask.tellOfReasons()
    let reason = try ask.optionalText(WalkWords.whyDecline)
    try record(.plain(.declineHandover(reason: reason.map { Ask.prose($0) })))
  }

  private mutating func takeOver() throws(Leave) {
    try ask.agreement(WalkWords.takeOver(from: view.name(of: view.state.responsible)))
    let reason = try ask.reason(WalkWords.whyTake)
    try record(.plain(.takeHandover(reason: reason)))
  }

  /// Keeps a long text and gives its hash.
  mutating func kept(role: String, _ text: String) throws(Leave) -> String {
    switch Result(catching: { () throws(WalkFailure) in try port.keepText(role, text) }) {
    case .success(let hash): return hash
    case .failure(let failure):
      let refusal = try refusal(in: failure)
      try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
      throw .question
    }
  }
}

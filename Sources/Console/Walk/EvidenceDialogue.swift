import Playbooks
import Response

extension Walk {
  /// Puts a file or a thing on record, with the step at hand where there is one.
  mutating func attach() throws(Leave) {
    try record(.plain(.attach(try askKept(), on: chosen)))
  }

  /// Asks for the evidence a step must have and has not.
  ///
  /// Somebody may say that there is none: then the engine refuses, and asks for a reason.
  mutating func gatherEvidence(for key: StepKey, _ step: Step) throws(Leave) {
    guard step.evidence == .required, visit(of: key)?.evidence.isEmpty ?? true else { return }
    try ask.tell(WalkWords.evidenceNeeded, .bold, .yellow)
    guard let how = try askHow(mayLack: true) else { return }
    try record(.plain(.attach(try askKept(how), on: key)))
  }

  /// Asks what to put on record and how, and keeps it; it is not recorded yet.
  mutating func askKept() throws(Leave) -> EvidenceGiven {
    guard let how = try askHow(mayLack: false) else { throw .question }
    return try askKept(how)
  }

  private mutating func askKept(_ how: Evidence.How) throws(Leave) -> EvidenceGiven {
    how == .described ? try described() : try kept(how)
  }

  private mutating func askHow(mayLack: Bool) throws(Leave) -> Evidence.How? {
    let hows: [Evidence.How] = [.copied, .referenced, .described]
    var options = hows.map { how in
      Ask.Option(WalkWords.how(how).word, WalkWords.how(how).shown[view.language])
    }
    if mayLack { options.append(Ask.Option("none", WalkWords.noEvidence[view.language])) }
    let place = try ask.choice(WalkWords.howToKeep, options)
    return hows.indices.contains(place) ? hows[place] : nil
  }

  /// Asks for a path until a file is there.
  private mutating func kept(_ how: Evidence.How) throws(Leave) -> EvidenceGiven {
    while true {
      let path = try ask.text(WalkWords.whichFile)
      switch Result(catching: { () throws(WalkFailure) in try port.keep(path, how) }) {
      case .success(let evidence): return evidence
      case .failure(.file(let path, let errno)):
        let failure = WalkFailure.file(path: path, errno: errno)
        try ask.tell(failure.explanation(in: view).whole, .yellow)
      case .failure(let failure):
        let refusal = try refusal(in: failure)
        try ask.tell(RefusalText(view).explanation(of: refusal).message, .yellow)
      }
    }
  }

  /// A thing that is no file: what it is, its number and seal, where it lies.
  private mutating func described() throws(Leave) -> EvidenceGiven {
    let source = try ask.text(WalkWords.whatThing)
    let serial = try ask.optionalText(WalkWords.serialNumber)
    let seal = try ask.optionalText(WalkWords.sealNumber)
    let place = try ask.text(WalkWords.whereKept)
    return EvidenceGiven(
      how: .described, source: source, serial: serial, seal: seal, place: place)
  }
}

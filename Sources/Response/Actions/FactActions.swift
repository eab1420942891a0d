import Playbooks

// Facts can always be recorded, also after the close, and never move a step but to start it.

extension Deciding {
  mutating func note(_ text: NoteText, on key: StepKey?, corrects: String?) throws(Refusal) {
    var added = try factDraft(.noteAdded, on: key)
    switch text {
    case .prose(let prose):
      guard !prose.text.trimmed.isEmpty else { throw .textNeeded }
      added.set(.text, prose)
    case .kept(let sha256):
      added.fields[.sha256] = sha256
      added.fields[.files] = [FileReference(role: "note", name: "note.txt", sha256: sha256)]
    }
    added.fields[.corrects] = corrects
    record(added)
  }

  mutating func indicator(type: String, value: String, on key: StepKey?) throws(Refusal) {
    var added = try factDraft(.indicatorAdded, on: key)
    added.fields[.type] = type
    added.fields[.value] = value
    record(added)
  }

  mutating func attach(_ evidence: EvidenceGiven, on key: StepKey?) throws(Refusal) {
    try Refusal.Line.name.require(evidence.acquiredBy)
    try Refusal.Line.serial.require(evidence.serial)
    try Refusal.Line.seal.require(evidence.seal)
    try startByFact(key)
    record(evidence, on: try factDraft(.evidenceAdded, on: key))
  }

  /// Fills in and drafts a piece of evidence.
  mutating func record(_ evidence: EvidenceGiven, on draft: Draft) {
    var added = draft
    added.fields[.id] = "e\(after.place)"
    added.fields[.how] = evidence.how.rawValue
    added.fields[.sha256] = evidence.sha256
    added.fields[.size] = evidence.size
    added.fields[.media] = evidence.media
    added.fields[.source] = evidence.source
    added.fields[.method] = evidence.method
    added.set(.acquiredBy, evidence.acquiredBy.map { Prose($0, personal: true) })
    added.fields[.serial] = evidence.serial
    added.fields[.seal] = evidence.seal
    added.fields[.place] = evidence.place
    added.set(.text, evidence.text)
    record(added)
  }

  mutating func link(_ run: String, from key: StepKey?) throws(Refusal) {
    var linked = try factDraft(.runLinked, on: key)
    linked.fields[.other] = run
    record(linked)
  }

  mutating func startCommand(_ key: StepKey, _ command: CommandGiven) throws(Refusal) {
    try requireOpen()
    let target = try target(key)
    guard target.node.step.command != nil else { throw .noCommand(target.key) }
    guard after.opening.commands else { throw .commandsNotAllowed }
    guard after.opening.mode == .live || target.node.step.inDrill else {
      throw .commandNotInDrill(target.key)
    }
    try requireWorkable(target, .start)
    if target.instance.status != .active { begin(target) }
    var started = draft(.commandStarted, on: target)
    started.fields[.command] = command.id
    started.fields[.argv] = command.argv
    started.fields[.cwd] = command.directory
    started.fields[.timeout] = command.timeout
    started.fields[.exeSHA256] = command.executableSHA256
    record(started)
  }

  mutating func endCommand(_ key: StepKey, _ outcome: CommandOutcome) throws(Refusal) {
    guard let command = after.commands[outcome.id], command.outcome == nil, command.step == key
    else { throw .unknownCommand(outcome.id) }
    var ended = try factDraft(.commandEnded, on: key)
    ended.fields[.command] = outcome.id
    ended.fields[.outcome] = outcome.how.rawValue
    ended.fields[.code] = outcome.code
    ended.fields[.ms] = outcome.ms
    ended.fields[.out] = outcome.out
    ended.fields[.err] = outcome.err
    let kept = [("out", outcome.out), ("err", outcome.err)].compactMap { stream, sha256 in
      sha256.map {
        FileReference(role: "output", name: "\(outcome.id).\(stream)", sha256: $0)
      }
    }
    ended.fields[.files] = kept.isEmpty ? nil : kept
    record(ended)
  }

  /// The first file or notice on a step that is ready starts it.
  mutating func startByFact(_ key: StepKey?) throws(Refusal) {
    guard let key, after.isOpen else { return }
    let target = try place(key)
    switch target.instance.status {
    case .ready, .failed: begin(target)
    case .blocked, .active, .done, .skipped, .notApplicable: break
    }
  }

  private func factDraft(_ kind: Kind, on key: StepKey?) throws(Refusal) -> Draft {
    guard let key else { return Draft(kind) }
    let target = try place(key)
    return Draft(kind, on: target.key, visit: after.record(target.key).visit.number)
  }
}

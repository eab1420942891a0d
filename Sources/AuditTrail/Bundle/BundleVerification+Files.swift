// Beside the run's events in the present log: those in older logs, and the files that events name.

extension BundleVerification {
  /// Reads the parts of the run in trails that were set aside, the newest first.
  ///
  /// The first event in each log says of which log the run comes, and what that one's head was.
  mutating func readEarlier() {
    var next = part.continues
    var number = 1
    while let continues = next, let place = part.place {
      remarks.append(.carried(log: continues.log, verdict: continues.verdict))
      guard shelf.contains(EarlierFile.events.path(in: number)),
        shelf.contains(EarlierFile.proofs.path(in: number))
      else { return shelf.add(.earlierMissing(log: continues.log)) }
      next = readEarlier(
        number, RunPart(of: (Array(continues.log.utf8), place.run)), under: continues.head)
      number += 1
    }
  }

  /// Reads one of them; what it says of the log before it.
  private mutating func readEarlier(
    _ number: Int, _ part: RunPart, under head: Head
  ) -> Continues? {
    var part = part
    let events = EarlierFile.events.path(in: number)
    let proofs = EarlierFile.proofs.path(in: number)
    guard var lines = shelf.lines(events, longest: JSON.maximumLength),
      var proofLines = shelf.lines(proofs, longest: JSON.maximumLength)
    else { return nil }
    var disclosures = DisclosureReader(
      shelf.lines(EarlierFile.disclosures.path(in: number), longest: DisclosureLine.longest))
    do throws(BundleFinding) {
      while let bytes = try lines.next() {
        let event = try part.read(bytes, lines, &disclosures, &shelf.findings)
        name(event)
        try prove(event, &proofLines, under: head)
      }
      shelf.finish(lines)
      guard try proofLines.next() == nil else { throw .badLine(proofs, line: proofLines.number) }
      shelf.finish(proofLines)
    } catch {
      shelf.failed(events, error)
      return nil
    }
    if part.last == nil { shelf.add(.noEvents(events)) }
    disclosures.finish(in: &shelf)
    for finding in part.personal.findings { shelf.findings.add(finding) }
    personalRemarks += part.personal.remarks
    earlierCount += part.count
    return part.continues
  }

  private func prove(
    _ event: RunPart.Event, _ lines: inout BundleLines, under head: Head
  ) throws(BundleFinding) {
    guard let bytes = try lines.next() else { throw .proofDoesNotHold(lines.path) }
    let line: EarlierProof?
    do throws(JSONFault) {
      line = try EarlierProof(parsing: bytes)
    } catch {
      throw .badJSON(lines.path, line: lines.number, error)
    }
    guard let proof = line?.proof, proof.index == event.seq else {
      throw .badLine(lines.path, line: lines.number)
    }
    do throws(ProofFault) {
      try proof.check(event.leaf, in: head)
    } catch {
      throw .proofDoesNotHold(lines.path)
    }
  }

  // MARK: - Files

  /// Hashes the texts and the evidence, and what is only for people to read.
  mutating func readFiles() {
    for path in shelf.paths(in: BundlePath.texts) { read(path, \.frozen) }
    for path in shelf.paths(in: BundlePath.evidence) { read(path, \.evidence) }
    for path in [BundlePath.report, .guide] where shelf.require(path) { _ = shelf.hash(path) }
  }

  private mutating func read(
    _ path: BundlePath, _ role: WritableKeyPath<BundleVerification, NamedFiles>
  ) {
    guard let digest = shelf.hash(path) else { return }
    guard path.namedHash == digest else {
      if let named = path.namedHash { self[keyPath: role].found(named, .altered) }
      return shelf.add(.nameDiffers(path))
    }
    if !self[keyPath: role].isNamed(digest) { shelf.add(.extraFile(path)) }
    if self[keyPath: role].isFound(digest) { shelf.add(.fileTwice(path)) }
    self[keyPath: role].found(digest, .intact)
  }
}

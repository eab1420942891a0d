// Beside the run's events in the present log: those in older logs, and the files that events name.

extension BundleVerification {
  /// Reads the parts of the run in trails that were set aside, the newest first.
  ///
  /// The first event in each log says of which log the run comes, and what that one's head was.
  mutating func readEarlier() {
    var newer = part
    while let continues = newer.continues, let place = newer.place {
      remarks.append(.carried(log: continues.log, verdict: continues.verdict))
      let number = earlier.count + 1
      guard isAnother(continues.log) else {
        return shelf.findings.add(.predecessorDiffers(log: continues.log))
      }
      guard shelf.contains(EarlierFile.events.path(in: number)),
        shelf.contains(EarlierFile.proofs.path(in: number))
      else {
        lostPart = number
        return shelf.add(.earlierMissing(log: continues.log))
      }
      var part = RunPart(of: (Array(continues.log.utf8), place.run), later: newer.erasures)
      readEarlier(number, &part, under: continues.head)
      earlier.append(part)
      newer = part
    }
  }

  /// Whether a log's id is one, and none of those that were read.
  private func isAnother(_ log: String) -> Bool {
    Checkpoint.origin(ofLog: log) != nil
      && !([part] + earlier).contains { $0.place?.log.elementsEqual(log.utf8) == true }
  }

  /// Reads one of them.
  private mutating func readEarlier(_ number: Int, _ part: inout RunPart, under head: Head) {
    let events = EarlierFile.events.path(in: number)
    let proofs = EarlierFile.proofs.path(in: number)
    guard var lines = shelf.lines(events, longest: JSON.maximumLength),
      var proofLines = shelf.lines(proofs, longest: JSON.maximumLength)
    else { return }
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
      return shelf.failed(events, error)
    }
    if part.last == nil { shelf.add(.noEvents(events)) }
    disclosures.finish(in: &shelf)
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
    for path in shelf.paths(in: BundlePath.texts) {
      guard let digest = hash(path) else { continue }
      take(path, digest, isNamed: texts.isNamed(digest), isTwice: texts.isFound(digest))
      if texts.isNamed(digest), !textPaths.contains(path) { shelf.add(.misnamed(path)) }
      texts.found(digest, .intact)
    }
    var seen: Set<Digest> = []
    for path in shelf.paths(in: BundlePath.evidence) {
      guard let digest = hash(path) else { continue }
      let isNamed = ([part] + earlier).contains { $0.evidence.isNamed(digest) }
      take(path, digest, isNamed: isNamed, isTwice: !seen.insert(digest).inserted)
      found(digest, .intact)
    }
    for path in [BundlePath.report, .guide] where shelf.require(path) { _ = shelf.hash(path) }
  }

  /// The hash of a file that is named by it; nil for one that is not, which is a finding then.
  private mutating func hash(_ path: BundlePath) -> Digest? {
    guard let digest = shelf.hash(path) else { return nil }
    guard path.namedHash != digest else { return digest }
    shelf.add(.nameDiffers(path))
    if let named = path.namedHash {
      if texts.isNamed(named), path.folder == BundlePath.texts { texts.found(named, .altered) }
      if path.folder == BundlePath.evidence { found(named, .altered) }
    }
    return nil
  }

  private mutating func take(
    _ path: BundlePath, _ digest: Digest, isNamed: Bool, isTwice: Bool
  ) {
    if !isNamed { shelf.add(.extraFile(path)) }
    if isTwice { shelf.add(.fileTwice(path)) }
  }

  private mutating func found(_ evidence: Digest, _ state: FileState) {
    part.found(evidence, state)
    for place in earlier.indices { earlier[place].found(evidence, state) }
  }
}

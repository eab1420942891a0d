/// What a verification of a bundle found.
package struct BundleReport: Hashable, Sendable {
  /// The run's id; nil where no event could be read.
  package let run: String?
  /// How many of the run's events were read, those of older trails among them.
  package let eventCount: Int64
  /// The verdict; size and root are those of the checkpoint that the events are proven under.
  package let report: VerifyReport

  package init(run: String?, eventCount: Int64, report: VerifyReport) {
    self.run = run
    self.eventCount = eventCount
    self.report = report
  }
}

/// Verifies a bundle: each of its files is read once, and what is read is all that is believed.
///
/// It knows no file system: whoever lists and lends the files finds out what is no plain file.
package struct BundleVerification {
  /// A checkpoint of the bundle.
  struct Signed {
    let path: BundlePath
    let note: SignedNote
    let checkpoint: Checkpoint
  }

  var shelf: BundleShelf
  let givenKeys: [VerifierKey]
  let anchors: [Anchor]
  var roll = KeyRoll()
  /// What the events to the last close, or of a run that is open, are proven under.
  var checkpoint: Signed?
  /// What all else is proven under.
  var newest: Signed?
  var part = RunPart()
  /// The run's parts in older logs, the newest first.
  var earlier: [RunPart] = []
  var texts = NamedFiles(role: .frozen)
  /// Where each text may stand: under its hash and a name that an event gives it.
  var textPaths: Set<BundlePath> = []
  /// What proof.txt says where it is no proof.
  var statement: EndStatement?
  /// The number of the part in an older trail that should be there and is not.
  var lostPart: Int?
  var remarks: [BundleRemark] = []

  private init(_ files: BundleFiles, anchors: [Anchor], keys: [VerifierKey]) {
    shelf = BundleShelf(files)
    self.anchors = anchors
    givenKeys = keys
  }

  /// Verifies the files of a bundle.
  ///
  /// - Parameters:
  ///   - files: what is in the folder.
  ///   - anchors: checkpoints that somebody outside kept.
  ///   - keys: keys that somebody outside holds: one of them must have signed the bundle's checkpoints.
  /// - Returns: a report, whatever the files are.
  package static func report(
    on files: BundleFiles, anchors: [Anchor] = [], keys: [VerifierKey] = []
  ) -> BundleReport {
    var verification = BundleVerification(files, anchors: anchors, keys: keys)
    return verification.verified()
  }

  private mutating func verified() -> BundleReport {
    readCheckpoints()
    readLog()
    compareKeys()
    let signers = checkSignatures()
    readRun()
    readEarlier()
    checkEnd()
    readFiles()
    let anchoredTo = compareAnchors(signers)
    shelf.compareSums()
    let parts = [part] + earlier
    for finding in texts.findings + parts.flatMap(\.findings) { shelf.findings.add(finding) }
    remarks.append(.unprovenTexts)
    let head = checkpoint?.checkpoint.head ?? MerkleFrontier().head
    var report = VerifyReport(
      head: head, findings: shelf.findings,
      remarks: remarks.map { .bundle($0) } + parts.flatMap(\.remarks))
    report.anchoredTo = report.verdict == .intact ? anchoredTo : nil
    report.signedTo = signers.isEmpty ? nil : head.size
    return BundleReport(
      run: part.place.map { String(decoding: $0.run, as: UTF8.self) },
      eventCount: parts.reduce(0) { $0 + $1.count }, report: report)
  }

  // MARK: - Proofs

  /// Checks the proof of an event in a file of its own, which must lead to a checkpoint.
  mutating func prove(
    _ leaf: Digest, seq: Int64, by path: BundlePath, under signed: Signed?
  ) {
    guard let bytes = shelf.text(path) else { return }
    check(bytes, path, of: leaf, seq: seq, under: signed)
  }

  /// Checks bytes that should prove an event under a checkpoint.
  mutating func check(
    _ bytes: [UInt8], _ path: BundlePath, of leaf: Digest, seq: Int64, under signed: Signed?
  ) {
    guard let text = proofText(bytes, path), let signed else { return }
    guard text.note.bytes == signed.note.bytes else { return shelf.add(.otherCheckpoint(path)) }
    guard case .inclusion(let proof) = text.proof, proof.index == seq else {
      return shelf.add(.proofDoesNotHold(path))
    }
    do throws(ProofFault) {
      try proof.check(leaf, in: signed.checkpoint.head)
    } catch {
      shelf.add(.proofDoesNotHold(path))
    }
  }

  /// Reads a proof; nil where the bytes are none, which is a finding then.
  mutating func proofText(_ bytes: [UInt8], _ path: BundlePath) -> ProofText? {
    do throws(NoteFault) {
      return try ProofText(parsing: bytes)
    } catch {
      shelf.add(.badProof(path, error))
      return nil
    }
  }
}

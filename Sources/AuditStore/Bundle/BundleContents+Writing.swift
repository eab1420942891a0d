import AuditTrail

/// A bundle that was written.
package struct WrittenBundle: Sendable {
  /// The hash of its SHA256SUMS.
  package let sha256: Digest
  /// How many bytes its files have.
  package let size: Int64
}

extension BundleContents {
  /// Writes the bundle to a folder that must not be there yet.
  ///
  /// Evidence is hashed anew while it is copied.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - report: the run for people to read.
  ///   - guide: how to check the bundle without this program.
  /// - Returns: what it comes to; it is on the disk then.
  /// - Throws: `fileUnfit` for a file that is gone or changed, unless an event says it was withheld.
  package func write(
    to path: String, report: [UInt8], guide: [UInt8]
  ) throws(ExportFault) -> WrittenBundle {
    let target = try BundleTarget(path)
    do {
      try writeRun(to: target)
      try writeEarlier(to: target)
      try writeFiles(to: target)
      try target.write(report, to: .report)
      try target.write(guide, to: .guide)
    } catch let fault as ExportFault {
      throw fault
    } catch let fault as TrailFault {
      throw target.fault(fault)
    } catch {
      throw .trail(.corrupt(path: path))
    }
    return WrittenBundle(sha256: try target.finish(), size: target.size)
  }

  private func writeRun(to target: BundleTarget) throws {
    try target.write(part.events.prefix(closedCount).map(\.body), to: .events)
    try target.write(checkpoint.note.bytes, to: .checkpoint)
    try target.write(logEvents.map(\.body), to: .log)
    try target.write(keys.map { Array($0.text.utf8) }, to: .keys)
    try target.write(part.disclosures.map { try DisclosureLine($0).bytes() }, to: .disclosures)
    for event in logEvents { try write(event, under: newest, to: target) }
    if let statement {
      try target.write(Array(statement.text.utf8), to: .proof)
      for event in part.events { try write(event, under: checkpoint, to: target) }
    } else if let close = part.events.prefix(closedCount).last {
      try target.write(try proof(of: close, under: checkpoint), to: .proof)
    }
    if let since {
      try target.write(
        try consistency(from: since.checkpoint.head, under: checkpoint), to: .consistency)
    }
    try writeLate(to: target)
  }

  private func writeLate(to target: BundleTarget) throws {
    let late = part.events.dropFirst(closedCount)
    guard !late.isEmpty else { return }
    try target.write(late.map(\.body), to: .late)
    try target.write(newest.note.bytes, to: .lateCheckpoint)
    try target.write(
      try consistency(from: checkpoint.checkpoint.head, under: newest), to: .lateConsistency)
    for event in late { try write(event, under: newest, to: target) }
  }

  private func write(
    _ event: StoredEvent, under signed: Signed, to target: BundleTarget
  ) throws {
    try target.write(try proof(of: event, under: signed), to: .proof(of: event.seq))
  }

  private func proof(of event: StoredEvent, under signed: Signed) throws -> [UInt8] {
    let proof = try part.store.inclusionProof(of: event, in: signed.checkpoint.head)
    return ProofText(.inclusion(proof), note: signed.note).bytes
  }

  private func consistency(from old: Head, under signed: Signed) throws -> [UInt8] {
    let proof = try part.store.consistencyProof(from: old, to: signed.checkpoint.head)
    return ProofText(.consistency(proof), note: signed.note).bytes
  }

  private func writeEarlier(to target: BundleTarget) throws {
    for (place, earlier) in earlier.enumerated() {
      let part = earlier.part
      try target.write(part.events.map(\.body), to: EarlierFile.events.path(in: place + 1))
      try target.write(
        part.disclosures.map { try DisclosureLine($0).bytes() },
        to: EarlierFile.disclosures.path(in: place + 1))
      guard let proofs = earlier.proofs else { continue }
      try target.write(
        proofs.map { try EarlierProof($0).bytes() }, to: EarlierFile.proofs.path(in: place + 1))
    }
  }

  // MARK: - Files

  private func writeFiles(to target: BundleTarget) throws {
    let parts = earlier.map(\.part).reversed() + [part]
    var texts: Set<Digest> = []
    var evidence: [Digest: Int64] = [:]
    for (event, named) in parts.flatMap({ zip($0.events, $0.named) }) {
      for text in named.texts where texts.insert(text.sha256).inserted {
        try target.write(
          try body(of: text, named: event.seq), to: .text(text.sha256, named: text.name))
      }
      // What an event says last of a file counts: it may be withheld, and be given again.
      if let sha256 = named.copied { evidence[sha256] = evidence[sha256] ?? event.seq }
      if let sha256 = named.withheld { evidence[sha256] = nil }
    }
    for (sha256, seq) in evidence { try copy(sha256, named: seq, to: target) }
  }

  /// A text from the first of the trails that still has it as it was.
  private func body(of text: NamedInEvent.Text, named seq: Int64) throws -> [UInt8] {
    var isAltered = false
    for store in [part.store] + earlier.map(\.part.store) {
      do throws(TrailFault) {
        if let body = try store.file(text.sha256) { return body }
      } catch {
        guard case .corrupt = error else { throw error }
        isAltered = true
      }
    }
    throw ExportFault.fileUnfit(
      isAltered
        ? .fileAltered(seq: seq, sha256: text.sha256, role: .frozen)
        : .fileMissing(seq: seq, sha256: text.sha256, role: .frozen))
  }

  private func copy(_ sha256: Digest, named seq: Int64, to target: BundleTarget) throws {
    let evidence = EvidenceStore(in: part.store.folder)
    let state = try target.write(to: .evidence(sha256)) { (write) throws(TrailFault) in
      try evidence.show(sha256, write)
    }
    switch state {
    case .intact: break
    case .altered:
      throw ExportFault.fileUnfit(.fileAltered(seq: seq, sha256: sha256, role: .evidence))
    case .absent:
      throw ExportFault.fileUnfit(.fileMissing(seq: seq, sha256: sha256, role: .evidence))
    }
  }
}

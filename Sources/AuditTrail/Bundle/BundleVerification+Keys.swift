// Who signed: the checkpoints, the keys by the log's own events, and what somebody outside holds.

extension BundleVerification {
  mutating func readCheckpoints() {
    checkpoint = readCheckpoint(.checkpoint)
    newest = checkpoint
    let late: [BundlePath] = [.late, .lateCheckpoint, .lateConsistency]
    guard late.contains(where: shelf.contains), shelf.require(.late) else { return }
    newest = readCheckpoint(.lateCheckpoint)
    if let checkpoint, let newest, newest.checkpoint.origin != checkpoint.checkpoint.origin {
      shelf.add(.badCheckpoint(.checkpoint, .origin))
    }
    guard let bytes = shelf.text(.lateConsistency),
      let text = proofText(bytes, .lateConsistency), let checkpoint, let newest
    else { return }
    guard text.note.bytes == newest.note.bytes else {
      return shelf.add(.otherCheckpoint(.lateConsistency))
    }
    if !joins(text.proof, checkpoint.checkpoint.head, newest.checkpoint.head) {
      shelf.add(.proofDoesNotHold(.lateConsistency))
    }
  }

  private mutating func readCheckpoint(_ path: BundlePath) -> Signed? {
    guard let bytes = shelf.text(path) else { return nil }
    do throws(NoteFault) {
      let note = try SignedNote(parsing: bytes)
      return Signed(path: path, note: note, checkpoint: try Checkpoint(parsing: note.text))
    } catch {
      shelf.add(.badCheckpoint(path, .note(error)))
      return nil
    }
  }

  /// Whether a proof shows one tree to be the beginning of another.
  func joins(_ proof: ProofText.Proof, _ old: Head, _ new: Head) -> Bool {
    guard case .consistency(let proof) = proof else { return false }
    do throws(ProofFault) {
      try proof.check(old: old, new: new)
      return true
    } catch {
      return false
    }
  }

  /// Holds keys.txt against what the log's own events say.
  mutating func compareKeys() {
    guard var lines = shelf.lines(.keys, longest: KeyLine.longest) else { return }
    var keys: [KeyLine] = []
    let most = roll.entries.count
    do throws(BundleFinding) {
      while let bytes = try lines.next() {
        guard let line = KeyLine(parsing: bytes), isOfCheckpoint(line.key.id.name) else {
          throw .badLine(.keys, line: lines.number)
        }
        // One line more than there are keys is as bad as many.
        if keys.count <= most { keys.append(line) }
      }
      shelf.finish(lines)
    } catch {
      return shelf.failed(.keys, error)
    }
    if keys != roll.lines { shelf.add(.keysDiffer) }
  }

  /// Checks every signature of the checkpoints; the keys that signed the first.
  mutating func checkSignatures() -> [VerifierKey] {
    var signers: [VerifierKey] = []
    for signed in [checkpoint, newest].compactMap(\.self) {
      do throws(CheckpointFault) {
        let found = try self.signers(of: signed)
        if signed.path == .checkpoint { signers = found }
        if !givenKeys.isEmpty, !found.contains(where: givenKeys.contains) {
          shelf.add(.notByGivenKey(signed.path))
        }
      } catch {
        shelf.add(.badCheckpoint(signed.path, error))
      }
      if newest?.path == .checkpoint { break }
    }
    return signers
  }

  /// The keys that signed a checkpoint: each must be one of the log's and count at its size.
  private func signers(of signed: Signed) throws(CheckpointFault) -> [VerifierKey] {
    let signers: [VerifierKey]
    do throws(NoteFault) {
      signers = try signed.note.signers(among: roll.entries.map(\.key))
    } catch {
      throw .note(error)
    }
    // What nobody known signed could be changed without a trace.
    guard signers.count == signed.note.signatures.count else { throw .note(.unknownKey) }
    let size = signed.checkpoint.head.size
    if let key = signers.first(where: { roll.entry(of: $0)?.covers(size) != true }) {
      throw .keyOutOfRange(key.id)
    }
    return signers
  }

  // MARK: - What somebody outside holds

  /// Holds the checkpoint against what somebody outside kept; the size they vouch for, nil where nothing
  /// from outside does.
  mutating func compareAnchors(_ signers: [VerifierKey]) -> Int64? {
    let joining = shelf.contains(.consistency) ? readConsistency() : nil
    guard let checkpoint else { return nil }
    let head = checkpoint.checkpoint.head
    var isVouchedFor = signers.contains(where: givenKeys.contains)
    for anchor in anchors {
      let known = anchor.checkpoint.head
      guard anchor.checkpoint.origin == checkpoint.checkpoint.origin else {
        shelf.findings.add(.anchorOfAnotherLog(origin: anchor.checkpoint.origin))
        continue
      }
      if known.size > head.size {
        remarks.append(.anchorTooLarge(size: known.size, checkpoint: head.size))
      } else if known.size == head.size {
        if known.root == head.root { isVouchedFor = true } else { differs(at: known.size) }
      } else if case .consistency(let proof)? = joining, proof.oldSize == known.size {
        if joins(.consistency(proof), known, head) {
          isVouchedFor = true
        } else {
          differs(at: known.size)
        }
      } else {
        remarks.append(.anchorNotJoined(size: known.size, checkpoint: head.size))
      }
    }
    return isVouchedFor ? head.size : nil
  }

  private mutating func differs(at size: Int64) {
    shelf.findings.add(.headDiffers(size: size, lastAgreeing: 0, .anchor))
  }

  private mutating func readConsistency() -> ProofText.Proof? {
    guard let bytes = shelf.text(.consistency), let text = proofText(bytes, .consistency),
      let checkpoint
    else { return nil }
    guard text.note.bytes == checkpoint.note.bytes else {
      shelf.add(.otherCheckpoint(.consistency))
      return nil
    }
    guard case .consistency = text.proof else {
      shelf.add(.proofDoesNotHold(.consistency))
      return nil
    }
    return text.proof
  }
}

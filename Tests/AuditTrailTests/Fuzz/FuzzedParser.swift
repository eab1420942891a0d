#if !FUZZING
  @testable import AuditTrail
#endif

/// What must hold for any bytes from outside: for the corpus in `swift test`, and for whatever
/// libFuzzer makes of it in `make fuzz`.
enum FuzzedParser: String, CaseIterable {
  case json, note, proof, heads, bundle

  /// Reads bytes; false where they show something that must not be.
  func holds(for bytes: [UInt8]) -> Bool {
    switch self {
    case .json: Self.json(bytes)
    case .note: Self.note(bytes)
    case .proof: Self.proof(bytes)
    case .heads: Self.heads(bytes)
    case .bundle: Self.bundle(bytes)
    }
  }

  /// What is accepted is written back byte for byte, and the streaming check accepts the same.
  private static func json(_ bytes: [UInt8]) -> Bool {
    var check = EventCheck()
    var isAccepted = true
    do throws(JSONFault) { _ = try check.check(bytes.span) } catch { isAccepted = false }
    do throws(JSONFault) {
      let json = try JSON(canonical: bytes)
      // Only an object is an event.
      return try json.canonicalBytes() == bytes && isAccepted == (json.object != nil)
    } catch {
      return !isAccepted
    }
  }

  /// Keys, codes, notes and checkpoints are written back as they were read; one note in a file is that
  /// note.
  private static func note(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    if let code = PhoneCode(typed: text), PhoneCode(typed: code.text) != code { return false }
    do throws(NoteFault) {
      if Array(try VerifierKey(parsing: text).text.utf8) != bytes { return false }
    } catch {
      // Nearly nothing is a key.
    }
    do throws(NoteFault) {
      let note = try SignedNote(parsing: bytes)
      guard note.bytes == bytes, isAlone(note, in: bytes) else { return false }
      return try Checkpoint(parsing: note.text).text == note.text
    } catch {
      return true
    }
  }

  /// Whether a file of these bytes holds the note and no other; one that begins with an empty line or has
  /// dashes in its text, which no checkpoint of a log of ours has, may read as several, or none.
  private static func isAlone(_ note: SignedNote, in bytes: [UInt8]) -> Bool {
    if note.text.first == 0x0A || note.text.contains(0xE2) { return true }
    do throws(SignedNote.NumberedFault) {
      return try SignedNote.all(in: bytes) == [note]
    } catch {
      return false
    }
  }

  /// A proof is written back as it was read, and proves no leaf and no older tree that is not there.
  private static func proof(_ bytes: [UInt8]) -> Bool {
    do throws(NoteFault) {
      let text = try ProofText(parsing: bytes)
      guard text.bytes == bytes else { return false }
      let head = try Checkpoint(parsing: text.note.text).head
      return !proves(text.proof, .sha256(of: bytes), in: head)
    } catch {
      return true
    }
  }

  private static func proves(_ proof: ProofText.Proof, _ hash: Digest, in head: Head) -> Bool {
    do throws(ProofFault) {
      switch proof {
      case .inclusion(let proof): try proof.check(hash, in: head)
      case .consistency(let proof):
        try proof.check(old: Head(size: proof.oldSize, root: hash), new: head)
      }
      return true
    } catch {
      return false
    }
  }

  /// A file read whole and in two pieces says the same; a line is written back as it was read.
  private static func heads(_ bytes: [UInt8]) -> Bool {
    var (whole, pieces) = (HeadsLog(), HeadsLog())
    whole.read(bytes)
    pieces.read(Array(bytes.prefix(bytes.count / 2)))
    pieces.read(Array(bytes.dropFirst(bytes.count / 2)))
    guard whole.greatest == pieces.greatest, whole.firstBadLine == pieces.firstBadLine else {
      return false
    }
    return bytes.split(separator: UInt8(ascii: "\n")).allSatisfy { line in
      do throws(HeadLine.Fault) {
        return Array(try HeadLine(parsing: Array(line)).line.utf8) == Array(line)
      } catch {
        return true
      }
    }
  }

  /// Lines of a bundle's texts are written back as they were read; and the bytes, put in the place of
  /// each of its files or of all, are never a bundle.
  private static func bundle(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.allSatisfy(isWrittenBack) else { return false }
    if let end = EndStatement(parsing: bytes), Array(end.text.utf8) != bytes { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    if let path = BundlePath(text), path.description != text || path.name.hasPrefix(".") {
      return false
    }
    return places.allSatisfy { place in
      let report = BundleVerification.report(on: files { $0 == place ? bytes : [] }).report
      return report.verdict == .tampered || report.verdict == .missing
    } && BundleVerification.report(on: files { _ in bytes }).report.verdict != .intact
  }

  private static let places: [BundlePath] = [
    .events, .proof, .checkpoint, .consistency, .late, .lateCheckpoint, .log, .keys, .disclosures,
    .sums, .report, EarlierFile.proofs.path(in: 1), EarlierFile.events.path(in: 1),
  ]

  private static func files(_ bytes: @escaping (BundlePath) -> [UInt8]) -> BundleFiles {
    let entries = places.map { BundleFiles.Entry(path: $0.description, kind: .file(names: 1)) }
    return BundleFiles(entries: entries) { path throws(TrailFault) in
      var rest = bytes(path)[...]
      return { most in
        defer { rest = rest.dropFirst(most) }
        return Array(rest.prefix(most))
      }
    }
  }

  private static func isWrittenBack(_ line: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(line)
    if let key = KeyLine(parsing: line), Array(key.text.utf8) != bytes { return false }
    if let sum = SumLine(parsing: line), Array(sum.text.utf8) != bytes { return false }
    do throws(JSONFault) {
      if let line = try DisclosureLine(parsing: line), try line.bytes() != bytes { return false }
      if let line = try EarlierProof(parsing: line), try line.bytes() != bytes { return false }
    } catch {
      // Most lines are no JSON.
    }
    return true
  }
}

#if !FUZZING
  @testable import AuditTrail
#endif

/// What must hold for any bytes from outside: for the corpus in `swift test`, and for whatever
/// libFuzzer makes of it in `make fuzz`.
enum FuzzedParser: String, CaseIterable {
  case json, note, proof, heads

  /// Reads bytes; false where they show something that must not be.
  func holds(for bytes: [UInt8]) -> Bool {
    switch self {
    case .json: Self.json(bytes)
    case .note: Self.note(bytes)
    case .proof: Self.proof(bytes)
    case .heads: Self.heads(bytes)
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
}

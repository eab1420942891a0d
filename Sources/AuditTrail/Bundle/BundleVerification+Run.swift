// The events: the log's own that the bundle rests on, the run's, and late facts.

extension BundleVerification {
  /// Reads log.jsonl: events of the log itself, each proven.
  mutating func readLog() {
    guard var lines = shelf.lines(.log, longest: JSON.maximumLength) else { return }
    var (last, lastRseq): (Int64, Int64) = (-1, -1)
    do throws(BundleFinding) {
      while let bytes = try lines.next() {
        let (event, seq, rseq) = try logEvent(Array(bytes), lines)
        // Not all of the log's own events are here: their places in its run grow no faster than in the log.
        guard seq > last, rseq > lastRseq, rseq - lastRseq <= seq - last else {
          throw .lineOutOfOrder(.log, line: lines.number)
        }
        (last, lastRseq) = (seq, rseq)
        prove(
          MerkleTree.leafHash(of: bytes.span), seq: seq, by: .proof(of: seq), under: newest)
        roll.read(event, at: seq)
      }
      shelf.finish(lines)
    } catch {
      shelf.failed(.log, error)
    }
  }

  private func logEvent(
    _ bytes: [UInt8], _ lines: BundleLines
  ) throws(BundleFinding) -> (JSON, seq: Int64, rseq: Int64) {
    let event: JSON
    do throws(JSONFault) {
      event = try JSON(canonical: bytes)
    } catch {
      throw .badJSON(lines.path, line: lines.number, error)
    }
    guard let seq = event["seq"]?.integer, let rseq = event["rseq"]?.integer,
      let log = event["log"]?.text, event["run"]?.text == log, isOfCheckpoint(log)
    else { throw .badLine(lines.path, line: lines.number) }
    return (event, seq, rseq)
  }

  /// Whether a log's id is that of the checkpoint's log; where there is none it is all the same.
  private func isOfCheckpoint(_ log: String) -> Bool {
    guard newest != nil else { return true }
    return Checkpoint.origin(ofLog: log).map(isOfCheckpoint) == true
  }

  /// Whether a key's name or an origin is that of the checkpoint's log.
  func isOfCheckpoint(_ name: KeyName) -> Bool {
    guard let origin = newest?.checkpoint.origin else { return true }
    return name.description.utf8.elementsEqual(origin.description.utf8)
  }

  // MARK: - The run

  mutating func readRun() {
    let proof = shelf.text(.proof)
    statement = proof.flatMap { EndStatement(parsing: $0) }
    if let statement {
      if let checkpoint, statement.size != checkpoint.checkpoint.head.size {
        shelf.add(.badLine(.proof, line: 1))
      }
      if statement.closedIn == nil { remarks.append(.open(size: statement.size)) }
    }
    var disclosures = DisclosureReader(
      shelf.lines(.disclosures, longest: DisclosureLine.longest))
    read(.events, &disclosures, provenUnder: statement == nil ? nil : checkpoint)
    if let last = part.last {
      if last.isClose == (statement != nil) { shelf.add(.endDiffers) }
      if let proof, statement == nil {
        check(proof, .proof, of: last.leaf, seq: last.seq, under: checkpoint)
      }
      if !isOfCheckpoint(part.log) { shelf.add(.badCheckpoint(.checkpoint, .origin)) }
    } else if shelf.contains(.events) {
      shelf.add(.noEvents(.events))
    }
    if shelf.contains(.late), statement == nil {
      let (count, closedCount) = (part.count, part.closedCount)
      read(.late, &disclosures, provenUnder: newest)
      if part.count == count { shelf.add(.noEvents(.late)) }
      if part.closedCount != closedCount { shelf.add(.endDiffers) }
      remarks.append(.late(count: part.count - count))
    }
    disclosures.finish(in: &shelf)
  }

  /// Reads events of the run, each with a proof of its own where they are not proven by the last.
  private mutating func read(
    _ path: BundlePath, _ disclosures: inout DisclosureReader, provenUnder signed: Signed?
  ) {
    guard var lines = shelf.lines(path, longest: JSON.maximumLength) else { return }
    do throws(BundleFinding) {
      while let bytes = try lines.next() {
        let event = try part.read(bytes, lines, &disclosures, &shelf.findings)
        name(event)
        if path == .late || signed != nil {
          prove(event.leaf, seq: event.seq, by: .proof(of: event.seq), under: signed)
        }
      }
      shelf.finish(lines)
    } catch {
      shelf.failed(path, error)
    }
  }

  /// Takes up the texts that an event names.
  mutating func name(_ event: RunPart.Event) {
    for text in event.texts {
      texts.name(text.sha256, by: event.seq)
      textPaths.insert(.text(text.sha256, named: text.name))
    }
  }

  /// Holds what proof.txt says, where it is no proof, to the closes that there are.
  mutating func checkEnd() {
    guard let statement else { return }
    guard let number = statement.closedIn else {
      let isClosed = ([part] + earlier).contains { $0.closedCount != nil }
      if isClosed { remarks.append(.openAfterClose) }
      return
    }
    guard number <= earlier.count else {
      // Of a part that is gone there is a finding already.
      if number != lostPart { shelf.add(.endDiffers) }
      return
    }
    let (newer, old) = ([part] + earlier.prefix(number - 1), earlier[number - 1])
    guard let closed = old.closedCount, newer.allSatisfy({ $0.closedCount == nil }) else {
      return shelf.add(.endDiffers)
    }
    let late = newer.reduce(old.count - closed) { $0 + $1.count }
    remarks.append(.closedEarlier(log: old.log, late: late))
  }
}

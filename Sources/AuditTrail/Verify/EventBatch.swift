/// Events as they were lent, kept until there are enough of them to be worth all cores.
struct EventBatch {
  /// One event and the columns beside it; ranges are of the batch's bytes.
  struct Row {
    var seq: Int64
    var rseq: Int64
    var run: Range<Int>
    var body: Range<Int>
    /// The leaf hash stored with the event; nil where what is stored is no hash.
    var stored: Digest?
    /// The leaf hash of a body too long to be kept whole.
    var leafOfOverlong: Digest?
  }

  private(set) var rows: [Row] = []
  private(set) var bytes: [UInt8] = []

  /// Whether the batch should be worked off; a bound on its memory.
  var isFull: Bool { rows.count >= 512 || bytes.count >= 1 << 19 }

  /// Copies an event.
  ///
  /// Of a body too long for any event only so much is kept as to be found too long.
  mutating func append(
    seq: Int64, run: Span<UInt8>, rseq: Int64, body: Span<UInt8>, leaf stored: Span<UInt8>
  ) {
    let isOverlong = body.count > JSON.maximumLength
    let kept = isOverlong ? body.extracting(0...JSON.maximumLength) : body
    rows.append(
      Row(
        seq: seq, rseq: rseq, run: copy(run), body: copy(kept), stored: Digest(bytes: stored),
        leafOfOverlong: isOverlong ? MerkleTree.leafHash(of: body) : nil))
  }

  private mutating func copy(_ more: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    more.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    return start..<bytes.count
  }

  /// Forgets the events and keeps the memory.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// What each event holds, by its bytes alone; all cores share the work.
  func checked() -> [CheckedEvent] {
    Parallel.map(rows.count) { places in
      var check = EventCheck()
      return places.map { place in
        let row = rows[place]
        let body = bytes.span.extracting(row.body)
        let leaf = row.leafOfOverlong ?? MerkleTree.leafHash(of: body)
        do throws(JSONFault) {
          try check.check(body)
          return CheckedEvent(leaf: leaf, facts: .success(check.facts))
        } catch {
          return CheckedEvent(leaf: leaf, facts: .failure(error))
        }
      }
    }
  }
}

/// What the bytes of one event come to.
struct CheckedEvent {
  /// The hash of the bytes.
  var leaf: Digest
  /// What they say, or why they are no event.
  var facts: Result<EventFacts, JSONFault>
}

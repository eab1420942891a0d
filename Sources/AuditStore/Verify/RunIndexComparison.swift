/// Compares the index by run with the table of events: a run is only seen through it.
///
/// Both sides are added up, each entry hashed with a key that is new in every process, so that no
/// file can be made to fit and nothing need be kept.
struct RunIndexComparison {
  private var sum: UInt64 = 0
  private var lastRun: [UInt8] = []
  private var lastPlace: Int64?
  /// Whether the index's entries came in their order, without which a lookup misses some.
  private(set) var isOrdered = true

  /// Whether the table and the index named the same events.
  var agrees: Bool { sum == 0 && isOrdered }

  /// Takes a row of the table.
  mutating func addRow(run: Span<UInt8>, rseq: Int64, seq: Int64) {
    sum &+= hash(run, rseq, seq)
  }

  /// Takes the next entry of the index.
  mutating func addEntry(run: Span<UInt8>, rseq: Int64, seq: Int64) {
    sum &-= hash(run, rseq, seq)
    run.withUnsafeBufferPointer { run in
      if run.elementsEqual(lastRun) {
        if let lastPlace, rseq <= lastPlace { isOrdered = false }
      } else {
        if run.lexicographicallyPrecedes(lastRun) { isOrdered = false }
        lastRun = Array(run)
      }
    }
    lastPlace = rseq
  }

  private func hash(_ run: Span<UInt8>, _ rseq: Int64, _ seq: Int64) -> UInt64 {
    var hasher = Hasher()
    run.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(rseq)
    hasher.combine(seq)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}

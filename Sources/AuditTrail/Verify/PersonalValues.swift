/// Compares disclosed values with the commitments in the events.
struct PersonalValues {
  /// Where a personal value stands.
  private struct Place: Hashable {
    var seq: Int64
    var path: String
  }

  private var waiting: ArraySlice<Disclosure> = []
  private var undisclosed: Set<Place> = []
  private var redactions: [Place: Int64] = [:]

  /// Takes a disclosed value of an event that is still to come.
  mutating func expect(_ disclosure: Disclosure) {
    waiting.append(disclosure)
  }

  /// Compares an event's commitments with the values given for it.
  mutating func compare(_ facts: EventFacts, seq: Int64, log: String) -> [Finding] {
    var disclosed = Array(waiting.prefix { $0.seq <= seq })
    waiting.removeFirst(disclosed.count)
    if let target = facts.targetSeq, let path = facts.targetPath {
      redactions[Place(seq: target, path: path)] = seq
    }
    var findings: [Finding] = []
    for commitment in facts.commitments {
      let match = disclosed.firstIndex {
        $0.seq == seq && $0.path.utf8.elementsEqual(commitment.path.utf8)
      }
      guard let match else {
        undisclosed.insert(Place(seq: seq, path: commitment.path))
        continue
      }
      let value = disclosed.remove(at: match)
      let digest = Commitment.digest(
        log: log, seq: seq, path: value.path, salt: value.salt, value: value.value)
      if digest != commitment.digest {
        findings.append(.disclosureDiffers(seq: seq, path: commitment.path))
      }
    }
    for value in disclosed {
      findings.append(.disclosureUncalledFor(seq: value.seq, path: value.path))
    }
    return findings
  }

  /// The commitments with neither a value nor an event that says why.
  var findings: [Finding] {
    undisclosed.filter { redactions[$0] == nil }.sorted { PersonalValues.precedes($0, $1) }
      .map { .disclosureMissing(seq: $0.seq, path: $0.path) }
  }

  /// The values redacted, and those that belong to no event read.
  var remarks: [Remark] {
    var remarks: [Remark] = []
    for place in undisclosed.sorted(by: PersonalValues.precedes) {
      guard let by = redactions[place] else { continue }
      remarks.append(.redacted(seq: place.seq, path: place.path, by: by))
    }
    if !waiting.isEmpty { remarks.append(.disclosuresPastEnd(count: Int64(waiting.count))) }
    return remarks
  }

  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    left.seq == right.seq
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8) : left.seq < right.seq
  }
}

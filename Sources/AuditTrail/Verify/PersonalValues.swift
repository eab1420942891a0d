/// Compares disclosed values with the commitments in the events.
struct PersonalValues {
  /// Where a personal value stands.
  private struct Place: Hashable {
    var seq: Int64
    var path: String
  }

  private var waiting: ArraySlice<Disclosure> = []
  /// The greatest place of an event read.
  private var lastSeq: Int64 = -1
  private var undisclosed: Set<Place> = []
  private var redactions: [Place: Int64] = [:]
  /// Redactions of values in other logs, and in events that were still to come.
  private var foreign: [Erasures.Value: Int64] = [:]
  private var early: [IdleRedaction] = []
  private let later: Erasures
  /// The places whose values were given; nil where nobody will ask for them.
  private var disclosed: Set<Place>?

  /// `remembersDisclosed` costs memory for every value: a trail's are looked up in its database instead.
  init(later: Erasures, remembersDisclosed: Bool = false) {
    self.later = later
    disclosed = remembersDisclosed ? [] : nil
  }

  /// Takes a disclosed value of an event that is still to come.
  mutating func expect(_ disclosure: Disclosure) {
    waiting.append(disclosure)
  }

  /// Compares an event's commitments with the values given for it.
  mutating func compare(_ facts: EventFacts, seq: Int64, log: String) -> [Finding] {
    var given = Array(waiting.prefix { $0.seq <= seq })
    waiting.removeFirst(given.count)
    note(facts, seq: seq, log: log)
    var findings: [Finding] = []
    for commitment in facts.commitments {
      let match = given.firstIndex {
        $0.seq == seq && $0.path.utf8.elementsEqual(commitment.path.utf8)
      }
      guard let match else {
        undisclosed.insert(Place(seq: seq, path: commitment.path))
        continue
      }
      let value = given.remove(at: match)
      disclosed?.insert(Place(seq: seq, path: commitment.path))
      let digest = Commitment.digest(
        log: log, seq: seq, path: value.path, salt: value.salt, value: value.value)
      if digest != commitment.digest {
        findings.append(.disclosureDiffers(seq: seq, path: commitment.path))
      }
    }
    defer { lastSeq = max(lastSeq, seq) }
    // Values of events that are gone are not at fault: the gap is told of.
    for value in given where value.seq == seq || value.seq <= lastSeq {
      findings.append(.disclosureUncalledFor(seq: value.seq, path: value.path))
    }
    return findings
  }

  /// Notes what an event says was deleted; a value is deleted after it was recorded.
  private mutating func note(_ facts: EventFacts, seq: Int64, log: String) {
    guard let target = facts.targetSeq, let path = facts.targetPath else { return }
    let place = Place(seq: target, path: path)
    if let other = facts.targetLog, other != log {
      let value = Erasures.Value(log: other, seq: target, path: path)
      foreign[value] = foreign[value] ?? seq
    } else if target < seq {
      redactions[place] = redactions[place] ?? seq
    } else {
      early.append(IdleRedaction(seq: target, path: path, by: seq, log: nil))
    }
  }

  /// The commitments with neither a value nor an event that says why.
  func findings(log: String) -> [Finding] {
    undisclosed.filter { redactions[$0] == nil && laterWord(on: $0, log: log) == nil }
      .sorted { PersonalValues.precedes($0, $1) }
      .map { .disclosureMissing(seq: $0.seq, path: $0.path) }
  }

  private func laterWord(on place: Place, log: String) -> Erasures.Word? {
    later.values[Erasures.Value(log: log, seq: place.seq, path: place.path)]
  }

  /// The redactions where no value is missing.
  func idle(log: String) -> [IdleRedaction] {
    let own = redactions.map { IdleRedaction(seq: $0.seq, path: $0.path, by: $1, log: nil) }
    let newer = later.values.filter { $0.key.log == log }
      .map { IdleRedaction(seq: $0.seq, path: $0.path, by: $1.by, log: $1.log) }
    let found = (own + newer).filter { !undisclosed.contains(Place(seq: $0.seq, path: $0.path)) }
    return (found + early).sorted { ($0.seq, $0.by) < ($1.seq, $1.by) }
  }

  /// The values that are there though an event says that they were deleted.
  func stillDisclosed(log: String) -> [Remark] {
    idle(log: log).filter { disclosed?.contains(Place(seq: $0.seq, path: $0.path)) == true }
      .map { .stillDisclosed(seq: $0.seq, path: $0.path, by: $0.by, log: $0.log) }
  }

  /// Adds what this trail says of values in older ones to what newer ones say.
  func add(to erasures: inout Erasures, log: String) {
    for (value, by) in foreign { erasures.add(value, Erasures.Word(by: by, log: log)) }
  }

  /// The values redacted, and those that belong to no event read.
  func remarks(log: String) -> [Remark] {
    var remarks: [Remark] = []
    for place in undisclosed.sorted(by: PersonalValues.precedes) {
      if let by = redactions[place] {
        remarks.append(.redacted(seq: place.seq, path: place.path, by: by))
      } else if let word = laterWord(on: place, log: log) {
        remarks.append(
          .redactedLater(seq: place.seq, path: place.path, by: word.by, log: word.log))
      }
    }
    if !waiting.isEmpty { remarks.append(.disclosuresPastEnd(count: Int64(waiting.count))) }
    return remarks
  }

  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    left.seq == right.seq
      ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8) : left.seq < right.seq
  }
}

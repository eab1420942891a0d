import AuditTrail

/// What happened, as recorded: the envelope every event has, and its kind's own fields.
package struct Event: Hashable, Sendable {
  package let log: String
  /// Place in the whole trail, and in the run.
  package let seq: Int64
  package let run: String
  package let rseq: Int64
  package let kind: Kind
  /// When it was recorded: milliseconds since 1970 UTC, and since the machine was booted.
  package let at: Int64
  package let up: Int64
  /// One id for all events of an action.
  package let act: String
  package let session: String
  /// Who recorded it: a person's id within the run, or the trail's own hand.
  package let by: String
  /// Who did or decided it, where that is another person.
  package let who: String?
  /// When it happened, where a person said otherwise than now.
  package let happened: Moment?
  package let step: StepKey?
  package let visit: Int?
  package let fields: Fields

  package subscript<Content>(key: Key<Content>) -> Content? { fields[key] }

  /// The person who did it.
  package var doer: String { who ?? by }
  /// When it happened, as far as anybody said.
  package var moment: Int64 { happened?.ms ?? at }
}

/// Why bytes are no event of engine 1.
package enum EventFault: Error, Hashable, Sendable {
  case notCanonical(JSONFault)
  /// A field of the envelope is missing or of another type.
  case envelope(String)
  /// A kind this program does not know: made by a newer one.
  case unknownKind(String)
  /// A newer event format.
  case newerFormat(Int64)
  /// A field the kind does not have, lacks, or has with another type.
  case field(String, of: Kind)
}

extension Event {
  /// Version of the event format, `v`.
  package static let format: Int64 = 1

  private static let envelopeNames: Set<String> = [
    "v", "log", "seq", "run", "rseq", "kind", "at", "up", "act", "ses", "by", "who", "happened",
    "happened_as", "step", "item", "visit",
  ]

  /// Reads an event from the bytes that were stored.
  package init(bytes: [UInt8]) throws(EventFault) {
    let json: JSON
    do { json = try JSON(canonical: bytes) } catch { throw .notCanonical(error) }
    guard case .object(let members) = json else { throw .envelope("{}") }
    try self.init(members: members)
  }

  init(members: [String: JSON]) throws(EventFault) {
    func must<Content: JSONRepresentable>(_ name: String) throws(EventFault) -> Content {
      guard let content = members[name].flatMap(Content.init(json:)) else { throw .envelope(name) }
      return content
    }
    func may<Content: JSONRepresentable>(_ name: String) throws(EventFault) -> Content? {
      members[name] == nil ? nil : try must(name)
    }
    let format: Int64 = try must("v")
    guard format == Event.format else { throw .newerFormat(format) }
    let word: String = try must("kind")
    guard let kind = Kind(rawValue: word) else { throw .unknownKind(word) }
    self.kind = kind
    log = try must("log")
    seq = try must("seq")
    run = try must("run")
    rseq = try must("rseq")
    at = try must("at")
    up = try must("up")
    act = try must("act")
    session = try must("ses")
    by = try must("by")
    who = try may("who")
    let happenedMs: Int64? = try may("happened")
    let happenedAs: String? = try may("happened_as")
    switch (happenedMs, happenedAs) {
    case (let ms?, let typed?): happened = Moment(ms: ms, typed: typed)
    case (nil, nil): happened = nil
    default: throw .envelope("happened")
    }
    let number: Int64? = try may("visit")
    visit = number.map { Int($0) }
    if members["step"] != nil {
      guard let key = StepKey(step: members["step"], item: members["item"]) else {
        throw .envelope("item")
      }
      step = key
    } else {
      guard members["item"] == nil else { throw .envelope("step") }
      step = nil
    }
    fields = Fields(members.filter { !Event.envelopeNames.contains($0.key) })
    if let name = kind.shape.firstMisfit(in: fields, onStep: step != nil) {
      throw .field(name, of: kind)
    }
  }
}

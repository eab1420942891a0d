import AuditStore
import AuditTrail
import Console
import Playbooks
import Response

/// Answers as they were typed on a command line, sorted into what they are: fields of the step,
/// and parts of notices (`CONTACT.part`).
struct AnswersTyped {
  private var fields: FieldChanges
  /// What was typed of each notice, by contact, in the order they were named first.
  private var parts: [(contact: String, parts: [String: String])] = []

  var changes: [String: AnswerChange] { fields.changes }

  init(_ typed: [String], for key: StepKey, in run: LoadedRun, at now: Int64) throws {
    let known = run.plan.node(key)?.step.fields ?? []
    fields = FieldChanges(at: now, zone: run.plan.zone)
    for pair in try typed.map({ try Pair($0) }) {
      if let dot = pair.name.firstIndex(of: ".") {
        let contact = String(pair.name[..<dot])
        let part = String(pair.name[pair.name.index(after: dot)...])
        try take(pair, as: part, of: contact)
      } else if let field = known.first(where: { $0.name == pair.name }) {
        try fields.take(pair, for: field)
      } else {
        throw CommandFailure.refused(
          .unknownField(key, given: pair.name, known: known.map(\.name)), run.bareView)
      }
    }
  }

  /// Whom the notices are to.
  var contacts: [String] { parts.map(\.contact) }

  /// Files that were sent, by contact, once they are kept.
  private var documents: [String: EvidenceGiven] = [:]

  /// The recipients told.
  ///
  /// - Throws: where a part is missing or not one of a notice.
  func notices() throws(CommandFailure) -> [NoticeGiven] {
    var notices: [NoticeGiven] = []
    for (contact, parts) in parts {
      notices.append(try Self.notice(contact, parts, documents[contact]))
    }
    return notices
  }

  private mutating func take(_ pair: Pair, as part: String, of contact: String)
    throws(CommandFailure)
  {
    let place = parts.firstIndex { $0.contact == contact } ?? parts.count
    if place == parts.count { parts.append((contact, [:])) }
    guard pair.sign == .set, parts[place].parts.updateValue(pair.value, forKey: part) == nil else {
      throw .usage(.givenTwice(pair.name))
    }
  }

  /// Copies the files that fields ask for, and those that were sent, into the evidence store.
  mutating func keepFiles(in ledger: Ledger) throws {
    try fields.keepFiles(in: ledger)
    for (contact, parts) in parts {
      if let file = parts["document"] { documents[contact] = try ledger.keep(file, .copied) }
    }
  }

  private static func notice(
    _ contact: String, _ parts: [String: String], _ document: EvidenceGiven?
  ) throws(CommandFailure) -> NoticeGiven {
    let known = [
      "channel", "address", "person", "outcome", "reference", "number", "date", "document",
    ]
    if let other = parts.keys.sorted().first(where: { !known.contains($0) }) {
      throw .badNoticePart("\(contact).\(other)")
    }
    guard let channel = parts["channel"], !channel.trimmed.isEmpty, let word = parts["outcome"]
    else {
      let missing = ["channel", "outcome"].filter { parts[$0]?.trimmed.isEmpty ?? true }
      throw .missingNoticeParts(missing.map { "\(contact).\($0)" })
    }
    guard let outcome = Notice.Outcome(rawValue: word) else {
      throw .badNoticePart("\(contact).outcome=\(word)")
    }
    let date = try parts["date"].map { typed throws(CommandFailure) in
      guard let day = ClockText.date(typed)?.date else {
        throw .badNoticePart("\(contact).date=\(typed)")
      }
      return day
    }
    return NoticeGiven(
      contact: contact, channel: channel, outcome: outcome, address: parts["address"],
      person: parts["person"], reference: parts["reference"], number: parts["number"],
      date: date, document: document)
  }
}

import AuditTrail
import Playbooks
import Response

/// The directory as `ungcuu contacts` prints it.
package struct ContactsView {
  private let directory: ContactDirectory
  private let calls: [String: LastCall]
  private let now: Int64
  private let zone: Zone

  /// A directory, with the last test call on record to each contact.
  package init(
    _ directory: ContactDirectory, calls: [String: LastCall], now: Int64, zone: Zone
  ) {
    self.directory = directory
    self.calls = calls
    self.now = now
    self.zone = zone
  }

  /// Every contact, and how many of them nobody can count on.
  ///
  /// Where the user has a file of their own beside ours, each entry says which one it is from.
  package func lines(language: Language, width: Int) -> [[Span]] {
    let entries = directory.sorted
    let stale = entries.count { !$0.contact.staleness(now: now, zone: zone).isEmpty }
    return entries.flatMap { entry in
      ContactLines.lines(
        entry.contact, now: now, zone: zone, language: language, isDrill: false, width: width)
        + lastCall(to: entry.contact, language, width: width)
        + details(entry.contact, language, width: width)
        + (directory.hasOwn ? entry.file.lines(width: width, indent: 2, .dim) : []) + [[]]
    } + ViewWords.staleCount(stale, of: entries.count)[language].lines(width: width, .bold)
  }

  private func lastCall(to contact: Contact, _ language: Language, width: Int) -> [[Span]] {
    guard let call = calls[contact.id] else { return [] }
    let text = ContactWords.last(call, at: TimeText.moment(call.at, in: zone))[language]
    return call.answer == .answered
      ? text.lines(width: width, indent: 2) : text.lines(width: width, indent: 2, .yellow)
  }

  private func details(_ contact: Contact, _ language: Language, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if let duty = contact.duty {
      lines += duty.tagged(in: language).lines(width: width, indent: 2)
    }
    if let status = contact.status {
      lines += status.tagged(in: language).lines(width: width, indent: 2)
    }
    var source: [String] = []
    if let text = contact.source { source.append(text.tagged(in: language)) }
    if let day = contact.asOf { source.append(ViewWords.asOf(day)[language]) }
    if let certainty = contact.certainty { source.append(certainty.phrase[language]) }
    // What is past is flagged above.
    let staleness = contact.staleness(now: now, zone: zone)
    if let day = contact.validTo, !staleness.contains(.expired) {
      source.append(ViewWords.validTo(day)[language])
    }
    if let day = contact.verified, staleness.isEmpty {
      source.append(PaperWords.verified(day)[language])
    }
    if !source.isEmpty {
      lines += source.joined(separator: "; ").lines(width: width, indent: 2, .dim)
    }
    return lines
  }

  /// The entries of `contacts --json`; what is not known is left out.
  package var json: JSON { .list(directory.sorted.map(json)) }

  private func json(_ entry: ContactDirectory.Entry) -> JSON {
    let contact = entry.contact
    let staleness = contact.staleness(now: now, zone: zone)
    var members: [String: JSON] = [
      "id": .text(contact.id), "title": .text(contact.title.shown(in: .vi).text),
      "phone": .list(contact.phones.map { .text($0) }),
      "hotline": .list(contact.hotlines.map { .text($0) }),
      "email": .list(contact.emails.map { .text($0) }),
      "stale": .bool(!staleness.isEmpty),
      "stale_because": .list(staleness.map { .text($0.rawValue) }),
      "verified": .text(contact.verified ?? "never"),
    ]
    members["hours"] = contact.hours.map { .text($0.shown(in: .vi).text) }
    members["as_of"] = contact.asOf.map { .text($0) }
    members["valid_to"] = contact.validTo.map { .text($0) }
    members["certainty"] = contact.certainty.map { .text($0.rawValue) }
    members["file"] = directory.hasOwn ? .text(entry.file) : nil
    members["last_call"] = calls[contact.id].map {
      .object(["answer": .text($0.answer.rawValue), "at": .integer($0.at)])
    }
    return .object(members)
  }
}

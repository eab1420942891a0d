import AuditTrail
import Playbooks
import Response

/// The directory as `ungcuu contacts` prints it.
package enum ContactsView {
  package static func lines(
    _ contacts: [Contact], now: Int64, zone: Zone, language: Language, width: Int
  ) -> [[Span]] {
    let stale = contacts.count { ContactLines.isStale($0, now: now, zone: zone) }
    return contacts.flatMap { contact in
      ContactLines.lines(
        contact, now: now, zone: zone, language: language, isDrill: false, width: width)
        + details(contact, language, width: width) + [[]]
    } + ViewWords.staleCount(stale, of: contacts.count)[language].lines(width: width, .bold)
  }

  private static func details(_ contact: Contact, _ language: Language, width: Int) -> [[Span]] {
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
    if !source.isEmpty {
      lines += source.joined(separator: "; ").lines(width: width, indent: 2, .dim)
    }
    return lines
  }

  /// One entry of `contacts --json`; what is not known is left out.
  package static func json(_ contact: Contact, now: Int64, zone: Zone) -> JSON {
    var members: [String: JSON] = [
      "id": .text(contact.id), "title": .text(contact.title.shown(in: .vi).text),
      "phone": .list(contact.phones.map { .text($0) }),
      "hotline": .list(contact.hotlines.map { .text($0) }),
      "email": .list(contact.emails.map { .text($0) }),
      "stale": .bool(ContactLines.isStale(contact, now: now, zone: zone)),
      "verified": .text(contact.verified ?? "never"),
    ]
    members["as_of"] = contact.asOf.map { .text($0) }
    members["certainty"] = contact.certainty.map { .text($0.rawValue) }
    return .object(members)
  }
}

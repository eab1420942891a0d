import Playbooks
import Response

/// A contact and how far it can be trusted to answer.
package enum ContactLines {
  /// Days after which a contact that answered once must be called again.
  package static let freshDays: Int64 = 90

  /// Whether somebody got an answer there within the last 90 days.
  package static func isStale(_ contact: Contact, now: Int64, zone: Zone) -> Bool {
    guard let verified = contact.verified, let day = ClockText.date(verified) else { return true }
    return now - zone.moment(of: day) > freshDays * 86_400_000
  }

  /// Name, numbers, and a flag where it was never verified or not for long.
  ///
  /// In a drill all is dim: nobody outside is called.
  package static func lines(
    _ contact: Contact, now: Int64, zone: Zone, language: Language, isDrill: Bool, width: Int
  ) -> [[Span]] {
    func inks(_ usual: [Ink]) -> [Ink] { isDrill ? [.dim] : usual }
    var lines = [
      Span("☎ ", inks: inks([])),
      Span(contact.title.tagged(in: language), inks: inks([.bold])),
      Span(" [\(contact.id)]", .dim),
    ].wrapped(to: width, hanging: 2)
    let numbers = numbers(contact, language)
    let reach = numbers.isEmpty ? ViewWords.noNumber[language] : numbers.joined(separator: " · ")
    lines += [Span(reach, inks: inks(numbers.isEmpty ? [.yellow] : []))]
      .wrapped(to: width, indent: 2, hanging: 2)
    if isStale(contact, now: now, zone: zone) {
      let flag = ViewWords.stale(verified: contact.verified)[language]
      lines += [Span(flag, inks: inks([.yellow]))].wrapped(to: width, indent: 2, hanging: 2)
    }
    return lines
  }

  private static func numbers(_ contact: Contact, _ language: Language) -> [String] {
    var numbers: [String] = []
    if !contact.phones.isEmpty { numbers.append(contact.phones.joined(separator: ", ")) }
    if !contact.hotlines.isEmpty {
      numbers.append("\(ViewWords.hotline[language]) \(contact.hotlines.joined(separator: ", "))")
    }
    return numbers + contact.emails
  }
}

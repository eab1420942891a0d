import Playbooks
import Response

/// A contact and how far it can be trusted to answer.
package enum ContactLines {
  /// Name, numbers, hours, and a flag for every reason why nobody can count on it.
  ///
  /// In a drill all is dim: nobody outside is called.
  package static func lines(
    _ contact: Contact, now: Int64, zone: Zone, language: Language, isDrill: Bool, width: Int
  ) -> [[Span]] {
    func inks(_ usual: [Ink]) -> [Ink] { isDrill ? [.dim] : usual }
    func below(_ text: String, _ usual: [Ink] = []) -> [[Span]] {
      [Span(text, inks: inks(usual))].wrapped(to: width, indent: 2, hanging: 2)
    }
    let head = [
      Span("☎ ", inks: inks([])),
      Span(contact.title.tagged(in: language), inks: inks([.bold])),
      Span(" [\(contact.id)]", .dim),
    ].wrapped(to: width, hanging: 2)
    let numbers = numbers(contact, language)
    let reach =
      numbers.isEmpty
      ? below(ViewWords.noNumber[language], [.yellow]) : below(numbers.joined(separator: " · "))
    let hours = hours(of: contact, language).map { below($0) } ?? []
    let flags = flags(contact, now: now, zone: zone, language: language)
    return head + reach + hours + flags.flatMap { below($0, [.yellow]) }
  }

  /// Every reason why nobody can count on a contact, in words.
  package static func flags(
    _ contact: Contact, now: Int64, zone: Zone, language: Language
  ) -> [String] {
    contact.staleness(now: now, zone: zone).map { ViewWords.stale($0, contact)[language] }
  }

  /// When somebody answers; nil where it is not known.
  static func hours(of contact: Contact, _ language: Language) -> String? {
    contact.hours.map { "\(ViewWords.hours[language]): \($0.tagged(in: language))" }
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

/// What may stand in a place that is filled from outside the graph: `organisation.x`, `run.x`,
/// `contacts.ID.x`.
enum OutsidePlace {
  static let heads: Set<Substring> = ["organisation", "contacts", "run"]

  /// What may stand after `run.`, and after `contacts.ID.`.
  private static let ofRun = [
    "id", "title", "detected", "opened", "incident", "severity", "tlp",
  ]
  private static let ofContact = ["title", "duty", "phone", "hotline", "email", "hours"]

  /// Why nothing fills a place; nil where something does, where that cannot be told here, and for a
  /// place inside the graph.
  ///
  /// `near` finds the word that was meant among those there are.
  static func fault(
    of place: String, _ library: Library,
    near: (String, [String]) -> String? = { Spelling.nearest(to: $0, among: $1) }
  ) -> GraphFault? {
    let parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return nil }
    var (word, known) = (parts[1], [String]())
    switch parts[0] {
    case "run": known = ofRun
    case "organisation":
      guard let names = library.organisation else { return nil }
      known = names.sorted()
    case "contacts":
      if let contacts = library.contacts, !contacts.contains(word) {
        return .unknownContact(word, near: near(word, contacts.sorted()))
      }
      (word, known) = (parts.count > 2 ? parts[2] : "", ofContact)
    default: return nil
    }
    return known.contains(word) ? nil : .unknownPlace(place, near: near(word, known))
  }
}

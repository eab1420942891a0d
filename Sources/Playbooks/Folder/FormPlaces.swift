/// What may stand in the places of forms: what is kept beside the playbooks, and the answers of any
/// playbook in the folder, for a form serves them all.
struct FormPlaces {
  private let library: Library
  /// Names of inputs, and of answers by the paths of their steps.
  private var inputs: Set<String> = []
  private var fields: [String: Set<String>] = [:]
  private var decisions: [String: Set<String>] = [:]

  /// What is told of a run, of the document itself and of a period.
  static let ofRun = [
    "id", "title", "detected", "opened", "incident", "severity", "tlp", "detected_date",
    "detected_time", "state", "told", "incident_type", "evidence",
  ]
  static let ofForm = ["date", "time"]
  static let ofPeriod = ["from", "to"]
  static let ofNotice = ["number", "date"]

  init(_ library: Library, _ graphs: [Graph]) {
    self.library = library
    for graph in graphs {
      inputs.formUnion(graph.inputs.map(\.name))
      for node in graph.nodes {
        // A form may leave out the groups around a step: their names differ between playbooks.
        var path = node.path[...]
        while true {
          let name = String(path)
          fields[name, default: []].formUnion(node.step.fields.map(\.name))
          if let decision = node.step.decision {
            decisions[name, default: []].formUnion(decision.options.map(\.choice.id))
          }
          guard let slash = path.firstIndex(of: "/") else { break }
          path = path[path.index(after: slash)...]
        }
      }
    }
  }

  /// Why nothing fills a place; nil where something may.
  func fault(of place: String) -> GraphFault? {
    let parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let field = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "run": return known(field, Self.ofRun, place)
    case "form": return known(field, Self.ofForm, place)
    case "period": return known(field, Self.ofPeriod, place)
    case "system": return known(field, Organisation.System.keys, place)
    case "organisation", "contacts": return OutsidePlace.fault(of: place, library)
    case "notices":
      guard library.templates[field] != nil else {
        let near = Spelling.nearest(to: field, among: library.templates.keys.sorted())
        return .unknownTemplate(field, near: near)
      }
      return known(parts.count > 2 ? parts[2] : "", Self.ofNotice, place)
    case "inputs":
      guard !inputs.contains(field) else { return nil }
      return .unknownInput(field, near: Spelling.nearest(to: field, among: inputs.sorted()))
    default: return fault(ofAnswer: parts, place)
    }
  }

  private func fault(ofAnswer parts: [String], _ place: String) -> GraphFault? {
    guard let known = fields[parts[0]] else {
      return .unknownStep(
        parts[0], near: Spelling.nearest(to: parts[0], among: fields.keys.sorted()))
    }
    guard parts.count > 1 else {
      return decisions[parts[0]] == nil ? .notADecision(parts[0]) : nil
    }
    guard !known.contains(parts[1]) else { return nil }
    let near = Spelling.nearest(to: parts[1], among: known.sorted())
    return .unknownField(parts[1], step: parts[0], near: near)
  }

  /// Why a column cannot be counted so; nil where it can.
  func fault(of count: FormTable.Count) -> GraphFault? {
    switch count {
    case .all: return nil
    case .decided(let step, let option):
      guard let options = decisions[step] else {
        return .unknownStep(
          step, near: Spelling.nearest(to: step, among: decisions.keys.sorted()))
      }
      guard !options.contains(option) else { return nil }
      let near = Spelling.nearest(to: option, among: options.sorted())
      return .unknownOption(option, of: step, options: options.sorted(), near: near)
    case .told(let ids):
      guard let contacts = library.contacts,
        let unknown = ids.first(where: { !contacts.contains($0) })
      else { return nil }
      return .unknownContact(
        unknown, near: Spelling.nearest(to: unknown, among: contacts.sorted()))
    }
  }

  private func known(_ word: String, _ words: [String], _ place: String) -> GraphFault? {
    words.contains(word)
      ? nil : .unknownPlace(place, near: Spelling.nearest(to: word, among: words))
  }
}

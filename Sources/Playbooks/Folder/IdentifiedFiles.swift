/// Playbooks with the id that stands in each: read once, for however many names are looked up.
package struct IdentifiedFiles: Sendable {
  private let files: [(file: SourceFile, id: String?)]

  package init(_ files: [SourceFile]) {
    self.files = files.map { ($0, PlaybookReader.id(of: $0.bytes)) }
  }

  /// Finds a playbook by id: `ID.yaml` first, then the `id:` of every file.
  package func lookup(_ id: String) -> Library.Lookup {
    let name = "\(id).yaml"
    let path = "/" + name
    let isNamed = { (file: SourceFile) in file.name == name || file.name.hasSuffix(path) }
    let named = files.filter { isNamed($0.file) }
    let others = files.filter { $0.id == id && !isNamed($0.file) }
    let found = (named + others).map(\.file)
    switch found.count {
    case 0: return .missing(known: files.compactMap(\.id).sorted())
    case 1: return .found(found[0])
    default: return .ambiguous(found.map(\.name))
    }
  }
}

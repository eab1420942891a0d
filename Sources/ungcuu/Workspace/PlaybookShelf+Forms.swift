import Console
import Playbooks

extension PlaybookShelf {
  /// The form of an id; its faults are shown where it has errors.
  func form(_ id: String, _ language: Language) throws(CommandFailure) -> FormTemplate {
    var known: [String] = []
    for name in yamlNames(in: formFolder) {
      let file = try file(formFolder + "/" + name, role: .form)
      let (form, faults) = FormReader.read(file, index: 0)
      guard form?.id == id || name == id + ".yaml" else {
        known += [form?.id].compactMap(\.self)
        continue
      }
      let errors = faults.filter { $0.severity == .error }
      guard let form, errors.isEmpty else {
        Output.diagnostics(errors, in: [file], language)
        throw .form(.unusable(file.name))
      }
      return form
    }
    throw .form(.unknown(id, known: known.sorted()))
  }

  /// Every form that can be read, by id; others are named in a warning.
  func forms() -> [FormTemplate] {
    yamlNames(in: formFolder).compactMap { name in
      guard let file = quietly(formFolder + "/" + name, role: .form) else { return nil }
      let (form, faults) = FormReader.read(file, index: 0)
      let errors = faults.count { $0.severity == .error }
      if errors > 0 { warn(.faults(path: file.name, count: errors)) }
      return form
    }.sorted { $0.id < $1.id }
  }

  private var formFolder: String { workspace.playbooks + "/forms" }
}

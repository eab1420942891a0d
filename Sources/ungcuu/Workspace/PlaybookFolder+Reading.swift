import Console
import Playbooks

extension PlaybookFolder {
  /// Reads what stands in a folder of playbooks, or in the `playbooks/` of a workspace.
  ///
  /// Nothing is passed over: a file that cannot be read ends it.
  init(at path: String) throws(FileFault) {
    let inner = path + "/playbooks"
    let folder = FileAccess.isFolder(inner) ? inner : path
    self.init()
    for file in try Self.files(in: folder, role: .playbook) {
      switch Path.name(of: file.name) {
      case "contacts.yaml": contacts = file
      case "organisation.yaml": organisation = file
      default: playbooks.append(file)
      }
    }
    rules = try Self.files(in: folder + "/rules", role: .rules)
    templates = try Self.files(in: folder + "/templates", role: .template)
    scenarios = try Self.files(in: folder + "/scenarios", role: .scenario)
  }

  private static func files(
    in folder: String, role: SourceFile.Role
  ) throws(FileFault) -> [SourceFile] {
    var files: [SourceFile] = []
    let isThere = role == .playbook || FileAccess.isFolder(folder)
    for name in isThere ? try FileAccess.names(in: folder) : []
    where name.hasSuffix(".yaml") && name.first != "." {
      let path = folder + "/" + name
      files.append(
        SourceFile(role: role, name: path, bytes: try FileAccess.readPlaybook(path)))
    }
    return files
  }
}

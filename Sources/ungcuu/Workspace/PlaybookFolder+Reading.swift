import Console
import Playbooks

extension PlaybookFolder {
  /// Reads what stands in a folder of playbooks, or in the `playbooks/` of a workspace.
  ///
  /// Nothing is passed over: a file that cannot be read ends it.
  init(at path: String) throws(FileFault) {
    let folder = Self.folder(at: path)
    self.init()
    for file in try Self.files(in: folder, role: .playbook) {
      switch Path.name(of: file.name) {
      case ContactDirectory.name: contacts = file
      case ContactDirectory.ownName: ownContacts = file
      case "organisation.yaml": organisation = file
      default: playbooks.append(file)
      }
    }
    rules = try Self.files(in: folder + "/rules", role: .rules)
    calendars = try Self.files(in: folder + "/calendars", role: .calendar)
    templates = try Self.files(in: folder + "/templates", role: .template)
    forms = try Self.files(in: folder + "/forms", role: .form)
    scenarios = try Self.files(in: folder + "/scenarios", role: .scenario)
  }

  /// What checking a folder says of one file beside its playbooks; nil where the file is not read with
  /// the folder it lies in.
  static func checked(neighbour file: SourceFile) throws(FileFault) -> Checked? {
    let written = Path.parent(of: file.name)
    let parent = Path.real(written) ?? written
    let isInside = subfolders.contains(Path.name(of: parent))
    let folder = try PlaybookFolder(at: isInside ? Path.parent(of: parent) : parent)
    let name = Path.name(of: file.name)
    let found = folder.check().first {
      Path.name(of: $0.file.name) == name && $0.file.bytes == file.bytes
    }
    // Called as it was named.
    return found.map { Checked(file: file, diagnostics: $0.diagnostics, compilation: nil) }
  }

  private static let subfolders = ["rules", "calendars", "templates", "forms", "scenarios"]

  private static func folder(at path: String) -> String {
    let inner = path + "/playbooks"
    return FileAccess.isFolder(inner) ? inner : path
  }

  /// What an author may have thought is read with the folder, and is not: `.yml` files and folders.
  static func passedOver(at path: String) throws(FileFault) -> [String] {
    let folder = folder(at: path)
    var names: [String] = []
    for parent in [""] + subfolders.map({ $0 + "/" }) {
      let place = folder + "/" + parent
      guard FileAccess.isFolder(place) else { continue }
      for name in try FileAccess.names(in: place) where name.first != "." {
        let isRead = parent.isEmpty && subfolders.contains(name)
        if FileAccess.isFolder(place + name) {
          if !isRead { names.append(parent + name + "/") }
        } else if name.hasSuffix(".yml") {
          names.append(parent + name)
        }
      }
    }
    return names
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

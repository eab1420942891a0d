import AuditStore
import Console
import Glibc

/// A folder with `playbooks/` and `runs/`.
struct Workspace {
  let path: String

  var playbooks: String { path + "/playbooks" }
  var trail: TrailFolder { TrailFolder(path: path + "/runs") }

  /// How a file is called on record: by its path from the workspace on, else by its name alone.
  func recordedName(of file: String) -> String {
    let name = Path.name(of: file)
    guard let root = Path.real(path), let folder = Path.real(Path.parent(of: file)) else {
      return name
    }
    let full = folder + "/" + name
    return full.hasPrefix(root + "/") ? String(full.dropFirst(root.count + 1)) : name
  }

  /// The workspace a command works in: the one named, else that of the environment, else the
  /// nearest folder upward that has `playbooks/`.
  static func find(named: String?, environment: [String: String]) throws(CommandFailure)
    -> Workspace
  {
    if let given = named ?? environment["UNGCUU_WORKSPACE"].flatMap({ $0.isEmpty ? nil : $0 }) {
      guard FileAccess.isFolder(given) else { throw .noWorkspace(given) }
      return Workspace(path: given)
    }
    var folder = Path.absolute(".")
    if folder.hasSuffix("/.") { folder.removeLast(2) }
    while true {
      if FileAccess.isFolder(folder + "/playbooks") { return Workspace(path: folder) }
      let parent = Path.parent(of: folder)
      guard parent != folder else { throw .noWorkspace(nil) }
      folder = parent
    }
  }
}

import Console
import Playbooks

extension PlaybookShelf {
  /// The contacts directory; nil where the workspace has none.
  func directory() -> ContactDirectory? {
    let (ours, own) = (beside(ContactDirectory.name), beside(ContactDirectory.ownName))
    guard ours != nil || own != nil else { return nil }
    let directory = ContactDirectory(ours: ours, own: own)
    for (file, faults) in directory.found { report(faults, in: file) }
    return directory
  }

  /// The directory with nothing passed over: what is written into a file goes by all that is there.
  func wholeDirectory() throws(CommandFailure) -> ContactDirectory {
    let directory = ContactDirectory(
      ours: try required(ContactDirectory.name), own: try required(ContactDirectory.ownName))
    for (file, faults) in directory.found where faults.contains(where: \.fatal) {
      throw .contact(.unreadable(file.name))
    }
    return directory
  }

  private func required(_ name: String) throws(CommandFailure) -> SourceFile? {
    let path = workspace.playbooks + "/" + name
    return FileAccess.exists(path) ? try file(path, role: .template) : nil
  }
}

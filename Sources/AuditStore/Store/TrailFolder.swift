/// Where a workspace keeps its trail: the folder `runs`, and the names of what is in it.
package struct TrailFolder: Hashable, Sendable {
  /// The folder's path; the folder itself may be a symbolic link, what is in it may not.
  package let path: String
  /// The folder of evidence files, which trails that were set aside share with their successors.
  package let evidence: String

  /// The trail in a folder, which need not be there yet.
  package init(path: String) {
    // SQLite would read a name that begins with `file:` as an address.
    self.path = path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
    evidence = self.path + "/evidence"
  }

  /// A trail set aside from another, by the name of its folder.
  init(setAside name: String, from folder: TrailFolder) {
    path = folder.path + "/" + name
    evidence = folder.evidence
  }

  /// The SQLite database.
  package var database: String { path + "/audit.sqlite" }
  /// The record of every head there was, outside the database.
  package var heads: String { path + "/heads.log" }
  /// The file whose lock the one process holds that makes a trail or moves the WAL's pages.
  package var checkpointLock: String { path + "/audit.ckpt.lock" }
}

/// Where a workspace keeps its trail: the folder `runs`, and the names of what is in it.
package struct TrailFolder: Hashable, Sendable {
  /// The folder's path; the folder itself may be a symbolic link, what is in it may not.
  package var path: String

  /// The trail in a folder, which need not be there yet.
  package init(path: String) {
    // SQLite would read a name that begins with `file:` as an address.
    self.path = path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
  }

  /// The SQLite database.
  package var database: String { path + "/audit.sqlite" }
  /// The record of every head there was, outside the database.
  package var heads: String { path + "/heads.log" }
  /// The file whose lock the one process holds that makes a trail or moves the WAL's pages.
  package var checkpointLock: String { path + "/audit.ckpt.lock" }
  /// The folder of evidence files.
  package var evidence: String { path + "/evidence" }
}

import AuditTrail
import Glibc

/// Where a workspace keeps its trail: the folder `runs`, and the names of what is in it.
package struct TrailFolder: Hashable, Sendable {
  /// The folder's path; the folder itself may be a symbolic link, what is in it may not.
  package let path: String
  /// The folder of evidence files, which trails that were set aside share with their successors.
  package let evidence: String
  /// Whether it is the folder of a trail that was set aside; that may be no link.
  let isSetAside: Bool

  /// The trail in a folder, which need not be there yet.
  package init(path: String) {
    // SQLite would read a name that begins with `file:` as an address.
    self.path = path.hasPrefix("/") || path.hasPrefix(".") ? path : "./" + path
    evidence = self.path + "/evidence"
    isSetAside = false
  }

  /// A trail set aside from another, by the name of its folder.
  init(setAside name: String, from folder: TrailFolder) {
    path = folder.path + "/" + name
    evidence = folder.evidence
    isSetAside = true
  }

  /// The SQLite database.
  package var database: String { path + "/audit.sqlite" }
  /// The record of every head there was, outside the database.
  package var heads: String { path + "/heads.log" }
  /// The file whose lock the one process holds that makes a trail or moves the WAL's pages.
  package var walLock: String { path + "/audit.ckpt.lock" }

  /// What SQLite keeps beside the database; the last only before it is a trail's.
  var besideDatabase: [String] { ["-wal", "-shm", "-journal"].map { database + $0 } }
  /// All files that make up the trail.
  var files: [String] { [database] + besideDatabase + [heads] }

  /// Refuses what no writer leaves where SQLite would use it: folders, links, devices and pipes.
  func checkFiles() throws(TrailFault) { try check([database] + besideDatabase) }

  /// Refuses the same where an erasure writes: what else stands beside the database is passed by.
  func checkWritten() throws(TrailFault) { try check([database, besideDatabase[0]]) }

  private func check(_ files: [String]) throws(TrailFault) {
    try checkFolder()
    for file in files {
      guard let status = try OpenFile.status(of: file) else { continue }
      guard status.isRegularFile else { throw .notAFile(path: file) }
    }
  }

  /// Refuses a link in the place of a trail that was set aside: what it leads to is another's.
  func checkFolder() throws(TrailFault) {
    if isSetAside, try OpenFile.status(of: path)?.isLink == true { throw .notAFile(path: path) }
  }

  /// Whether there is no more than what making a trail leaves before its one commit, if anything.
  ///
  /// A heads.log without a database is no such thing: the database is made first.
  func holdsNothing() throws(TrailFault) -> Bool {
    let heads = try OpenFile.status(of: heads)
    guard let database = try OpenFile.status(of: database) else { return heads == nil }
    guard database.st_size <= TrailFolder.pageSize, heads?.st_size ?? 0 == 0 else { return false }
    let log = try OpenFile.status(of: besideDatabase[0])
    return log?.st_size ?? 0 <= TrailFolder.headerSize || Connection.holdsNoTable(self)
  }

  /// Whether there is more than the empty database that making a trail leaves first.
  ///
  /// What a crash leaves after that is also what is left where WAL and heads.log were taken away.
  func wasBegun() throws(TrailFault) -> Bool {
    if try OpenFile.status(of: heads) != nil { return true }
    return try OpenFile.status(of: database)?.st_size ?? 0 > 0
  }

  /// Whether a journal with something in it stands beside a trail: its writers use none.
  func hasForeignJournal() throws(TrailFault) -> Bool {
    try OpenFile.status(of: besideDatabase[2])?.st_size ?? 0 > 0
  }

  /// Whether something stands beside the database that SQLite would stumble over or change it by.
  func isObstructed() throws(TrailFault) -> Bool {
    if try hasForeignJournal() { return true }
    for file in besideDatabase {
      if let status = try OpenFile.status(of: file), !status.isRegularFile { return true }
    }
    return false
  }

  /// Bytes of a page: a database of one holds no row of any table.
  private static let pageSize = 4096
  /// Bytes at the start of a WAL that hold no page yet.
  private static let headerSize = 32
}

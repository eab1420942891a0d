import AuditTrail
import GRDB
import Glibc

/// A workspace's trail, open for reading or for adding to it.
///
/// One connection, to be used from one thread. Several processes may have a trail open at once.
package final class AuditStore {
  /// What a trail is opened for.
  package enum Mode: Sendable {
    /// Nothing is written, not even what a crash left undone.
    case read
    /// Events are added; what a crash left undone is done.
    case write
  }

  /// Where the trail is.
  package let folder: TrailFolder
  /// The log's id.
  package let log: String

  let queue: DatabaseQueue
  /// Whether the trail is damaged and set aside: what can be read of it is.
  let isSetAside: Bool
  /// How much waits in the WAL.
  let wal = WALWatch()
  /// Which file the database was when it was opened.
  let identity: FileIdentity
  /// heads.log, open for adding to it; nil where nothing is written.
  let heads: HeadsFile?
  /// The tree as this connection last saw it.
  var frontier: MerkleFrontier
  /// Whether the trail's own events that precede a process's first action are written.
  package internal(set) var hasWrittenPreceding = false
  /// The size after a commit that failed in a way that leaves open whether it is there.
  var unsureSize: Int64?

  /// How many events there were, with their root, when this connection last looked.
  package var head: Head { frontier.head }

  /// Whether events may be added.
  var isWritable: Bool {
    switch heads {
    case nil: false
    case _?: true
    }
  }

  /// Whether a trail, or a part of one, is in a folder.
  ///
  /// A trail that was set aside and has no successor counts: only `recover` may make it one.
  package static func exists(in folder: TrailFolder) throws(TrailFault) -> Bool {
    if try OpenFile.status(of: folder.database) != nil { return true }
    if try OpenFile.status(of: folder.heads) != nil { return true }
    // A recovery that was interrupted before its new trail was made.
    return try folder.hasSetAside()
  }

  /// Opens a trail, and checks it against the greatest head in heads.log.
  ///
  /// It costs about the same for any size of the trail, unless stored nodes are damaged: then every
  /// event is hashed anew before anything is said of the trail.
  ///
  /// `ring` are the keys of who opens it, whose memory of signed heads the trail is held to as well.
  ///
  /// - Throws: `noTrail` also where making one was interrupted: `create` takes it up.
  package init(
    opening folder: TrailFolder, mode: Mode, ring: KeyRing? = nil
  ) throws(TrailFault) {
    let database = try OpenFile.status(of: folder.database)
    guard let database else {
      throw try AuditStore.exists(in: folder)
        ? .databaseMissing(path: folder.database) : .noTrail(path: folder.path)
    }
    try folder.checkFiles()
    if try folder.holdsNothing() { throw .noTrail(path: folder.path) }
    if try folder.hasForeignJournal() { throw .corrupt(path: folder.database) }
    // Read before the database's snapshot is taken: a commit in between only makes the trail longer.
    let heads = try HeadsFile(folder.heads, forWriting: mode == .write)
    let head = try heads.greatestHead()
    queue = try Connection.open(folder.database, readOnly: mode == .read)
    self.folder = folder
    identity = FileIdentity(database)
    isSetAside = false
    let opening = Opening(folder: folder, head: head, ring: ring, mode: mode)
    (log, frontier) = try opening.check(queue)
    guard mode == .write else {
      self.heads = nil
      return
    }
    if frontier.size > head?.size ?? 0 {
      try heads.append(HeadLine(size: frontier.size, root: frontier.root))
    }
    self.heads = consume heads
    queue.inDatabase { wal.watch($0) }
    do throws(TrailFault) {
      try EvidenceStore(in: folder).removeLeftovers()
    } catch {
      // They only take up space: nobody is kept from recording by them, and the next open tries again.
    }
  }

  /// Opens a trail that was set aside, to read from it what can be read.
  ///
  /// Nothing is checked, not even that an event is what its leaf hash says, so that its `head` says
  /// nothing: `verify` does.
  package init(openingDamaged folder: TrailFolder) throws(TrailFault) {
    try folder.checkFolder()
    guard let database = try OpenFile.status(of: folder.database) else {
      throw .databaseMissing(path: folder.database)
    }
    guard database.isRegularFile else { throw .notAFile(path: folder.database) }
    let queue = try Connection.openToRead(folder)
    do {
      log = try queue.inDatabase { try TrailTables(database: $0).logID() ?? "" }
    } catch {
      throw .database(folder.database, error)
    }
    self.folder = folder
    self.queue = queue
    isSetAside = true
    identity = FileIdentity(database)
    heads = nil
    frontier = MerkleFrontier()
  }

  /// Runs statements and turns what they throw into faults.
  ///
  /// Who decides on an action within `append` may read too, and sees what nobody can add to meanwhile.
  func access<Result>(_ body: (TrailTables) throws -> Result) throws(TrailFault) -> Result {
    do {
      return try queue.unsafeReentrantWrite {
        try body(TrailTables(database: $0, isSetAside: isSetAside))
      }
    } catch {
      throw .database(folder.database, error)
    }
  }
}

import AuditTrail
import GRDB

/// Holds a trail's write lock while it is verified and set aside.
///
/// So no action is acknowledged in it after its runs were read. It lets go when it goes out of use.
struct WriterHold {
  private let queue: DatabaseQueue?

  /// Takes the lock, if the trail's database can be used at all: one that cannot takes no events.
  ///
  /// - Throws: `locked` where another process does not let go of it.
  init(on folder: TrailFolder) throws(TrailFault) {
    do throws(TrailFault) {
      try folder.checkFiles()
      guard try OpenFile.status(of: folder.database) != nil, try !folder.hasForeignJournal() else {
        queue = nil
        return
      }
      let queue = try Connection.open(folder.database, readOnly: false)
      do {
        try queue.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
      } catch {
        throw .database(folder.database, error)
      }
      self.queue = queue
    } catch {
      if case .locked = error { throw error }
      queue = nil
    }
  }
}

import AuditTrail
import Glibc

extension TrailFolder {
  /// The trails that were set aside, the oldest first.
  package func setAside() throws(TrailFault) -> [TrailFolder] {
    try numbers().map { folder($0) }
  }

  /// Whether any trail was set aside, or a recovery was interrupted while it did so.
  func hasSetAside() throws(TrailFault) -> Bool {
    if try OpenFile.status(of: path + "/damaged.part") != nil { return true }
    return try !numbers().isEmpty
  }

  private func folder(_ number: Int) -> TrailFolder {
    TrailFolder(setAside: "damaged-\(number)", from: self)
  }

  private func numbers() throws(TrailFault) -> [Int] {
    try OpenFile.names(in: path).compactMap { name in
      guard name.hasPrefix("damaged-"), let number = Int(name.dropFirst("damaged-".count)),
        name == "damaged-\(number)"
      else { return nil }
      return number
    }
    .sorted()
  }

  /// Moves the trail's files, untouched, to a folder `damaged-N` of their own.
  ///
  /// They gather under a name that is no trail's yet, so that a crash in between leaves what the
  /// next call takes up.
  fileprivate func moveAside() throws(TrailFault) {
    let part = path + "/damaged.part"
    let files = [database, database + "-wal", database + "-shm", heads]
    for file in files where try OpenFile.status(of: file) != nil {
      try OpenFile.makeFolder(part)
      try OpenFile.move(file, to: part + "/" + file.dropFirst(path.count + 1))
    }
    guard try OpenFile.status(of: part) != nil else { return }
    try OpenFile.synchronizeFolder(part)
    let next = (try numbers().last ?? 0) + 1
    try OpenFile.move(part, to: folder(next).path)
    try OpenFile.synchronizeFolder(path)
  }
}

extension AuditStore {
  /// Sets a damaged trail aside, untouched, and makes a new one that goes on from it.
  ///
  /// Evidence stays where it is. Called again after a crash, it goes on where it was.
  ///
  /// - Parameters:
  ///   - folder: where the damaged trail is.
  ///   - log: the new log's id.
  ///   - genesis: gives the new trail's first events; it is shown where the damaged one is now, and
  ///     may read it with `init(openingDamaged:)`.
  /// - Throws: `noTrail` where there is nothing to set aside; else what `create` throws.
  package static func recover(
    _ folder: TrailFolder, log: String, genesis: (_ setAside: TrailFolder) -> [Proposal]
  ) throws(TrailFault) {
    let lock = try OpenFile(folder.checkpointLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    try folder.moveAside()
    guard let damaged = try folder.setAside().last else { throw .noTrail(path: folder.path) }
    try make(in: folder, log: log, genesis: genesis(damaged))
  }
}

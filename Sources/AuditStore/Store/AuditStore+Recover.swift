import AuditTrail
import Glibc

/// What a new trail begins with where it goes on from one that was set aside.
package struct Successor {
  /// A run that goes on in the new trail: its first events there, and the texts it is governed by.
  package struct Run {
    package let id: String
    let files: [FrozenFile]
    let proposals: [Proposal]

    /// A run's first events in the new trail.
    package init(_ id: String, files: [FrozenFile], proposals: [Proposal]) {
      self.id = id
      self.files = files
      self.proposals = proposals
    }
  }

  /// The events of the trail itself.
  let genesis: [Proposal]
  let runs: [Run]

  /// A trail's own first events, and the runs that go on in it.
  package init(genesis: [Proposal], runs: [Run] = []) {
    self.genesis = genesis
    self.runs = runs
  }
}

extension AuditStore {
  /// Sets a damaged trail aside, untouched, and makes a new one that goes on from it.
  ///
  /// The trail is verified, moved and succeeded under one lock, and the new trail with all its runs
  /// is one commit: of two calls at once the second finds a whole trail, and after a crash anywhere
  /// the next call goes on where this one was. Evidence stays where it is.
  ///
  /// - Parameters:
  ///   - folder: where the damaged trail is.
  ///   - log: the new log's id.
  ///   - ring: the keys of who recovers, whose memory of signed heads the trail is held to.
  ///   - successor: gives what the new trail begins with; it is shown where the damaged one is now,
  ///     to be read with `init(openingDamaged:)`, and what was found of it.
  /// - Returns: whether there was anything to recover from; false where the trail is whole.
  /// - Throws: `noTrail` where there is nothing to set aside; `newerVersion` where that is all there is
  ///   against the trail; `locked` where a writer does not let go of it; what `successor` throws; else
  ///   what `create` throws.
  package static func recover(
    _ folder: TrailFolder, log: String, ring: KeyRing? = nil,
    successor: (_ setAside: TrailFolder, _ report: VerifyReport) throws(TrailFault) -> Successor
  ) throws(TrailFault) -> Bool {
    let lock = try OpenFile(folder.walLock, O_RDWR | O_CREAT)
    _ = try lock.lock(waiting: true)
    guard try exists(in: folder) else { throw .noTrail(path: folder.path) }
    // Until the new trail is there: who waits to add to the old one then finds it replaced.
    var hold: WriterHold?
    defer { withExtendedLifetime(hold) {} }
    var found: VerifyReport?
    if try !folder.wasLeftWithoutTrail() {
      hold = try WriterHold(on: folder)
      found = chain(folder, outside: Outside(ring: ring)).newest
      guard found?.verdict != .intact else { return false }
      if let fault = found?.newerVersion { throw fault }
      try folder.moveAside()
    }
    guard let damaged = try folder.setAside().last else { throw .noTrail(path: folder.path) }
    // A writer may still hold what was moved then.
    if found == nil { hold = try WriterHold(on: damaged) }
    let report = found ?? verify(damaged)
    try make(in: folder, log: log, try successor(damaged, report))
    return true
  }
}

extension VerifyReport {
  /// The fault that a newer program made the trail, where nothing worse was seen.
  fileprivate var newerVersion: TrailFault? {
    guard verdict == .couldNotRun else { return nil }
    for case .unreadable(let fault) in findings {
      if case .newerVersion = fault { return fault }
    }
    return nil
  }
}

extension TrailFolder {
  /// Finishes what an interrupted recovery began; whether the trail it set aside has no successor.
  fileprivate func wasLeftWithoutTrail() throws(TrailFault) -> Bool {
    // The database is moved first: where one stands, no recovery was interrupted.
    if try isGathering(), try OpenFile.status(of: database) == nil {
      try moveAside()
      return true
    }
    guard try holdsNothing() else { return false }
    return try !setAside().isEmpty
  }

  /// Moves the trail's files, untouched, to a folder `damaged-N` of their own.
  ///
  /// They gather under a name that is no trail's yet, so that a crash in between leaves what the
  /// next call takes up.
  fileprivate func moveAside() throws(TrailFault) {
    let part = gathering.path
    if try isGathering(), try OpenFile.status(of: database) != nil {
      // What stands there is none of this trail's: nothing of it is written over.
      try OpenFile.move(part, to: try nextSetAside().path)
    }
    for file in files where try OpenFile.status(of: file) != nil {
      try OpenFile.makeFolder(part)
      try OpenFile.move(file, to: part + "/" + file.dropFirst(path.count + 1))
    }
    guard try OpenFile.status(of: part) != nil else { return }
    try OpenFile.synchronizeFolder(part)
    try OpenFile.move(part, to: try nextSetAside().path)
    try OpenFile.synchronizeFolder(path)
  }
}

import AuditTrail

extension AuditStore {
  /// Verifies a trail and those that were set aside before it, the newest first, with what is known of
  /// them outside their folders; `progress` is told now and then how many events of a trail were read.
  package static func verifyChain(
    _ folder: TrailFolder, outside: Outside = Outside(),
    progress: @escaping (_ count: Int64) -> Void = { _ in }
  ) -> [(folder: TrailFolder, report: VerifyReport)] {
    chain(folder, outside: outside, progress: progress).reports(outside)
  }

  /// Reads a trail and those that were set aside before it.
  ///
  /// The event that erases a value of an older trail is on the disk before the value goes. Where one
  /// that is missing may have gone after the newest trail was read, all are read again: what was
  /// missing before has its event in what is read then, or never had one.
  static func chain(
    _ folder: TrailFolder, outside: Outside,
    progress: @escaping (_ count: Int64) -> Void = { _ in }
  ) -> TrailSuccession {
    // The trails share it.
    let evidence = EvidenceReading(folder)
    var missing: [Finding] = []
    while true {
      let chain = readChain(folder, evidence, outside, progress: progress)
      let found = chain.missingInEarlier
      guard !found.allSatisfy(missing.contains) else { return chain }
      missing = found
    }
  }

  private static func readChain(
    _ folder: TrailFolder, _ evidence: EvidenceReading, _ outside: Outside,
    progress: @escaping (_ count: Int64) -> Void
  ) -> TrailSuccession {
    var chain = TrailSuccession()
    var newest = read(folder, evidence, outside, progress: progress)
    do throws(TrailFault) {
      let older = try folder.setAside().reversed()
      chain.links = try folder.links() + evidence.links
      chain.add(folder, newest)
      for damaged in older {
        chain.add(
          damaged, read(damaged, evidence, outside, later: chain.erasures, progress: progress))
      }
    } catch {
      newest.report.add(.unreadable(error))
      chain.add(folder, newest)
    }
    return chain
  }

  /// Verifies a trail as far as it can be read; whatever is wrong with it, there is a report.
  ///
  /// Nothing is changed in it, and no more memory is used for a million events than for a thousand.
  /// `progress` is told now and then how many were read.
  package static func verify(
    _ folder: TrailFolder, progress: @escaping (_ count: Int64) -> Void = { _ in }
  ) -> VerifyReport {
    read(folder, EvidenceReading(folder), Outside(), progress: progress).report
  }

  private static func read(
    _ folder: TrailFolder, _ evidence: EvidenceReading, _ outside: Outside,
    later: Erasures = Erasures(), progress: @escaping (_ count: Int64) -> Void
  ) -> VerifiedTrail {
    var obstacle: Finding?
    do throws(TrailFault) {
      if let finding = try absence(in: folder) {
        return VerifiedTrail(report: VerifyReport(unread: finding), erasures: later)
      }
      obstacle = try Self.obstacle(in: folder)
      var reading = try TrailReading(
        folder, evidence, outside: outside, later: later, obstacle: obstacle, progress: progress)
      return reading.verified()
    } catch {
      // What stood in the way was seen; rights and I/O are no excuse for it.
      return VerifiedTrail(
        report: VerifyReport(unread: obstacle ?? .unreadable(error)), erasures: later)
    }
  }

  /// Why there is no trail to be read; nil where there is.
  private static func absence(in folder: TrailFolder) throws(TrailFault) -> Finding? {
    do throws(TrailFault) {
      try folder.checkFolder()
    } catch {
      return .notAFile(name: String(folder.path.split(separator: "/").last ?? "-"))
    }
    guard try exists(in: folder) else { return .unreadable(.noTrail(path: folder.path)) }
    if try folder.holdsNothing() {
      // A trail that was set aside and has no successor is gone on with by `recover`.
      if try folder.hasSetAside() { return .trailMissing }
      return try folder.wasBegun() ? .trailEmpty : .unreadable(.noTrail(path: folder.path))
    }
    guard let database = try OpenFile.status(of: folder.database) else { return .trailMissing }
    return database.isRegularFile ? nil : .notOurDatabase
  }

  /// What speaks against a trail before it is read: it is read all the same, so that it is known what
  /// it came to.
  private static func obstacle(in folder: TrailFolder) throws(TrailFault) -> Finding? {
    guard let heads = try OpenFile.status(of: folder.heads) else { return .headsMissing }
    guard heads.isRegularFile else { return .notAFile(name: "heads.log") }
    do throws(TrailFault) {
      try folder.checkFiles()
    } catch {
      guard case .notAFile(let path) = error else { throw error }
      return .notAFile(name: String(path.dropFirst(folder.path.count + 1)))
    }
    // No writer of a trail uses one: SQLite would change the database by it.
    return try folder.hasForeignJournal() ? .layoutDiffers(name: "audit.sqlite-journal") : nil
  }
}

extension Finding {
  /// Whether no heads.log can be read because of it.
  var hidesHeads: Bool {
    switch self {
    case .headsMissing, .notAFile(name: "heads.log"): true
    default: false
    }
  }
}

import AuditTrail

extension AuditStore {
  /// Verifies a trail and those that were set aside before it, the newest first; `progress` is told
  /// now and then how many events of a trail were read.
  package static func verifyChain(
    _ folder: TrailFolder, progress: @escaping (_ count: Int64) -> Void = { _ in }
  ) throws(TrailFault) -> [(folder: TrailFolder, report: VerifyReport)] {
    var reports = [(folder: folder, report: verify(folder, progress: progress))]
    for damaged in try folder.setAside().reversed() {
      reports.append((damaged, verify(damaged, progress: progress)))
    }
    return reports
  }

  /// Verifies a trail as far as it can be read; whatever is wrong with it, there is a report.
  ///
  /// Nothing is changed in it, and no more memory is used for a million events than for a thousand.
  /// `progress` is told now and then how many were read.
  package static func verify(
    _ folder: TrailFolder, progress: @escaping (_ count: Int64) -> Void = { _ in }
  ) -> VerifyReport {
    do throws(TrailFault) {
      guard try exists(in: folder) else {
        return VerifyReport(unread: .unreadable(.noTrail(path: folder.path)))
      }
      if try folder.holdsNothing() {
        // A trail that was set aside and has no successor is gone on with by `recover`.
        return try VerifyReport(
          unread: folder.hasSetAside() ? .trailMissing : .unreadable(.noTrail(path: folder.path)))
      }
      guard let database = try OpenFile.status(of: folder.database) else {
        return VerifyReport(unread: .trailMissing)
      }
      guard database.isRegularFile else { return VerifyReport(unread: .notOurDatabase) }
      guard try OpenFile.status(of: folder.heads) != nil else {
        return VerifyReport(unread: .headsMissing)
      }
      var reading = try TrailReading(folder, progress: progress)
      return reading.report()
    } catch {
      return VerifyReport(unread: .unreadable(error))
    }
  }
}

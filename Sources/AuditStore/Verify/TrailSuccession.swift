import AuditTrail

/// A trail as verified, with what links it to others.
struct VerifiedTrail {
  var report: VerifyReport
  /// The log's id; nil where its first event could not be read.
  var log: String?
  /// What the first event says of the trail this one goes on from.
  var continues: Continues?
  /// What it and the newer trails say was erased.
  var erasures = Erasures()
}

extension Continues {
  /// How a trail compares with what its successor says of it.
  package enum Fit {
    case same
    case otherLog
    case otherEvents
  }

  /// Holds a trail to what is said of it: its id, nil where that cannot be read, and its events.
  ///
  /// One that could not be read when it was set aside has no id there, and no events to be held to.
  package func fit(_ log: String?, _ found: Head) -> Fit {
    if let log, self.log != "-", self.log != log { return .otherLog }
    return head.size == 0 || found == head ? .same : .otherEvents
  }
}

/// Trails that go on from one another, the newest first.
///
/// Each is held against what the next newer one says of it.
struct TrailSuccession {
  private var trails: [(folder: TrailFolder, trail: VerifiedTrail)] = []
  /// The names of links where trails are set aside, or where evidence should be: they speak against
  /// what is kept around the trails, and setting one aside mends nothing of that.
  var links: [String] = []

  /// What the trails added so far say was erased of older ones.
  var erasures: Erasures { trails.last?.trail.erasures ?? Erasures() }

  mutating func add(_ folder: TrailFolder, _ trail: VerifiedTrail) {
    trails.append((folder, trail))
  }

  /// The report on each trail; a finding about a predecessor is the successor's, and what fits none of
  /// the trails, or breaks the chain anywhere, speaks against the newest.
  func reports(_ outside: Outside) -> [(folder: TrailFolder, report: VerifyReport)] {
    let unnamed = unnamedEverywhere
    return trails.indices.map { place in
      let (folder, trail) = trails[place]
      var report = trail.report
      if let finding = finding(at: place) { report.add(finding) }
      if place == 0 {
        let linked = links.map { Finding.notAFile(name: $0) }
        for finding in linked + unfitting(outside) + inEarlier { report.add(finding) }
      }
      // Evidence is shared: what any trail names is not without a name.
      report.remarks.removeAll { remark in
        guard case .unnamedFile(_, .evidence) = remark else { return false }
        return place > 0 || !unnamed.contains(remark)
      }
      return (folder, report)
    }
  }

  /// The report on the newest trail alone, and on what it says of the one before it.
  var newest: VerifyReport? {
    guard var report = trails.first?.trail.report else { return nil }
    if let finding = finding(at: 0) { report.add(finding) }
    return report
  }

  /// The values of trails that were set aside that are missing.
  var missingInEarlier: [Finding] {
    trails.dropFirst().flatMap { _, trail in
      trail.report.findings.compactMap { finding in
        guard case .disclosureMissing = finding else { return nil }
        return .inEarlier(log: trail.log ?? "-", finding)
      }
    }
  }

  /// What speaks against the trails that were set aside and is not known from then.
  private var inEarlier: [Finding] { brokenLinks + livingMatter }

  /// Where the chain of trails does not hold: a verdict on the newest vouches for all it goes on from.
  private var brokenLinks: [Finding] {
    trails.indices.compactMap { place in
      let trail = trails[place].trail
      let log = trail.log ?? "-"
      if place > 0, let finding = finding(at: place) { return .inEarlier(log: log, finding) }
      // A trail that says nothing of one before it is the first: what stands behind it was put there.
      guard trail.log != nil, trail.continues == nil, place + 1 < trails.count else { return nil }
      return .unlinkedTrail(log: trails[place + 1].trail.log ?? "-")
    }
  }

  /// What speaks against what stands beside the events of trails that were set aside.
  private var livingMatter: [Finding] {
    trails.dropFirst().flatMap { _, trail in
      // Of pages that cannot be read, what they held was lost then.
      let isDamaged = trail.report.findings.contains { finding in
        if case .damagedPages = finding { true } else { false }
      }
      return trail.report.findings.filter { $0.isOfLivingMatter && !(isDamaged && $0.isOfAbsence) }
        .map { Finding.inEarlier(log: trail.log ?? "-", $0) }
    }
  }

  /// How many trails, from the newest on, each say that they go on from the next.
  private var linkedCount: Int {
    var count = 1
    while count < trails.count, let said = trails[count - 1].trail.continues,
      said.log == trails[count].trail.log
    {
      count += 1
    }
    return count
  }

  /// Anchors of logs that are not here, and keys that signed nothing here.
  private func unfitting(_ outside: Outside) -> [Finding] {
    let origins = trails.compactMap { $0.trail.log.flatMap(Checkpoint.origin(ofLog:)) }
    // Of trails without a readable event nothing can be said.
    guard !origins.isEmpty else { return [] }
    var findings: [Finding] = outside.anchors.map(\.checkpoint.origin)
      .filter { !origins.contains($0) }.map { .anchorOfAnotherLog(origin: $0) }
    if !outside.keys.isEmpty,
      !trails.prefix(linkedCount).contains(where: { $0.trail.report.isSignedByGivenKey })
    {
      findings.append(.nothingSignedByGivenKeys)
    }
    return findings
  }

  private func finding(at place: Int) -> Finding? {
    guard let said = trails[place].trail.continues else { return nil }
    guard place + 1 < trails.count else { return .predecessorMissing(log: said.log) }
    let before = trails[place + 1].trail
    let found = Head(size: before.report.size, root: before.report.root)
    return said.fit(before.log, found) == .same ? nil : .predecessorDiffers(log: said.log)
  }

  /// Evidence that no trail read names.
  private var unnamedEverywhere: Set<Remark> {
    var unnamed: Set<Remark>?
    for (_, trail) in trails where trail.log != nil {
      unnamed = unnamed?.intersection(trail.report.remarks) ?? Set(trail.report.remarks)
    }
    return unnamed ?? []
  }
}

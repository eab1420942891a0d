/// What a verification found, as data.
package struct VerifyReport: Hashable, Sendable {
  /// What it comes to.
  package var verdict: Verdict
  /// How many events were read.
  package var size: Int64
  /// The root over the bytes of the events read.
  package var root: Digest
  /// The first event that cannot be trusted, when tampering shows in the events themselves.
  package var firstBadSeq: Int64?
  /// Two sizes in heads.log, the first of which still agrees and the second not.
  package var between: ClosedRange<Int64>?
  /// How many events are gone, when the trail was rolled back.
  package var missing: Int64?
  /// The size up to which something from outside vouches for the trail; nil where nothing does.
  package var anchoredTo: Int64?
  /// The greatest size for which a key of the log signed; nil where none did.
  package var signedTo: Int64?
  /// Whether a key that somebody outside holds signed any of it.
  package var isSignedByGivenKey: Bool
  /// What speaks against the trail: the first hundred, in the order they were met.
  package var findings: [Finding]
  /// How many findings there were in all.
  package var findingCount: Int
  /// What a reader should know besides.
  package var remarks: [Remark]
}

extension VerifyReport {
  /// Whether anything from outside vouches for the trail.
  package var anchored: Bool { anchoredTo != nil }

  /// A report on a trail that could not be read at all.
  package init(unread finding: Finding) {
    var findings = FindingList()
    findings.add(finding)
    self.init(head: MerkleFrontier().head, findings: findings, remarks: [])
  }

  /// Takes a finding that only came up once the trail was read.
  package mutating func add(_ finding: Finding) {
    let isDeciding = finding.rank < (findings.map(\.rank).min() ?? .max)
    findings.append(finding)
    findingCount += 1
    guard isDeciding else { return }
    verdict = finding.verdict
    (firstBadSeq, between, missing) = (finding.badSeq, nil, nil)
  }

  /// The report that some findings come to.
  init(head: Head, findings: FindingList, remarks: [Remark]) {
    let verdict = findings.deciding?.verdict ?? .intact
    self.init(
      verdict: verdict, size: head.size, root: head.root, firstBadSeq: nil, between: nil,
      missing: nil, anchoredTo: nil, signedTo: nil, isSignedByGivenKey: false,
      findings: findings.kept, findingCount: findings.count,
      remarks: remarks)
    switch findings.deciding {
    case .shorterThanHead(let size, _):
      missing = size - head.size
    case .headDiffers(let size, let lastAgreeing, _):
      between = lastAgreeing...size
    case _ where verdict == .tampered:
      firstBadSeq = findings.firstBadSeq
    default: break
    }
  }
}

/// Findings as they are met: all counted, the first hundred kept, the deciding one remembered.
struct FindingList {
  private(set) var kept: [Finding] = []
  private(set) var count = 0
  /// The finding that decides the verdict; the first of its rank.
  private(set) var deciding: Finding?
  /// The least seq that a finding speaks against.
  private(set) var firstBadSeq: Int64?

  private static let limit = 100

  mutating func add(_ finding: Finding) {
    count += 1
    if kept.count < FindingList.limit { kept.append(finding) }
    if finding.rank < deciding?.rank ?? .max { deciding = finding }
    // A row may say any number; no event stands before the first place.
    if let seq = finding.badSeq { firstBadSeq = min(max(seq, 0), firstBadSeq ?? .max) }
  }
}

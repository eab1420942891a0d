/// Compares every line of heads.log with the tree as it grows.
///
/// Heads are taken up a window of sizes at a time, just before the tree reaches them.
struct HeadComparison {
  /// What the first reading of the file learnt.
  let log: HeadsLog
  /// How many lines have been compared or await it.
  private(set) var lineCount: Int64 = 0
  /// The least size at which heads.log and the tree, or two lines, disagree.
  private(set) var firstDifference: Int64?
  /// The greatest size below the first difference at which they agree; zero if there is none.
  private(set) var lastAgreement: Int64 = 0

  private var window: ClosedRange<Int64> = 0...0
  private var expected: [Digest?] = []

  private static let width: Int64 = 16_384

  init(log: HeadsLog) {
    self.log = log
  }

  /// Moves the window when the tree has filled it; the blocks of the file to be read for it.
  mutating func blocksToRead(at size: Int64) -> [Range<Int64>] {
    guard size == window.upperBound else { return [] }
    window = (size + 1)...(size + HeadComparison.width)
    expected = Array(repeating: nil, count: Int(HeadComparison.width))
    return log.blocks(holding: window)
  }

  /// Takes up the heads of a block that fall into the window.
  mutating func read(_ block: Span<UInt8>) {
    HeadsLog.forEachHead(in: block) { head in
      guard window.contains(head.size) else { return }
      lineCount += 1
      let place = Int(head.size - window.lowerBound)
      if let other = expected[place], other != head.root { differs(at: head.size) }
      expected[place] = head.root
    }
  }

  /// Compares the tree at its present size.
  mutating func compare(_ tree: MerkleFrontier) {
    guard window.contains(tree.size),
      let root = expected[Int(tree.size - window.lowerBound)]
    else { return }
    if tree.root != root {
      differs(at: tree.size)
    } else if tree.size < firstDifference ?? .max {
      lastAgreement = tree.size
    }
  }

  private mutating func differs(at size: Int64) {
    firstDifference = min(size, firstDifference ?? .max)
  }

  /// What the comparison comes to for a tree that ends at a size.
  func findings(at size: Int64) -> [Finding] {
    var findings: [Finding] = []
    if let line = log.firstBadLine { findings.append(.badHeadLine(line: line)) }
    if let greatest = log.greatest, greatest.size > size {
      findings.append(.shorterThanHead(size: greatest.size))
    } else if lineCount < log.lineCount {
      findings.append(.headsNotCompared(lines: log.lineCount - lineCount))
    }
    if let firstDifference, firstDifference <= size {
      findings.append(.headDiffers(size: firstDifference, lastAgreeing: lastAgreement))
    }
    return findings
  }

  /// What a reader should know of the file.
  var remarks: [Remark] {
    var remarks: [Remark] = []
    if log.tornCount > 0 { remarks.append(.tornHeadLines(count: log.tornCount)) }
    if log.isUnfinished { remarks.append(.unfinishedHeadLine) }
    return remarks
  }
}

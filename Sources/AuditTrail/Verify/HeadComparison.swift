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
  private var waiting: [Comparison] = []

  /// A tree at the size of a head, and the root it should have.
  private struct Comparison {
    var tree: MerkleFrontier
    var root: Digest
  }

  private static let width: Int64 = 16_384
  private static let batch = 256

  init(log: HeadsLog) {
    self.log = log
  }

  /// Whether the tree, at this size, has filled the window.
  func isPassed(at size: Int64) -> Bool {
    size == window.upperBound
  }

  /// Moves the window on to the sizes after this one; the blocks of the file to be read for it.
  mutating func moveOn(from size: Int64) -> [Range<Int64>] {
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

  /// Notes the tree where heads.log has a head of its size, and compares when many are noted.
  mutating func pass(_ tree: MerkleFrontier) {
    guard window.contains(tree.size),
      let root = expected[Int(tree.size - window.lowerBound)]
    else { return }
    waiting.append(Comparison(tree: tree, root: root))
    if waiting.count >= HeadComparison.batch { compare() }
  }

  /// Compares the roots of the trees noted so far; all cores share the work.
  mutating func compare() {
    let comparisons = waiting
    waiting.removeAll()
    let agree = Parallel.map(comparisons.count) { places in
      places.map { comparisons[$0].tree.root == comparisons[$0].root }
    }
    for (comparison, agrees) in zip(comparisons, agree) {
      let size = comparison.tree.size
      if !agrees {
        differs(at: size)
      } else if size < firstDifference ?? .max {
        lastAgreement = size
      }
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
      findings.append(.shorterThanHead(size: greatest.size, .headsLog))
    } else if lineCount < log.lineCount {
      findings.append(.headsNotCompared(lines: log.lineCount - lineCount))
    }
    if let firstDifference, firstDifference <= size {
      findings.append(
        .headDiffers(size: firstDifference, lastAgreeing: lastAgreement, .headsLog))
    }
    return findings
  }

  /// What a reader should know of the file, where some lines were cut short within their notes.
  func remarks(tornNotes: Int64) -> [Remark] {
    var remarks: [Remark] = []
    let torn = log.tornCount + tornNotes
    if torn > 0 { remarks.append(.tornHeadLines(count: torn)) }
    if log.isUnfinished { remarks.append(.unfinishedHeadLine) }
    return remarks
  }
}

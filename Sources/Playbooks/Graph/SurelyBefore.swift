/// What is surely settled before a step may begin (engine, section A10).
///
/// For `join: all` the union over the needs of each need and what is surely before it, for `any`
/// the intersection; a group counts as its members. One bit a step that something reads, so
/// that a large graph with few readers stays small.
struct SurelyBefore {
  private let drafts: [Draft]
  /// The column of each step asked about.
  private var columns: [Int: Int] = [:]
  private let width: Int
  /// By node: what is surely settled once the node itself is.
  private var after: [UInt64]

  /// Computes the rows for questions about `targets`.
  ///
  /// In `order` every node comes after all it waits for, a group after its members.
  init(_ drafts: [Draft], order: [Int], targets: some Sequence<Int>) {
    self.drafts = drafts
    for target in targets where columns[target] == nil { columns[target] = columns.count }
    width = (columns.count + 63) / 64
    after = [UInt64](repeating: 0, count: drafts.count * width)
    for node in order { fill(node) }
  }

  /// Whether `target`, one of those asked about, is surely settled before `node` may begin.
  func contains(_ target: Int, before node: Int) -> Bool {
    guard let column = columns[target] else { return false }
    let needs = drafts[node].needs
    let holds = { (need: Int) in
      after[need * width + column / 64] & (1 << UInt64(column % 64)) != 0
    }
    return switch drafts[node].join {
    case .all: needs.contains(where: holds)
    case .any: !needs.isEmpty && needs.allSatisfy(holds)
    }
  }

  private mutating func fill(_ node: Int) {
    let row = node * width
    for word in 0..<width { after[row + word] = settledBefore(node, word: word) }
    if let column = columns[node] { after[row + column / 64] |= 1 << UInt64(column % 64) }
    for child in drafts[node].children {
      for word in 0..<width { after[row + word] |= after[child * width + word] }
    }
  }

  private func settledBefore(_ node: Int, word: Int) -> UInt64 {
    let needs = drafts[node].needs
    guard let first = needs.first else { return 0 }
    return needs.dropFirst().reduce(after[first * width + word]) { word_, need in
      let other = after[need * width + word]
      return drafts[node].join == .all ? word_ | other : word_ & other
    }
  }
}

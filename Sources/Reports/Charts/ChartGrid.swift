/// Boxes in ranks from top to bottom and in columns from left to right, no two at one place.
///
/// A box stands a rank below all it waits for (the longest way decides), in a column of its lane; within
/// a lane boxes go where those they hang together with are (barycentre).
struct ChartGrid {
  /// By box.
  private(set) var rank: [Int]
  private(set) var column: [Int]
  private(set) var ranks = 0
  /// The columns of each lane.
  private(set) var lanes: [Range<Int>] = []
  var columns: Int { lanes.last?.upperBound ?? 0 }

  private let boxes: [Chart.Box]
  private var cells: [Cell: [Int]] = [:]

  private struct Cell: Hashable {
    let lane: Int
    let rank: Int
  }

  /// Boxes of a lane in one rank at most, so that what may all be done at once does not make the
  /// picture endlessly wide.
  private static func limit(lanes: Int) -> Int { lanes > 2 ? 2 : 4 }

  init(_ boxes: [Chart.Box], lanes count: Int) {
    self.boxes = boxes
    rank = [Int](repeating: 0, count: boxes.count)
    column = rank
    let lanes = max(count, 1)
    place(Self.order(of: boxes), lanes: lanes)
    var start = 0
    for lane in 0..<lanes {
      let widest = cells.lazy.filter { $0.key.lane == lane }.map(\.value.count).max() ?? 0
      self.lanes.append(start..<start + max(widest, 1))
      start += max(widest, 1)
    }
    settle()
  }

  /// Every box after all it waits for; those that wait for each other, which no graph has, last.
  private static func order(of boxes: [Chart.Box]) -> [Int] {
    var missing = boxes.map(\.needs.count)
    var dependents = [[Int]](repeating: [], count: boxes.count)
    for (index, box) in boxes.enumerated() {
      for need in box.needs { dependents[need].append(index) }
    }
    var order = boxes.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for dependent in dependents[order[next]] {
        missing[dependent] -= 1
        if missing[dependent] == 0 { order.append(dependent) }
      }
      next += 1
    }
    return order + boxes.indices.filter { missing[$0] > 0 }
  }

  private mutating func place(_ order: [Int], lanes: Int) {
    let limit = Self.limit(lanes: lanes)
    /// By lane and rank: a rank that may have room, at or below it.
    var room: [Cell: Int] = [:]
    for box in order {
      let lane = min(max(boxes[box].lane, 0), lanes - 1)
      let least = boxes[box].needs.map { rank[$0] + 1 }.max() ?? 0
      var passed: [Int] = []
      var found = least
      while cells[Cell(lane: lane, rank: found)]?.count ?? 0 >= limit {
        passed.append(found)
        found = room[Cell(lane: lane, rank: found)] ?? found + 1
      }
      for rank in passed { room[Cell(lane: lane, rank: rank)] = found }
      rank[box] = found
      cells[Cell(lane: lane, rank: found), default: []].append(box)
      ranks = max(ranks, found + 1)
    }
  }

  /// Gives every box a column: some sweeps down and up, each time nearest to its neighbours.
  private mutating func settle() {
    let order = cells.keys.sorted { ($0.rank, $0.lane) < ($1.rank, $1.lane) }
    for cell in order { seat(cell) { _ in [] } }
    let boxes = boxes
    var dependents = [[Int]](repeating: [], count: boxes.count)
    for (index, box) in boxes.enumerated() {
      for need in box.needs { dependents[need].append(index) }
    }
    for _ in 0..<3 {
      for cell in order { seat(cell) { boxes[$0].needs } }
      for cell in order.reversed() { seat(cell) { dependents[$0] } }
    }
    for cell in order { seat(cell) { boxes[$0].needs } }
  }

  /// Puts the boxes of one cell into its columns, in the order of where their neighbours are.
  private mutating func seat(_ cell: Cell, _ neighbours: (Int) -> [Int]) {
    let columns = lanes[cell.lane]
    let wishes = (cells[cell] ?? []).map { box in
      let near = neighbours(box)
      let sum = near.reduce(0) { $0 + column[$1] }
      return (box: box, at: near.isEmpty ? Double(column[box]) : Double(sum) / Double(near.count))
    }.sorted { ($0.at, $0.box) < ($1.at, $1.box) }
    var free = columns.lowerBound
    for (place, wish) in wishes.enumerated() {
      let last = columns.upperBound - (wishes.count - place)
      let nearest = Int(min(max(wish.at, 0), 1e6).rounded())
      column[wish.box] = min(max(nearest, free), last)
      free = column[wish.box] + 1
    }
  }
}

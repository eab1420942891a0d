/// The ways between boxes, through the channels between ranks and the gutters between columns, where
/// no box is.
///
/// Ways that share neither their start nor their end never run on top of each other. Places are told
/// in halves: channel `k` above rank `k` is 2k, rank `k` is 2k + 1; gutters and columns alike.
struct ChartRoutes {
  /// Ways with one start, or one end, may share a track.
  enum Net: Hashable {
    case from(Int), to(Int), back(Int, line: Int)
  }

  /// A way to a box below.
  struct Forward {
    let source: Int
    let target: Int
    /// The gutter it goes down by; nil where the target's column is free down to it.
    let gutter: Int?
  }

  /// A way back, out of the side of a box and into the side of another.
  struct Back {
    let source: Int
    let line: Int
    let target: Int
    let leavesRight: Bool
    let entersRight: Bool
    /// The gutters beside both, and the channel between; one gutter and no channel where they are
    /// the same.
    let gutters: (Int, Int)
    let channel: Int?
  }

  private(set) var forward: [Forward] = []
  private(set) var back: [Back] = []
  /// Whether ways into a box end left of its middle, but for one straight down from the box above it,
  /// whose other ways begin there.
  private(set) var isOffset: [Bool]
  /// By channel or gutter: the track of each net in it, counted from 0.
  private(set) var channels: [[Net: Int]]
  private(set) var gutters: [[Net: Int]]

  init(_ boxes: [Chart.Box], _ grid: ChartGrid) {
    isOffset = [Bool](repeating: false, count: boxes.count)
    var inChannel = [Spans](repeating: Spans(), count: grid.ranks + 1)
    var inGutter = [Spans](repeating: Spans(), count: grid.columns + 1)
    let above = Self.above(grid)
    for (target, box) in boxes.enumerated() {
      let (rank, column) = (grid.rank[target], grid.column[target])
      let overhead = above[target]
      isOffset[target] = overhead != nil
      for source in box.needs {
        let (sourceRank, sourceColumn) = (grid.rank[source], grid.column[source])
        let isFree = (overhead.map { grid.rank[$0] } ?? -1) <= sourceRank
        let start = 2 * sourceColumn + 1
        let end = 2 * column + 1
        if isFree {
          forward.append(Forward(source: source, target: target, gutter: nil))
          if source != overhead { inChannel[sourceRank + 1].add(.from(source), start, end) }
          continue
        }
        let gutter = [column, column + 1, sourceColumn, sourceColumn + 1].min {
          abs(2 * $0 - start) + abs(2 * $0 - end) < abs(2 * $1 - start) + abs(2 * $1 - end)
        }
        guard let gutter else { continue }
        forward.append(Forward(source: source, target: target, gutter: gutter))
        inChannel[sourceRank + 1].add(.from(source), start, 2 * gutter)
        inGutter[gutter].add(.to(target), 2 * (sourceRank + 1), 2 * rank)
        inChannel[rank].add(.to(target), 2 * gutter, end)
      }
    }
    for (source, box) in boxes.enumerated() {
      for (line, target) in box.lines.enumerated().compactMap({ line, text in
        text.backTo.map { (line, $0) }
      }) {
        let way = Self.back(from: source, line: line, to: target, grid)
        let net = Net.back(source, line: line)
        let (start, end) = (2 * grid.rank[source] + 1, 2 * grid.rank[target] + 1)
        if let channel = way.channel {
          inGutter[way.gutters.0].add(net, start, 2 * channel)
          inGutter[way.gutters.1].add(net, 2 * channel, end)
          inChannel[channel].add(net, 2 * way.gutters.0, 2 * way.gutters.1)
        } else {
          inGutter[way.gutters.0].add(net, start, end)
        }
        back.append(way)
      }
    }
    channels = inChannel.map { $0.tracks() }
    gutters = inGutter.map { $0.tracks() }
  }

  /// By box: the nearest one above it in its column.
  private static func above(_ grid: ChartGrid) -> [Int?] {
    var above = [Int?](repeating: nil, count: grid.rank.count)
    var lowest = [Int?](repeating: nil, count: grid.columns)
    for box in grid.rank.indices.sorted(by: { grid.rank[$0] < grid.rank[$1] }) {
      above[box] = lowest[grid.column[box]]
      lowest[grid.column[box]] = box
    }
    return above
  }

  private static func back(
    from source: Int, line: Int, to target: Int, _ grid: ChartGrid
  ) -> Back {
    let (from, to) = (grid.column[source], grid.column[target])
    let leavesRight = to >= from
    let entersRight = to <= from
    let gutters = (leavesRight ? from + 1 : from, entersRight ? to + 1 : to)
    let isBelow = grid.rank[source] > grid.rank[target]
    let channel = gutters.0 == gutters.1 ? nil : grid.rank[target] + (isBelow ? 1 : 0)
    return Back(
      source: source, line: line, target: target, leavesRight: leavesRight,
      entersRight: entersRight, gutters: gutters, channel: channel)
  }
}

/// What runs along one channel or gutter, from where to where.
private struct Spans {
  private var spans: [ChartRoutes.Net: ClosedRange<Int>] = [:]

  mutating func add(_ net: ChartRoutes.Net, _ start: Int, _ end: Int) {
    var span = min(start, end)...max(start, end)
    if let known = spans[net] {
      span = min(span.lowerBound, known.lowerBound)...max(span.upperBound, known.upperBound)
    }
    spans[net] = span
  }

  /// A track for each, so that no two on one touch.
  func tracks() -> [ChartRoutes.Net: Int] {
    var tracks: [ChartRoutes.Net: Int] = [:]
    var ends: [Int] = []
    let sorted = spans.sorted {
      ($0.value.lowerBound, $0.value.upperBound, $0.key.order)
        < ($1.value.lowerBound, $1.value.upperBound, $1.key.order)
    }
    for (net, span) in sorted {
      if let track = ends.firstIndex(where: { $0 < span.lowerBound }) {
        ends[track] = span.upperBound
        tracks[net] = track
      } else {
        tracks[net] = ends.count
        ends.append(span.upperBound)
      }
    }
    return tracks
  }
}

extension ChartRoutes.Net {
  /// So that the same chart is always drawn the same.
  fileprivate var order: Int {
    switch self {
    case .from(let box): box * 4
    case .to(let box): box * 4 + 1
    case .back(let box, let line): (box * 4 + 2) + line << 32
    }
  }
}

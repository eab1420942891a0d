/// A chart's boxes and ways with their places, in units of the picture.
struct ChartPlan {
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  struct Frame: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
    var right: Double { x + width }
    var bottom: Double { y + height }
  }

  struct Placed {
    let box: Chart.Box
    let face: BoxFace
    var frame: Frame
  }

  struct Way {
    var points: [Point]
    let isBack: Bool
    let from: String
    let to: String
  }

  static let boxWidth = 216.0
  private static let inset = 12.0
  private static let trackGap = 8.0

  /// Every box, those inside a group after it.
  private(set) var placed: [Placed] = []
  private(set) var ways: [Way] = []
  /// The left and right edge of each lane.
  private(set) var lanes: [(left: Double, right: Double)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  /// Lays out boxes beside each other, from the corner at 0, 0.
  init(_ boxes: [Chart.Box], lanes count: Int) {
    let grid = ChartGrid(boxes, lanes: count)
    let routes = ChartRoutes(boxes, grid)
    let insides = boxes.map { $0.inside.isEmpty ? nil : ChartPlan($0.inside, lanes: 0) }
    let widths = insides.map { inside in
      inside.map { max(Self.boxWidth, $0.width + 2 * Self.inset) } ?? Self.boxWidth
    }
    let faces = boxes.indices.map { BoxFace(boxes[$0], width: widths[$0]) }
    let heights = boxes.indices.map { index in
      faces[index].height + (insides[index].map { $0.height + Self.inset } ?? 0)
    }
    let columns = Strip(
      sizes: Self.greatest(widths, by: grid.column, count: grid.columns, least: Self.boxWidth),
      tracks: routes.gutters.map(Self.count), gap: 28, edge: 10)
    let ranks = Strip(
      sizes: Self.greatest(heights, by: grid.rank, count: grid.ranks, least: 0),
      tracks: routes.channels.map(Self.count), gap: 26, edge: 10)
    var own: [Placed] = []
    for index in boxes.indices {
      let column = grid.column[index]
      let frame = Frame(
        x: columns.starts[column] + (columns.sizes[column] - widths[index]) / 2,
        y: ranks.starts[grid.rank[index]], width: widths[index], height: heights[index])
      own.append(Placed(box: boxes[index], face: faces[index], frame: frame))
    }
    ways = Self.ways(routes, own, grid, columns, ranks)
    for (index, placed) in own.enumerated() {
      self.placed.append(placed)
      guard var inside = insides[index] else { continue }
      let room = placed.frame.width - inside.width
      inside.move(by: Point(x: placed.frame.x + room / 2, y: placed.frame.y + faces[index].height))
      self.placed += inside.placed
      ways += inside.ways
    }
    lanes = grid.lanes.map { range in
      let left = columns.starts[range.lowerBound]
      let right = columns.starts[range.upperBound - 1] + columns.sizes[range.upperBound - 1]
      return (left, right)
    }
    width = columns.end
    height = ranks.end
  }

  mutating func move(by offset: Point) {
    for index in placed.indices {
      placed[index].frame.x += offset.x
      placed[index].frame.y += offset.y
    }
    for way in ways.indices {
      for point in ways[way].points.indices {
        ways[way].points[point].x += offset.x
        ways[way].points[point].y += offset.y
      }
    }
  }

  private static func count(_ tracks: [ChartRoutes.Net: Int]) -> Int {
    (tracks.values.max() ?? -1) + 1
  }

  private static func greatest(
    _ sizes: [Double], by place: [Int], count: Int, least: Double
  ) -> [Double] {
    var greatest = [Double](repeating: least, count: count)
    for (index, size) in sizes.enumerated() {
      greatest[place[index]] = max(greatest[place[index]], size)
    }
    return greatest
  }

  /// Columns with gutters between and around them, or ranks with channels.
  private struct Strip {
    let sizes: [Double]
    private(set) var starts: [Double] = []
    private(set) var end = 0.0
    private var firstTracks: [Double] = []

    init(sizes: [Double], tracks: [Int], gap: Double, edge: Double) {
      self.sizes = sizes
      for (place, count) in tracks.enumerated() {
        let isEdge = place == 0 || place == tracks.count - 1
        let least = isEdge ? edge : gap
        let taken = Double(max(count - 1, 0)) * trackGap
        let room = count == 0 ? least : max(least, 26 + taken)
        firstTracks.append(end + (room - taken) / 2 - (isEdge ? 0 : 3))
        end += room
        guard place < sizes.count else { continue }
        starts.append(end)
        end += sizes[place]
      }
    }

    /// The middle of a track in a gutter or channel.
    func track(_ track: Int, in gap: Int) -> Double {
      firstTracks[gap] + Double(track) * trackGap
    }
  }

  private static func ways(
    _ routes: ChartRoutes, _ own: [Placed], _ grid: ChartGrid, _ columns: Strip, _ ranks: Strip
  ) -> [Way] {
    func y(_ net: ChartRoutes.Net, channel: Int) -> Double {
      ranks.track(routes.channels[channel][net] ?? 0, in: channel)
    }
    func x(_ net: ChartRoutes.Net, gutter: Int) -> Double {
      columns.track(routes.gutters[gutter][net] ?? 0, in: gutter)
    }
    let forward = routes.forward.map { way in
      let (source, target) = (own[way.source], own[way.target])
      let start = Point(x: source.frame.x + source.frame.width / 2, y: source.frame.bottom)
      let isStraight = way.gutter == nil && grid.column[way.source] == grid.column[way.target]
      let port = routes.isOffset[way.target] && !isStraight ? -14.0 : 0
      let end = Point(x: target.frame.x + target.frame.width / 2 + port, y: target.frame.y)
      var points = [start]
      func turn(at y: Double, to x: Double) {
        points += [Point(x: points[points.count - 1].x, y: y), Point(x: x, y: y)]
      }
      let channel = grid.rank[way.source] + 1
      if let gutter = way.gutter {
        turn(at: y(.from(way.source), channel: channel), to: x(.to(way.target), gutter: gutter))
        turn(at: y(.to(way.target), channel: grid.rank[way.target]), to: end.x)
      } else if !isStraight {
        turn(at: y(.from(way.source), channel: channel), to: end.x)
      }
      return Way(
        points: points + [end], isBack: false, from: source.box.name, to: target.box.name)
    }
    let back = routes.back.map { way in
      let (source, target) = (own[way.source].frame, own[way.target].frame)
      let net = ChartRoutes.Net.back(way.source, line: way.line)
      // Ways at facing sides of neighbours keep clear of each other.
      let from = source.y + own[way.source].face.middles[way.line] + (way.leavesRight ? -3 : 3)
      let to = target.y + own[way.target].face.nameMiddle + (way.entersRight ? -3 : 3)
      var points = [Point(x: way.leavesRight ? source.right : source.x, y: from)]
      points.append(Point(x: x(net, gutter: way.gutters.0), y: from))
      if let channel = way.channel {
        let level = y(net, channel: channel)
        points.append(Point(x: x(net, gutter: way.gutters.0), y: level))
        points.append(Point(x: x(net, gutter: way.gutters.1), y: level))
      }
      points.append(Point(x: x(net, gutter: way.gutters.1), y: to))
      points.append(Point(x: way.entersRight ? target.right : target.x, y: to))
      return Way(
        points: points, isBack: true, from: own[way.source].box.name, to: own[way.target].box.name)
    }
    return forward + back
  }
}

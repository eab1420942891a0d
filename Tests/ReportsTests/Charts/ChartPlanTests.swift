import Testing

@testable import Reports

@Suite("A chart laid out")
struct ChartPlanTests {
  private typealias Frame = ChartPlan.Frame

  private func overlap(_ left: Frame, _ right: Frame) -> Bool {
    left.x < right.right && right.x < left.right && left.y < right.bottom && right.y < left.bottom
  }

  private func holds(_ outer: Frame, _ inner: Frame) -> Bool {
    outer.x <= inner.x && outer.y <= inner.y && inner.right <= outer.right
      && inner.bottom <= outer.bottom
  }

  /// How many boxes a box is drawn with: itself, and all inside it.
  private func count(_ box: Chart.Box) -> Int { box.inside.reduce(1) { $0 + count($1) } }

  /// Checks that boxes beside each other keep apart, and those inside one stay in it.
  private func check(_ boxes: [Chart.Box], _ placed: ArraySlice<ChartPlan.Placed>) {
    var rest = placed
    var frames: [Frame] = []
    for box in boxes {
      guard let own = rest.first else { return #expect(Bool(false), "a box is missing") }
      #expect(own.box == box)
      frames.append(own.frame)
      let inside = rest.dropFirst().prefix(count(box) - 1)
      for inner in inside { #expect(holds(own.frame, inner.frame)) }
      let written = own.frame.y + own.face.height
      for inner in inside { #expect(inner.frame.y >= written) }
      check(box.inside, inside)
      rest = rest.dropFirst(count(box))
    }
    for (index, frame) in frames.enumerated() {
      for other in frames[..<index] { #expect(!overlap(frame, other)) }
    }
  }

  @Test("no two boxes overlap, and what is in a group stays there", arguments: 0..<120)
  func boxes(seed: Int) {
    var random = RandomChart(seed: seed)
    let chart = random.chart()
    let plan = ChartPlan(chart.boxes, lanes: chart.lanes.count)
    check(chart.boxes, plan.placed[...])
    let whole = Frame(x: 0, y: 0, width: plan.width, height: plan.height)
    for placed in plan.placed { #expect(holds(whole, placed.frame)) }
    for point in plan.ways.flatMap(\.points) {
      #expect(holds(whole, Frame(x: point.x, y: point.y, width: 0, height: 0)))
    }
  }

  @Test("a box stands below all it waits for, in its lane", arguments: 0..<120)
  func ranks(seed: Int) {
    var random = RandomChart(seed: seed)
    let chart = random.chart(isNested: false)
    let plan = ChartPlan(chart.boxes, lanes: chart.lanes.count)
    for placed in plan.placed {
      for need in placed.box.needs {
        #expect(plan.placed[need].frame.bottom < placed.frame.y)
      }
      let lane = plan.lanes[placed.box.lane]
      #expect(lane.left <= placed.frame.x && placed.frame.right <= lane.right)
    }
  }

  private struct Piece {
    let way: Int
    let frame: Frame
  }

  private func pieces(_ plan: ChartPlan) -> [Piece] {
    plan.ways.enumerated().flatMap { index, way in
      zip(way.points, way.points.dropFirst()).map { from, to in
        Piece(
          way: index,
          frame: Frame(
            x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x),
            height: abs(from.y - to.y)))
      }
    }
  }

  @Test("ways go straight across or down, and through no box", arguments: 0..<120)
  func ways(seed: Int) {
    var random = RandomChart(seed: seed)
    let chart = random.chart(isNested: false)
    let plan = ChartPlan(chart.boxes, lanes: chart.lanes.count)
    for piece in pieces(plan) {
      #expect(piece.frame.width == 0 || piece.frame.height == 0)
      for placed in plan.placed { #expect(!overlap(piece.frame, placed.frame)) }
    }
  }

  @Test("ways that share neither start nor end never lie on each other", arguments: 0..<120)
  func apart(seed: Int) {
    var random = RandomChart(seed: seed)
    var chart = random.chart(boxes: 1...20, isNested: false)
    chart = chart.named()
    let plan = ChartPlan(chart.boxes, lanes: chart.lanes.count)
    let pieces = pieces(plan)
    for (index, piece) in pieces.enumerated() {
      for other in pieces[..<index] where other.way != piece.way {
        let (one, two) = (plan.ways[piece.way], plan.ways[other.way])
        guard one.from != two.from, one.to != two.to else {
          continue
        }
        let along = piece.frame
        let shared: Double
        if along.width == 0, other.frame.width == 0, along.x == other.frame.x {
          shared = min(along.bottom, other.frame.bottom) - max(along.y, other.frame.y)
        } else if along.height == 0, other.frame.height == 0, along.y == other.frame.y {
          shared = min(along.right, other.frame.right) - max(along.x, other.frame.x)
        } else {
          continue
        }
        #expect(shared <= 0, "\(one.from) → \(one.to), \(two.from) → \(two.to)")
      }
    }
  }

  @Test("what may be done at once does not make the picture endlessly wide")
  func wide() {
    let boxes = (0..<400).map { index in
      Chart.Box(
        name: "s\(index)", title: "S", shape: .step, lines: [], lane: 0, needs: [],
        needsAny: false, isRepeated: false, state: nil, inside: [])
    }
    let plan = ChartPlan(boxes, lanes: 1)
    #expect(plan.width < 1200)
  }
}

extension Chart {
  /// The same chart, its boxes called by their places.
  fileprivate func named() -> Chart {
    Chart(
      language: language, title: title, subtitle: subtitle, banner: banner, summary: summary,
      lanes: lanes,
      boxes: boxes.enumerated().map { index, box in
        Box(
          name: "b\(index)", title: box.title, shape: box.shape, lines: box.lines, lane: box.lane,
          needs: box.needs, needsAny: box.needsAny, isRepeated: box.isRepeated, state: box.state,
          inside: [])
      }, legendTitle: legendTitle, legend: legend)
  }
}

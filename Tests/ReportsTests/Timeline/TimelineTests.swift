import RandomPlaybooks
import Testing

@testable import Reports

@Suite("The timeline")
struct TimelineTests {
  private static let hour: Int64 = 3_600_000

  @Test("times on the scale are round on the wall, in order, and no more than fit")
  func ticks() {
    var chance = Chance(seed: 7)
    for _ in 0..<3000 {
      let start = Int64(chance.number(in: 0...2_000_000_000)) * 1000
      let length = Int64(1) << Int64(chance.number(in: 0...39))
      let offset = Int64(chance.number(in: -12...14)) * Self.hour
      let times = Timeline.roundTimes(in: start...(start + length), offset: offset)
      #expect(times.count <= 8)
      #expect(times.allSatisfy { (start...(start + length)).contains($0) })
      #expect(times.allSatisfy { ($0 + offset) % 60_000 == 0 })
      #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
      if length >= 10 * Self.hour, length <= 12 * Self.hour {
        #expect(times.count > 3)
        #expect(times.allSatisfy { ($0 + offset) % Self.hour == 0 })
      }
    }
    #expect(Timeline.roundTimes(in: .min...(.max), offset: 0) == [])
  }

  private func timeline(rows: Int) -> Timeline {
    Timeline(
      language: "en", title: "Timeline", summary: "All", range: 0...1000, ticks: [], moments: [],
      rows: (0..<rows).map {
        .init(
          name: "s\($0)", title: "Step", bars: [.init(.done, from: Int64($0), to: 1000)],
          caption: "An")
      }, legend: [])
  }

  @Test("no picture is taller than a page, and every row is in one")
  func pages() {
    let pictures = TimelinePicture.svgs(of: timeline(rows: 100))
    #expect(pictures.count == 4)
    #expect(pictures.map { $0.ranges(of: "class=\"uc-row\"").count } == [30, 30, 30, 10])
    #expect(TimelinePicture.svgs(of: timeline(rows: 0)).count == 1)
  }

  @Test("a bar is as long as it took, to scale")
  func scale() throws {
    let bars: [Timeline.Bar] = [
      .init(.done, from: 0, to: 250), .init(.done, from: 500, to: 1000),
      .init(.done, from: 9, to: 2),
    ]
    let timeline = Timeline(
      language: "en", title: "T", summary: "S", range: 0...1000, ticks: [], moments: [],
      rows: [.init(name: "a", title: "A", bars: bars, caption: "")], legend: [])
    let svg = try #require(TimelinePicture.svgs(of: timeline).first)
    let found = svg.matches(of: /uc-t-done" x="([0-9.]+)" y="[0-9.]+" width="([0-9.]+)"/)
    let places = found.map { (Double($0.1) ?? 0, Double($0.2) ?? 0) }
    try #require(places.count == 3)
    #expect(abs(places[0].1 * 2 - places[1].1) < 0.3)
    #expect(abs(places[1].0 - (places[0].0 + places[0].1 * 2)) < 0.3)
    // What ends before it begins is a point where it began.
    #expect(places[2].1 == 3)
  }
}

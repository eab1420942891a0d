import Foundation
import Playbooks
import RandomPlaybooks
import Response
import Testing

@Suite("Properties of every run")
struct PropertyTests {
  /// Runs in each of the parts that are tested side by side.
  private static let runsInAPart = 500
  /// How many runs there are: 20,000, or what UNGCUU_TORTURE_RUNS says.
  private static let parts: Range<Int> = {
    let wanted = ProcessInfo.processInfo.environment["UNGCUU_TORTURE_RUNS"].flatMap { Int($0) }
    return 0..<max(1, (wanted ?? 20_000) / runsInAPart)
  }()
  /// Runs on one playbook.
  private static let runsOnAPlaybook: UInt64 = 10
  /// Every other run is a drill whose time passes faster.
  private static func pace(of run: UInt64) -> Int64 { run % 2 == 1 ? 60 : 1 }

  /// One run in so many has its events sealed, read back and replayed; it costs as much as all
  /// else together.
  private static let sealedOneIn: UInt64 = 5

  @Test("hold on random playbooks under random actions", arguments: parts)
  func hold(part: Int) throws {
    let first = UInt64(part * Self.runsInAPart)
    for seed in stride(
      from: first, to: first + UInt64(Self.runsInAPart), by: Int(Self.runsOnAPlaybook))
    {
      let random = RandomPlaybook(seed: seed, steps: 2...6)
      let plan = try Books.plan(random.text, included: random.included)
      for run in 0..<Self.runsOnAPlaybook {
        var walk = try RandomWalk(
          plan: plan, seed: seed + run, seals: run % Self.sealedOneIn == 0,
          pace: Self.pace(of: run), explains: true)
        do {
          try Self.check(&walk, toTheEnd: run % 3 == 0)
        } catch let broken as Properties.Broken {
          Issue.record(
            """
            seed \(seed + run): \(broken.what)
            \(random.text)\(random.included.sorted { $0.key < $1.key }.map(\.value).joined())
            \(walk.told.joined(separator: "\n"))
            \(walk.run.lines.joined(separator: "\n"))
            """)
        }
      }
    }
  }

  /// Six actions; `toTheEnd`, also what may come after them.
  private static func check(_ walk: inout RandomWalk, toTheEnd: Bool) throws {
    for _ in 0..<6 {
      let before = walk.run.state
      let isAccepted = try walk.step()
      guard isAccepted else {
        guard walk.run.state == before else {
          throw Properties.Broken("a refusal changed the state")
        }
        continue
      }
      let standing = walk.run.standing
      try Properties.marksChangeByActions(
        from: before, to: walk.run.state, by: walk.run.drafts)
      try Properties.isNotStuck(standing)
      try Properties.nothingVanishes(standing, of: walk.run.plan, walk.run.state)
    }
    if !walk.run.bytes.isEmpty { try Properties.replaysIdentically(walk.run) }
    guard toTheEnd else { return }
    if !walk.run.state.isOpen { try walk.act(.reopenRun(reason: "why")) }
    if let (first, second) = walk.independent() {
      try Properties.commute(first, second, on: walk.run)
    }
    try Properties.canBeFinished(walk)
  }
}

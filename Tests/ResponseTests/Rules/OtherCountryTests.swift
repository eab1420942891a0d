import Foundation
import Playbooks
import Testing

@testable import Response

/// Another country is data: its rules are read from `playbooks/rules/`, and nothing here knows them.
@Suite("The rules of another country")
struct OtherCountryTests {
  private static let hour: Int64 = 3_600_000

  private static func rules() throws -> [DeadlineRule] {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "playbooks/rules")
    return try ["eu-nis2", "eu-gdpr"].flatMap { name in
      let data = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
      let file = SourceFile(role: .rules, name: name, bytes: Array(data))
      return RulesReader.read(file, index: 0).0
    }
  }

  private static func time(_ ms: Int64, _ typed: String) -> Value {
    .time(Moment(ms: ms, typed: typed))
  }

  @Test("run from awareness, in stages, and a month from the notification")
  func stages() throws {
    let plan = try Books.plan(
      """
      steps:
        - id: aware
          title: Aware
          do: Say when you became aware.
          record:
            of_incident: {type: time, label: Of a significant incident}
            of_breach: {type: time, label: Of a breach}
        - id: warn
          title: Early warning
          needs: [aware]
          do: Warn.
          deadline: {rule: eu-nis2-early-warning, from: aware.of_incident}
        - id: notify
          title: Notification
          needs: [aware]
          do: Notify.
          deadline: {rule: eu-nis2-notification, from: aware.of_incident}
        - id: final
          title: Final report
          needs: [notify]
          do: Report.
          deadline: {rule: eu-nis2-final, from: notify}
        - id: authority
          title: Supervisory authority
          needs: [aware]
          do: Tell.
          deadline: {rule: eu-gdpr-authority-72h, from: aware.of_breach}
        - id: people
          title: Data subjects
          needs: [aware]
          do: Tell.
          deadline: {rule: eu-gdpr-subjects, from: aware.of_breach}
      """, rules: try Self.rules())
    var run = try MemoryRun(plan)
    let incident = MemoryRun.opened - 5 * Self.hour
    let breach = MemoryRun.opened - 1 * Self.hour
    try run.act(
      .done(
        "aware",
        [
          "of_incident": .set(.open(Self.time(incident, "5h ago"))),
          "of_breach": .set(.open(Self.time(breach, "1h ago"))),
        ], [], reason: nil))
    #expect(run.state.clocks["warn"]?.due == incident + 24 * Self.hour)
    #expect(run.state.clocks["notify"]?.due == incident + 72 * Self.hour)
    #expect(run.state.clocks["authority"]?.due == breach + 72 * Self.hour)
    let people = try #require(run.state.clocks["people"])
    #expect(people.due == nil && people.start == breach && people.phase == .running)
    #expect(run.state.clocks["final"] == nil)

    try run.act(.done("notify", [:], [], reason: nil))
    let final = try #require(run.state.clocks["final"])
    let (from, to) = (plan.zone.wall(at: final.start), plan.zone.wall(at: try #require(final.due)))
    #expect(from.date == "2026-11-22" && to.date == "2026-12-22" && from.clock == to.clock)
    #expect(try run.replayed() == run.state)
  }
}

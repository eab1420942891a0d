import AuditTrail
import Foundation
import Playbooks
import Response
import Testing

/// Runs recorded once and kept for ever: every later program must read them as they were read then.
@Suite("Recorded histories")
struct HistoryTests {
  @Test(
    "a recorded run replays to the standing recorded with it", arguments: try HistoryFolder.all())
  func replays(folder: HistoryFolder) throws {
    let plan = try folder.plan()
    let bytes = try folder.lines()
    let state = try #require(try MemoryRun.replay(bytes, of: plan))
    #expect(HistoryFolder.outcome(of: state, plan) == (try folder.text("outcome.txt")))
    #expect(state.next == Int64(bytes.count))
  }

  @Test("a broken record is told by what is wrong", arguments: try HistoryFolder.all(in: "bad"))
  func bad(folder: HistoryFolder) throws {
    let found: String
    do {
      _ = try MemoryRun.replay(try folder.lines(), of: try folder.plan())
      found = "nothing"
    } catch let divergence as Replay.Divergence {
      found = "Divergence.\(name(of: divergence))"
    } catch let fault as EventFault {
      found = "EventFault.\(name(of: fault))"
    }
    #expect(found + "\n" == (try folder.text("expected.txt")))
  }

  @Test("there is one history of every kind of run, and a broken one of every kind of fault")
  func covers() throws {
    let names = Set(try HistoryFolder.all().map(\.name))
    #expect(names.isSuperset(of: HistoryRecipe.all.map(\.name)))
    let bad = Set(try HistoryFolder.all(in: "bad").map(\.name))
    #expect(bad.isSuperset(of: BrokenHistory.all.map(\.name)))
  }

  @Test(
    "an event takes the same bytes again from what was read of it",
    arguments: try HistoryFolder.all())
  func bytes(folder: HistoryFolder) throws {
    for body in try folder.lines() {
      #expect(try JSON(canonical: body).canonicalBytes() == body)
      _ = try Event(bytes: body)
    }
  }

  private func name(of error: any Error) -> String {
    String(String(describing: error).prefix { $0 != "(" })
      .split(separator: ".").last.map(String.init) ?? ""
  }
}

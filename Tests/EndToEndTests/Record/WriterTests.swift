import Foundation
import TestSupport
import Testing

/// Row F5: of two writers one holds the lock, and dies or does not let go.
@Suite("Two writers, one of which dies", .timeLimit(.minutes(60)))
struct WriterTests {
  private static let trials = FaultRow.trials(2, long: 40)

  /// Two notes at once; one of them under strace.
  private func atOnce(_ workspace: Workspace, _ run: String, _ injected: String) throws -> Finished
  {
    try Finished(
      running: [
        "/bin/sh", "-c",
        """
        strace -f -o /dev/null -e trace=fdatasync -e inject=fdatasync:\(injected) \
          "$0" note "$1" "Một" > one &
        "$0" note "$1" "Hai" > two
        status=$?
        wait
        exit $status
        """, Workspace.program, run,
      ], environment: workspace.environment(), in: workspace.folder)
  }

  private func strike(_ injected: String, _ row: FaultRow, isKilled: Bool) throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    for trial in 0..<Self.trials {
      let before = try workspace.events(run)
      let finished = try atOnce(workspace, run, injected)
      let after = try workspace.events(run)
      // A note killed in its commit may be there or not; the other is, and neither twice.
      let added = after.count - before.count
      let isOrdered = after.map(\.rseq) == Array(0..<after.count)
      let verdict = try workspace.verify().reading.verdict
      #expect(
        row.trial(
          "\(verdict), \(added) recorded",
          finished.status == 0 && isOrdered && verdict == "INTACT"
            && (isKilled ? (1...2).contains(added) : added == 2)),
        "trial \(trial): \(added) \(finished.errors)")
    }
  }

  @Test("one dies in its commit: the other records, without a gap and nothing twice")
  func dies() throws {
    try strike("signal=KILL:when=1", FaultRow("F5", "one dies with the lock"), isKilled: true)
  }

  @Test("one is slow in its commit: the other waits, and both are recorded")
  func waits() throws {
    try strike("delay_enter=200000", FaultRow("F5", "one holds the lock"), isKilled: false)
  }
}

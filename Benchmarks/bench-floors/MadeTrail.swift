import AuditStore
import AuditTrail

/// A trail as years of use would leave it: many runs, each of some events of about 540 bytes.
enum MadeTrail {
  /// Adds runs to the trail in a folder, which is made where there is none.
  ///
  /// - Parameters:
  ///   - path: the folder `runs` of a workspace.
  ///   - events: how many events are added.
  ///   - perRun: how many of them belong to one run.
  ///   - perCommit: how many are committed together; heads.log gets a line a commit.
  /// - Throws: what the store throws.
  static func extend(_ path: String, by events: Int, perRun: Int, perCommit: Int) throws {
    let folder = TrailFolder(path: path)
    if try !AuditStore.exists(in: folder) {
      try AuditStore.create(in: folder, log: "log-bench", genesis: [event(0)])
    }
    let store = try AuditStore(opening: folder, mode: .write)
    for first in stride(from: 0, to: events, by: perRun) {
      let run = "20260101-\(first / perRun)"
      let size = min(perRun, events - first)
      for start in stride(from: 0, to: size, by: perCommit) {
        let places = start..<min(size, start + perCommit)
        _ = try store.append(to: run, after: Int64(start)) { _ in places.map { event(first + $0) } }
        try store.moveWAL(.reuse)
      }
    }
    try store.moveWAL(.truncate)
    try store.close()
  }

  /// An event of the size and shape that answering a step leaves, with more fields where given.
  static func event(_ number: Int, with more: [String: JSON] = [:]) -> Proposal {
    let fields: [String: JSON] = [
      "v": .integer(1), "kind": .text("step.done"),
      "at": .integer(1_790_000_000_000 + Int64(number)), "up": .integer(Int64(number)),
      "act": .text("a-bench-\(number)"), "session": .text("s-bench"), "by": .text("p1"),
      "step": .text("collect-logs"), "visit": .integer(1),
      "answers": .object([
        "remark": .text(String(repeating: "Máy chủ kế toán mất kết nối; ", count: 7)),
        "hosts": .list([.text("db01"), .text("db02"), .text("web01")]),
      ]),
    ]
    return Proposal(fields: fields.merging(more) { $1 })
  }
}

import AuditStore
import AuditTrail
import Foundation
import Testing

@Suite("Several writers")
struct ConcurrencyTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test("two writers at once leave no gap and record nothing twice")
  func twoWriters() async throws {
    try workspace.made().close()
    let folder = workspace.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let store = try AuditStore(opening: folder, mode: .write)
          var known: Int64 = 0
          for count in 0..<100 {
            let events = try store.append(to: "r1", after: known) { newer in
              known += Int64(newer.count)
              return [proposal("note.added", act: "\(writer)-\(count)")]
            }
            known += Int64(events.count)
            try store.moveWAL(.reuse)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try workspace.open()
    #expect(store.head.size == 201)
    let events = try store.events(of: "r1")
    let acts = try events.map { try JSON(canonical: $0.body)["act"]?.text ?? "" }
    #expect(events.map(\.rseq) == Array(0..<200))
    #expect(Set(acts).count == 200)
    #expect(AuditStore.verify(folder).verdict == .intact)
  }

  @Test("of several that make a trail at once one does, and all can open it")
  func making() async throws {
    let folder = workspace.folder
    let logs = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<4 {
        group.addTask {
          try AuditStore.create(
            in: folder, log: "log-\(number)", genesis: [proposal("trail.opened")])
          return try AuditStore(opening: folder, mode: .write).log
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(logs.count == 1)
    #expect(try workspace.open().head.size == 1)
  }

  @Test("verify beside a writer never raises a false alarm")
  func verifyingBeside() async throws {
    try workspace.made().close()
    let folder = workspace.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        let store = try AuditStore(opening: folder, mode: .write)
        for known in 0..<150 as Range<Int64> {
          try store.add("note.added", to: "r1", after: known)
        }
      }
      group.addTask {
        for _ in 0..<20 {
          let report = AuditStore.verify(folder)
          #expect(report.verdict == .intact, "\(report.findings)")
          _ = try AuditStore(opening: folder, mode: .read)
        }
      }
      try await group.waitForAll()
    }
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Recovering past what stands in the way", .timeLimit(.minutes(5)))
struct ObstructedRecoveryTests {
  @Test(
    "open runs of a database that is whole go on",
    arguments: ["heads.log", "audit.sqlite-journal", "audit.sqlite-shm"])
  func carried(_ name: String) throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("note", run, "Trước")
    let path = workspace.folder + "/runs/" + name
    switch name {
    case "audit.sqlite-journal":
      try Data("junk\n".utf8).write(to: URL(fileURLWithPath: path))
    case "audit.sqlite-shm":
      if FileManager.default.fileExists(atPath: path) {
        try FileManager.default.removeItem(atPath: path)
      }
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false)
    default: try FileManager.default.removeItem(atPath: path)
    }
    let recovered = try workspace.run(["recover", "--reason", "Vướng"], lang: "en")
    #expect(recovered.status == 0, "\(recovered.errors)")
    #expect(recovered.output.contains("Carried over: \(run)"), "\(recovered.output)")
    try workspace.done("note", run, "Sau")
    #expect(try workspace.verify().reading.verdict == "INTACT")
    #expect(try workspace.run(["replay", run]).status == 0)
  }

  @Test("of a database that cannot be read nobody says that no run was open")
  func unread() throws {
    let workspace = try Workspace()
    _ = try workspace.open()
    for suffix in ["", "-wal"] {
      try Data(repeating: 7, count: 20_000)
        .write(to: URL(fileURLWithPath: workspace.folder + "/runs/audit.sqlite" + suffix))
    }
    let recovered = try workspace.run(["recover", "--reason", "Hỏng"], lang: "en")
    #expect(recovered.status == 0, "\(recovered.errors)")
    #expect(!recovered.output.contains("No run was open"), "\(recovered.output)")
    #expect(recovered.output.contains("could not be looked at"), "\(recovered.output)")
  }
}

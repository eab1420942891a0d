import Testing

/// The checks can fail: each is shown a made-up file that breaks it, and one that does not.
@Suite("The checks of the house")
struct CheckerTests {
  private func file(_ target: String, _ text: String) -> SourceFile {
    SourceFile(path: "Sources/\(target)/Made.swift", text: text)
  }

  @Test(
    "a forbidden import is found, however it is written",
    arguments: [
      "import Foundation", "@testable import Foundation", "import struct Foundation.Date",
      "internal import Foundation", "@preconcurrency package import Foundation",
      "let a = 1; import Foundation", "#if canImport(Foundation)\nimport Foundation\n#endif",
      "import Foundation.NSDate", "import // a comment\n  Foundation",
    ])
  func forbiddenImport(text: String) {
    let found = forbiddenImports(in: [file("Response", text)], house: Room.house)
    #expect(found.map(\.what) == ["Response may not import Foundation"])
  }

  @Test(
    "what only looks like an import is not one",
    arguments: [
      "// import Foundation", "/* /* */ import Foundation */", #"let text = "import Foundation""#,
      "let text = \"\"\"\n  import Foundation\n  \"\"\"", "#if canImport(Foundation)\n#endif",
    ])
  func noImport(text: String) {
    #expect(forbiddenImports(in: [file("Response", text)], house: Room.house) == [])
  }

  @Test(
    "each arrow that must not be drawn is refused",
    arguments: [
      ("Playbooks", "Response"), ("Playbooks", "AuditTrail"), ("Playbooks", "Glibc"),
      ("Response", "AuditStore"), ("Response", "Console"), ("Response", "Dispatch"),
      ("Response", "GRDB"), ("Response", "Crypto"), ("AuditTrail", "GRDB"),
      ("AuditTrail", "CSQLite"), ("AuditTrail", "Glibc"), ("AuditTrail", "Response"),
      ("AuditStore", "Response"), ("AuditStore", "CLibYAML"), ("Console", "AuditStore"),
      ("Console", "CLibYAML"), ("Console", "ArgumentParser"), ("YAMLTree", "Playbooks"),
      ("AuditStore", "Subprocess"), ("ungcuu", "CLibYAML"), ("Nowhere", "Glibc"),
    ])
  func arrow(target: String, module: String) {
    let found = forbiddenImports(in: [file(target, "import \(module)")], house: Room.house)
    #expect(
      found == [
        Breach(
          path: "Sources/\(target)/Made.swift", line: 1,
          what: "\(target) may not import \(module)")
      ])
  }

  @Test("an allowance nobody uses is found")
  func unusedAllowance() {
    let room = Room(target: "Console", mayImport: ["Glibc", "Response"], isPure: false)
    #expect(
      unusedAllowances(in: [file("Console", "import Response")], house: [room]).map(\.what)
        == ["Console never imports Glibc"])
  }

  @Test(
    "a phrase that reaches outside a pure target is found",
    arguments: [
      "let now = Date()", "ContinuousClock().measure {}", "clock_gettime(CLOCK_REALTIME, &t)",
      "let die = Int.random(in: 1...6)", "var g = SystemRandomNumberGenerator()",
      "list.shuffled()", #"let text = "at \(Date())""#, "let n = name.hashValue", "print(1)",
    ])
  func impurePhrase(text: String) {
    #expect(saying(.impure, in: [file("Response", text)]).count == 1)
  }

  @Test(
    "a word in a comment, a string or a longer word is no phrase",
    arguments: [
      "// Date()", #"let text = "Date()""#, "let d = CalendarDate()", "var random = 1",
      "func nowhere() {}", ##"let t = #"\(Date())"#"##,
    ])
  func noPhrase(text: String) {
    #expect(saying(.impure, in: [file("Response", text)]) == [])
  }

  @Test(
    "what ends the program is found, and a negated call is not taken for it",
    arguments: [
      ("let a = try! read()", 1), ("let b = a as! Int", 1), ("fatalError(\"no\")", 1),
      ("precondition(a > 0)", 1), ("guard try !isEmpty() else { return }", 0),
      ("let c = a as? Int", 0),
    ])
  func suddenPhrase(text: String, count: Int) {
    #expect(saying(.sudden, in: [file("Console", text)]).count == count)
  }

  @Test("a breach names the line it is on")
  func line() {
    let text = "/* one\n two */\nlet a = \"\"\"\n  text\n  \"\"\"\nlet b = try! read()"
    #expect(saying(.sudden, in: [file("Console", text)]).map(\.line) == [6])
  }

  @Test("a dependency unused and a module undeclared are both found")
  func manifest() {
    let manifest = """
      let package = Package(
        products: [.executable(name: "tool", targets: ["tool"])],
        targets: [
          .systemLibrary(name: "CLib", pkgConfig: "lib"),
          .target(name: "Base", dependencies: ["CLib", .product(name: "Kit", package: "kit")]),
          .target(name: "Empty"),
          .executableTarget(name: "tool", dependencies: ["Base"]),
          .testTarget(name: "ToolTests", dependencies: ["tool"]),
        ])
      """
    let targets = declaredTargets(in: manifest)
    #expect(targets.map(\.name) == ["CLib", "Base", "Empty", "tool", "ToolTests"])
    #expect(targets.map(\.dependencies) == [[], ["CLib", "Kit"], [], ["Base"], ["tool"]])
    let files = [
      file("Base", "import CLib"), file("tool", "import Base\nimport Kit"),
      SourceFile(path: "Tests/ToolTests/Made.swift", text: "import Testing\nimport Base"),
    ]
    #expect(
      dependencyBreaches(in: files, targets: targets).map(\.what) == [
        "Base declares Kit unused", "tool uses Kit undeclared", "ToolTests uses Base undeclared",
      ])
  }

  @Test("a source of 300 lines is let through and one of 301 is not")
  func length() {
    let line = "let a = 1\n"
    #expect(longFiles(in: [file("Console", String(repeating: line, count: 300))]) == [])
    #expect(longFiles(in: [file("Console", String(repeating: line, count: 301))]).count == 1)
  }

  @Test("the path of a machine is found, and a relative path is not taken for one")
  func machinePath() {
    let folder = ["", "home", "an"].joined(separator: "/")
    #expect(machinePaths(in: [file("Console", "see \(folder)/notes")]).count == 1)
    #expect(machinePaths(in: [file("Console", "see docs\(folder)/notes")]) == [])
  }
}

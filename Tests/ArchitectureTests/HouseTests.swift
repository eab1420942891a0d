import Testing

/// The project as it stands, held against the house.
@Suite("The house")
struct HouseTests {
  /// Read once for all tests here.
  private static let read = Result {
    (
      targets: declaredTargets(in: try Repository.manifest()),
      sources: try ["Sources", "Benchmarks", "Tests/RandomPlaybooks", "Tests/TestSupport"].flatMap {
        try Repository.files(below: $0, endings: ["swift"])
      },
      tests: try Repository.files(below: "Tests", endings: ["swift"])
    )
  }

  private let targets: [DeclaredTarget]
  private let sources: [SourceFile]
  private let tests: [SourceFile]

  init() throws {
    (targets, sources, tests) = try Self.read.get()
  }

  @Test("every target with Swift in it has a room, and every room a target")
  func roomsAreTargets() {
    let named = targets.filter { [.target, .executableTarget].contains($0.kind) }.map(\.name)
    #expect(Set(named) == Set(Room.house.map(\.target)))
    #expect(named.count == Room.house.count)
  }

  @Test("every room has sources, so that no check passes by reading nothing", arguments: Room.house)
  func roomsHaveSources(room: Room) {
    #expect(sources.contains { $0.target == room.target })
  }

  @Test("no source imports what its room may not see")
  func importsStayInRooms() {
    #expect(forbiddenImports(in: sources, house: Room.house) == [])
  }

  @Test("the house allows nothing that no source makes use of")
  func allowancesAreUsed() {
    #expect(unusedAllowances(in: sources, house: Room.house) == [])
  }

  @Test("the console reads no playbook and no trail itself")
  func consoleReadsNothing() {
    #expect(saying(.reading, in: sources.filter { $0.target == "Console" }) == [])
  }

  @Test("the manifest declares what is imported and nothing else")
  func manifestIsTrue() {
    #expect(dependencyBreaches(in: sources + tests, targets: targets) == [])
  }

  @Test("pure targets call no clock, no chance and nothing outside")
  func pureTargetsArePure() {
    let pure = Set(Room.house.filter(\.isPure).map(\.target))
    #expect(saying(.impure, in: sources.filter { pure.contains($0.target) }) == [])
  }

  @Test("no source ends the program in the middle")
  func nothingEndsSuddenly() {
    #expect(saying(.sudden, in: sources) == [])
  }

  @Test("no source is longer than one thought")
  func sourcesAreShort() {
    #expect(longFiles(in: sources) == [])
  }

  @Test("no file names a path of the machine it was written on")
  func nothingNamesAMachine() throws {
    let texts = try ["docs", "playbooks", "Tests", "Benchmarks"].flatMap {
      try Repository.files(below: $0, endings: ["md", "yaml", "json", "txt", "py"])
    }
    #expect(machinePaths(in: texts + sources + tests) == [])
  }
}

extension Room: CustomTestStringConvertible {
  var testDescription: String { target }
}

import Testing
import YAMLTree

@Suite("Our own YAML files")
struct FixtureTests {
  @Test("are read as they are written", arguments: Fixtures.names)
  func areRead(name: String) throws {
    let result = YAMLReader.parse(try Fixtures.bytes(name + ".yaml"))
    #expect(result.faults == [])
    let root = try #require(result.document).root
    #expect(try root.outline + "\n" == Fixtures.text(name + ".outline"))
    checkSpans(of: result)
  }
}

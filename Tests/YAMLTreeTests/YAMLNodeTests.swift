import Testing
import YAMLTree

@Suite("A tree")
struct YAMLNodeTests {
  @Test("has entries with their places")
  func entries() throws {
    let result = YAMLReader.parse(Array("a: b\nc: [d, e]\n".utf8))
    #expect(result.faults.isEmpty)
    let root = try #require(result.document).root
    #expect(root.kind == .mapping)
    #expect(root.entries.map(\.key.text) == ["a", "c"])
    #expect(root.entries.map(\.value.count) == [0, 2])
  }
}

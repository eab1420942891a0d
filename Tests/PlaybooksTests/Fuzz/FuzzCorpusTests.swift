import Foundation
import Testing

@Suite("What libFuzzer found worth keeping of YAML and conditions")
struct FuzzCorpusTests {
  @Test("every input of the corpus is read as it must be", arguments: FuzzedParser.allCases)
  func corpus(parser: FuzzedParser) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/Fuzz/\(parser.rawValue)").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try #require(names.count > 20)
    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(parser.holds(for: bytes), "\(name)")
    }
  }
}

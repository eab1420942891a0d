import Foundation
import TestSupport
import Testing
import YAMLTree

@Suite("Beside PyYAML, which shares no line with libyaml", .timeLimit(.minutes(5)))
struct PyYAMLTests {
  private static let project = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// YAML files of our own: fixtures, and what is shipped.
  private static func ourFiles() throws -> [URL] {
    let folders = [
      "Tests/Fixtures/YAML", "playbooks", "playbooks/rules", "playbooks/templates",
      "playbooks/forms",
    ]
    return try folders.flatMap { try Corpus.contents(of: project.appending(path: $0)) }
      .filter { $0.pathExtension == "yaml" }
  }

  @Test("our own files are the same trees")
  func ours() throws {
    let files = try Self.ourFiles()
    #expect(files.count > 20)
    for (file, theirs) in zip(files, try PyYAML.read(files)) {
      // It holds a `?` in a plain text between braces, which PyYAML takes for a key.
      if file.lastPathComponent == "flow.yaml" { continue }
      let root = try #require(YAMLReader.parse(try Corpus.bytes(file)).document).root
      #expect(theirs == .tree(Tree(root)), "\(file.lastPathComponent)")
    }
  }

  @Test("our own files, changed by chance, are the same trees wherever both read them")
  func changed() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ungcuu-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    var random = SeededGenerator(seed: 15)
    let originals = try Fixtures.names.map { try Fixtures.bytes($0 + ".yaml") }
    var files: [URL] = []
    for number in 0..<600 {
      let bytes = Self.changed(originals[number % originals.count], by: &random)
      files.append(folder.appending(path: "\(number).yaml"))
      try Data(bytes).write(to: files[number])
    }
    var both = 0
    for (file, theirs) in zip(files, try PyYAML.read(files)) {
      let bytes = try Corpus.bytes(file)
      let ours = YAMLReader.parse(bytes)
      checkSpans(of: ours)
      guard ours.faults.isEmpty, case .tree(let tree) = theirs else { continue }
      both += 1
      let root = try #require(ours.document).root
      #expect(Tree(root) == tree, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(both > 100)
  }

  private static func changed(_ original: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...2, using: &random))
      let piece = PropertyTests.pieces[
        Int.random(in: PropertyTests.pieces.indices, using: &random)]
      bytes.replaceSubrange(start..<end, with: piece.utf8)
    }
    return bytes
  }

  @Test(
    "every file of the corpus is the same tree, or refused at a place; the differences are listed",
    .enabled(if: Corpus.isPresent, "no ../shared/corpus here"))
  func corpus() throws {
    let files = try Self.corpusFiles()
    #expect(files.count > 480)
    var differences: [Difference] = []
    for (file, theirs) in zip(files, try PyYAML.read(files.map(\.url))) {
      let ours = YAMLReader.parse(try Corpus.bytes(file.url))
      checkSpans(of: ours)
      #expect(ours.document != nil || !ours.faults.isEmpty, "\(file.name)")
      if let difference = Difference(file.name, ours: ours, theirs: theirs) {
        differences.append(difference)
      }
    }
    #expect(differences.allSatisfy { $0.reason != .readOtherwise })
    let page = Difference.page(differences, of: files.count)
    let place = Self.project.appending(path: "Tests/Fixtures/Outside/yaml-differences.md")
    if ProcessInfo.processInfo.environment["UNGCUU_RECORD"] != nil {
      try Data(page.utf8).write(to: place)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == page)
  }

  /// Every YAML file of the corpus, by a short name.
  private static func corpusFiles() throws -> [(name: String, url: URL)] {
    let suite = Corpus.root.appending(path: "yaml-test-suite")
    let cases = try Corpus.contents(of: suite).map {
      ("yaml-test-suite/\($0.lastPathComponent)", $0.appending(path: "in.yaml"))
    }
    return try ["react", "xsoar"].flatMap { folder in
      try Corpus.contents(of: Corpus.root.appending(path: folder)).map {
        ("\(folder)/\($0.lastPathComponent)", $0)
      }
    } + cases
  }
}

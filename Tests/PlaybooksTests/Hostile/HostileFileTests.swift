import TestSupport
import Testing
import YAMLTree

@testable import Playbooks

@Suite("Files made to hurt whoever reads them", .timeLimit(.minutes(5)))
struct HostileFileTests {
  @Test("there are two hundred and more, each under its own name")
  func count() throws {
    let files = try HostileFile.all()
    #expect(files.count > 300)
    #expect(Set(files.map(\.name)).count == files.count)
  }

  // Those too big to keep are tried end to end, where time and memory are measured.
  @Test("each has an error where it must be, under its rule")
  func found() throws {
    for file in try HostileFile.stored() {
      let text = SourceFile(role: .playbook, name: file.name, bytes: file.bytes)
      let compilation = PlaybookCompiler.compile(
        text, library: Library(playbook: { _ in .missing(known: []) }))
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      let found = errors.map {
        "\($0.origin.span.start.line):\($0.origin.span.start.column) \($0.rule)"
      }
      let expected = "\(file.line):\(file.column) \(file.rule)"
      #expect(found.contains(expected), "\(file.name), \(expected): \(found.prefix(3))")
    }
  }
}

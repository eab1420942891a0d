import TestSupport
import Testing

@testable import AuditTrail

/// Row A10: names that nothing in the bundle accounts for.
@Suite("Names in a bundle")
struct BundleNameTests {
  private func target(_ seed: UInt64) throws -> (RandomBundle, SeededGenerator) {
    var generator = SeededGenerator(seed: 20_000 + seed)
    let forms = RandomBundle.Form.allCases
    let bundle = try RandomBundle(forms[Int(seed) % forms.count], using: &generator)
    return (bundle, generator)
  }

  private func expectTampered(
    _ bundle: RandomBundle, _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let verdict = bundle.report().report.verdict
    let row = FaultRow("A10", (Test.current?.displayName ?? "a bundle") + ", in memory")
    #expect(
      row.trial(verdict.rawValue, verdict == .tampered), comment, sourceLocation: sourceLocation)
  }

  @Test("a text under another name than an event gives it", arguments: 0..<200)
  func renamed(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    guard let name = bundle.files.keys.filter({ $0.hasPrefix("playbook/") }).min() else { return }
    let other = [name + "2", "playbook/" + name.dropFirst(9).prefix(64), name + ".yaml"]
    bundle.files[other[Int.random(in: 0..<3, using: &dice)]] = bundle.files.removeValue(
      forKey: name)
    bundle.sum()
    expectTampered(bundle, "\(name)")
  }

  @Test("a folder that nothing is in", arguments: 0..<200)
  func emptyFolder(seed: UInt64) throws {
    var (bundle, dice) = try target(seed)
    let full = Set(bundle.files.keys.compactMap { BundlePath($0)?.folder })
    let empty = ["proofs", "playbook", "evidence", "earlier-1", "earlier-2", "earlier-30"]
      .filter { !full.contains($0) }
    let name = empty[Int.random(in: 0..<empty.count, using: &dice)]
    bundle.others = [BundleFiles.Entry(path: name, kind: .folder)]
    expectTampered(bundle, "\(name)")
    #expect(bundle.report().report.findings == [.bundle(.emptyFolder(name))])
  }
}

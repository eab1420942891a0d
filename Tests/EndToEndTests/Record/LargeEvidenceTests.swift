import Foundation
import TestSupport
import Testing

/// Row F7: large evidence is read and written piece by piece.
@Suite("Large evidence", .timeLimit(.minutes(60)))
struct LargeEvidenceTests {
  /// How much more a large file may take than a small one, in kibibytes.
  private static let allowance = 16 * 1024

  /// The file that is only hashed is sparse, so that nothing of it stands on the disk.
  private static let sizes: [(how: [String], mebibytes: UInt64)] =
    FaultRow.isLong
    ? [(["--reference"], 10 << 10), ([], 1 << 10)] : [(["--reference"], 1 << 10), ([], 64)]

  @Test("is hashed, and copied, in the memory that a byte takes")
  func attached() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.write("x", to: "small")
    let small = try workspace.run(["attach", run, "small"])
    for (how, mebibytes) in Self.sizes {
      try workspace.write("", to: "large")
      let file = try FileHandle(forWritingTo: URL(filePath: workspace.folder + "/large"))
      try file.truncate(atOffset: mebibytes << 20)
      try file.close()
      let large = try workspace.run(["attach", run, "large"] + how, within: 1800)
      #expect(
        FaultRow("F7", "\(mebibytes) MiB of evidence \(how.isEmpty ? "copied" : "hashed")").trial(
          "within \(Self.allowance / 1024) MiB more",
          large.status == 0 && large.peakMemory < small.peakMemory + Self.allowance),
        "\(large.peakMemory) and \(small.peakMemory) KiB \(large.errors)")
    }
    let verified = try workspace.run(["verify"], within: 1800)
    #expect(verified.status == 0)
    #expect(verified.peakMemory < small.peakMemory + Self.allowance)
  }
}

import Foundation
import Testing
import YAMLTree

// The corpus is not part of the project; where it is missing these suites show as skipped, and
// `FixtureTests` still runs.
@Suite("The YAML test suite", .enabled(if: Corpus.isPresent, "no ../shared/corpus here"))
struct YAMLSuiteTests {
  /// Why a case ends otherwise than the suite says.
  enum Reason: String {
    /// Bad YAML 1.2 that libyaml lets pass: indentation inside quotes and flow collections, and
    /// comments and commas it is lenient about.
    case libyamlAccepts
    /// Good YAML 1.2 that libyaml does not know: tabs as separation, `?` and `:` next to flow
    /// indicators, anchors of any letters, `%` at the start of a content line.
    case libyamlRefuses
    /// YAML 1.2 that libyaml reads as something else.
    case libyamlDiffers
    /// Ours: directives are refused.
    case directive
    /// Ours: explicit tags are refused.
    case tag
    /// Ours: one file is one document.
    case secondDocument
    /// Ours: a file with nothing in it is refused.
    case empty
    /// Ours: keys are scalars.
    case keyNotScalar
  }

  /// Every case that ends otherwise, by name.
  static let departures: [Reason: String] = [
    .libyamlAccepts:
      """
    9C9N 9JBA CVW2 DK95-01 G5U8 QB6E S98Z SU5Z X4QW Y79Y-003 YJV2
    """,
    .libyamlRefuses:
      """
    2JQS 2SXE 4ABK 4MUZ-00 4MUZ-01 4MUZ-02 58MP 5MUD 5T43 6BCT 6CA3 6M2F 8XYN 96NN-00
    96NN-01 9SA2 A2M4 CFD4 DBG4 DK3J DK95-00 DK95-03 DK95-04 FP8R FRK4 HM87-00 HWV9 K3WX
    M2N8-00 NHX8 NJ66 NKF9 Q5MG QT73 R4YG S3PD SM9W-01 UKK6-00 UT92 VJP3-01 W5VH
    Y79Y-001 Y79Y-010
    """,
    .libyamlDiffers:
      """
    652Z HM87-01 JEF9-02 L24T-01 Y2GN
    """,
    .directive:
      """
    27NA 2LFX 5TYM 6CK3 6LVF BEC7 C4HZ CC74 DK95-07 MUS6-02 MUS6-03 MUS6-04 MUS6-05 MUS6-06
    P76L RTP8 U3C3 W4TN Z9M4
    """,
    .tag:
      """
    2AUY 2XXW 33X3 35KP 52DL 565N 57H4 6JWB 6WLZ 735Y 74H7 7FWL 8MK2 9KAX 9WXW BU8L CUP7
    EHF6 F2C7 FH7J HMQ5 J7PZ L94M LE5A M5C3 S4JQ UGM3 WZ62 UKK6-02 Z67P
    """,
    .secondDocument:
      """
    6XDY 6ZKB 7Z25 M7A3 9DXL JHB9 KSS4 L383 PUW8 RZT7 U9NS
    """,
    .empty:
      """
    8G76 98YD AVM7
    """,
    .keyNotScalar:
      """
    4FJ6 6BFJ 6PBE 9MMW KK5P LX3P M2N8-01 M5DY Q9WF RZP5 SBG9 V9D5 X38W XW4D
    """,
  ]

  @Test("is read as it says, but for the departures listed by name")
  func departuresAreListed() throws {
    var found: [String: Reason] = [:]
    let cases = try Corpus.contents(of: Corpus.root.appending(path: "yaml-test-suite"))
    #expect(cases.count > 300)
    for folder in cases {
      if let reason = try departure(of: folder) { found[folder.lastPathComponent] = reason }
    }
    var listed: [String: Reason] = [:]
    for (reason, names) in Self.departures {
      for name in names.split(whereSeparator: \.isWhitespace) { listed[String(name)] = reason }
    }
    for name in Set(found.keys).union(listed.keys).sorted() {
      #expect(found[name] == listed[name], "\(name)")
    }
  }

  /// How the reading of a case differs from what the suite expects; nil where it does not.
  private func departure(of folder: URL) throws -> Reason? {
    let result = YAMLReader.parse(try Corpus.bytes(folder.appending(path: "in.yaml")))
    if FileManager.default.fileExists(atPath: folder.appending(path: "error").path) {
      return result.faults.isEmpty ? .libyamlAccepts : nil
    }
    switch result.faults.first?.kind {
    case nil: break
    case .directive: return .directive
    case .tag: return .tag
    case .secondDocument: return .secondDocument
    case .empty: return .empty
    case .keyNotScalar: return .keyNotScalar
    default: return .libyamlRefuses
    }
    let events = try Corpus.bytes(folder.appending(path: "test.event"))
    let expected = SuiteEvents.outlines(String(decoding: events, as: UTF8.self))
    return expected == [try #require(result.document).root.outline] ? nil : .libyamlDiffers
  }
}

@Suite("Real playbooks", .enabled(if: Corpus.isPresent, "no ../shared/corpus here"))
struct RealPlaybookTests {
  @Test("are read whole", arguments: [("xsoar", 70), ("react", 16)])
  func areRead(folder: String, count: Int) throws {
    let files = try Corpus.contents(of: Corpus.root.appending(path: folder))
    #expect(files.count == count)
    for file in files {
      let result = YAMLReader.parse(try Corpus.bytes(file))
      #expect(result.faults == [], "\(file.lastPathComponent)")
      let root = try #require(result.document, "\(file.lastPathComponent)").root
      #expect(root.kind == .mapping && root.count > 3)
      checkSpans(of: result)
    }
  }
}

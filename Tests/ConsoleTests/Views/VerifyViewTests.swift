import AuditTrail
import Playbooks
import Response
import Testing

@testable import Console

@Suite("Verify, check and graph: what was found, first things first")
struct VerifyViewTests {
  private func report(_ verdict: Verdict, anchored: Bool = false) -> VerifyReport {
    var report = VerifyReport(unread: .trailMissing)
    report.verdict = verdict
    report.size = 12
    report.anchoredTo = anchored ? 12 : nil
    report.findings = []
    report.findingCount = 0
    return report
  }

  private func text(_ report: VerifyReport, _ language: Language = .en) -> [String] {
    VerifyView.lines(report, language: language, width: 100).map { $0.map(\.text).joined() }
  }

  @Test("a trail that is intact but unanchored says first that nothing outside vouches for it")
  func unanchored() {
    #expect(
      text(report(.intact)).first == "Nothing from outside vouches for this trail.")
    #expect(text(report(.intact, anchored: true)).first == Verdict.intact.phrase.en)
  }

  @Test("a bad verdict names the place, counts what is not listed, and says how to go on")
  func bad() {
    var bad = report(.tampered)
    bad.firstBadSeq = 7
    bad.between = 4...9
    bad.missing = 2
    bad.findings = [.leafDiffers(seq: 7)]
    bad.findingCount = 3
    bad.remarks = [.unfinishedHeadLine]
    let lines = text(bad)
    #expect(lines.first == Verdict.tampered.phrase.en)
    #expect(lines.contains("First event not to be trusted: 7."))
    #expect(lines.contains("Changed between 4 and 9 events."))
    #expect(lines.contains("2 events missing at the end."))
    #expect(lines.contains("- Event 7: its hash is not that of its bytes."))
    #expect(lines.contains("… and 2 more findings."))
    #expect(lines.last?.contains("ungcuu recover --reason") == true)
    let json = VerifyView.json(bad, language: .en)
    #expect(json["verdict"] == .text("TAMPERED"))
    #expect(json["first_bad_seq"] == .integer(7))
    #expect(json["between"] == .list([.integer(4), .integer(9)]))
    #expect(VerifyView.json(report(.intact), language: .vi)["first_bad_seq"] == nil)
  }

  private func compilation(_ text: String) -> Compilation {
    PlaybookCompiler.compile(
      SourceFile(role: .playbook, name: "a.yaml", bytes: Array(text.utf8)),
      library: Library(
        playbook: { _ in .missing(known: []) }, rules: SamplePlaybook.rules,
        templates: SamplePlaybook.surroundings.templates))
  }

  @Test("a check ends with what it comes to")
  func check() {
    func summary(_ text: String, _ language: Language) -> String {
      CheckView.summary(of: compilation(text), named: "a.yaml", language: language)
        .map(\.text).joined()
    }
    #expect(summary(SamplePlaybook.text, .vi) == "a.yaml: 5 bước, không lỗi, không cảnh báo")
    #expect(summary("playbook: 1", .en).hasPrefix("a.yaml: no graph, "))
  }

  @Test("an entry of the list says what still runs, and has the names of the JSON")
  func entry() throws {
    let late = RecordedRun.start + 1500 * RecordedRun.minute
    let entry = RunListEntry(try Stories.serious().state, zone: .vietnam, now: late)
    #expect(entry.json["run"] == .text("r-7k2m"))
    #expect(entry.json["status"] == .text("open"))
    #expect(entry.json["clocks_open"] == .integer(1))
    #expect(entry.json["clocks_late"] == .integer(1))
    let none = RunListView.lines([], language: .en, width: 80)
    #expect(none.map { $0.map(\.text).joined() } == ["There are no runs."])
  }
}

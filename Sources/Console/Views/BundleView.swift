import AuditTrail
import Playbooks

/// What a verification of a bundle found.
package enum BundleView {
  /// The verdict first; where nothing outside vouches for the key, that is said before it.
  package static func lines(_ found: BundleReport, language: Language, width: Int) -> [[Span]] {
    let report = found.report
    var lines: [[Span]] = []
    if report.verdict == .intact, !report.anchored {
      lines += ViewWords.unanchoredKey[language].lines(width: width, .yellow)
    }
    let ink: Ink = report.verdict == .intact ? .green : .red
    lines += report.verdict.bundlePhrase[language].lines(width: width, hanging: 2, .bold, ink)
    if let run = found.run {
      lines += ViewWords.runRead(run, found.eventCount)[language].lines(width: width, hanging: 2)
    }
    lines += ViewWords.bundleHead(Head(size: report.size, root: report.root))[language]
      .lines(width: width, hanging: 2)
    if report.anchored { lines += ViewWords.anchored[language].lines(width: width, hanging: 2) }
    return lines + VerifyView.found(report, language: language, width: width)
  }

  /// The report as `verify --json` gives it, with the run.
  package static func json(_ found: BundleReport, language: Language) -> JSON {
    var members = VerifyView.json(found.report, language: language).object ?? [:]
    members["run"] = found.run.map { .text($0) }
    members["events"] = .integer(found.eventCount)
    return .object(members)
  }
}

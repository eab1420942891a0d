import AuditTrail
import Playbooks

/// What a verification found.
package enum VerifyView {
  /// The verdict first; where nothing outside vouches for the trail, that is said before it.
  package static func lines(_ report: VerifyReport, language: Language, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if report.verdict == .intact, !report.anchored {
      lines += ViewWords.unanchored[language].lines(width: width, .yellow)
    }
    let ink: Ink = report.verdict == .intact ? .green : .red
    lines += report.verdict.phrase[language].lines(width: width, hanging: 2, .bold, ink)
    lines += ViewWords.read(report.size)[language].lines(width: width, hanging: 2)
    lines += "\(ViewWords.root[language]): \(report.root.hex)".lines(width: width, hanging: 2)
    if let size = report.signedTo {
      lines += ViewWords.signedTo(size, of: report.size)[language].lines(width: width, hanging: 2)
    }
    if let size = report.anchoredTo {
      lines += ViewWords.anchoredTo(size, of: report.size)[language]
        .lines(width: width, hanging: 2)
    }
    lines += found(report, language: language, width: width)
    if report.verdict != .intact, report.verdict != .couldNotRun {
      lines += ViewWords.afterBadVerdict[language].lines(width: width)
    }
    return lines
  }

  /// What speaks against it and what should be known besides.
  static func found(_ report: VerifyReport, language: Language, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    if let seq = report.firstBadSeq {
      lines += ViewWords.firstBad(seq)[language].lines(width: width, hanging: 2, .red)
    }
    if let between = report.between {
      lines += ViewWords.between(between)[language].lines(width: width, hanging: 2, .red)
    }
    if let missing = report.missing {
      lines += ViewWords.missing(missing)[language].lines(width: width, hanging: 2, .red)
    }
    lines += report.findings.flatMap {
      "- \($0.phrase[language])".lines(width: width, hanging: 2)
    }
    let rest = report.findingCount - report.findings.count
    if rest > 0 { lines += ViewWords.moreFindings(rest)[language].lines(width: width) }
    if !report.remarks.isEmpty {
      lines += ViewWords.remarks[language].lines(width: width, .bold)
      lines += report.remarks.flatMap {
        "- \($0.phrase[language])".lines(width: width, hanging: 2, .dim)
      }
    }
    return lines
  }

  /// The report as `verify --json` gives it; what does not apply is left out.
  ///
  /// `earlier` are reports on trails that were set aside before this one, the newest first.
  package static func json(
    _ report: VerifyReport, earlier: [VerifyReport] = [], language: Language
  ) -> JSON {
    var members: [String: JSON] = [
      "verdict": .text(report.verdict.rawValue),
      "size": .integer(report.size),
      "root": .text(report.root.hex),
      "anchored": .bool(report.anchored),
      "findings": .list(report.findings.map { .text($0.phrase[language]) }),
      "remarks": .list(report.remarks.map { .text($0.phrase[language]) }),
    ]
    members["first_bad_seq"] = report.firstBadSeq.map { .integer($0) }
    members["between"] = report.between.map {
      .list([.integer($0.lowerBound), .integer($0.upperBound)])
    }
    if !earlier.isEmpty {
      members["earlier"] = .list(earlier.map { json($0, language: language) })
    }
    members["anchored_to"] = report.anchoredTo.map { .integer($0) }
    members["signed_to"] = report.signedTo.map { .integer($0) }
    members["missing"] = report.missing.map { .integer($0) }
    return .object(members)
  }
}

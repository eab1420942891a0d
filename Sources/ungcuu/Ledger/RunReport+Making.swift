import AuditStore
import AuditTrail
import Console
import Playbooks
import Reports
import Response

extension RunReport {
  /// The report of a run in its own language, from the record alone: whoever makes it, wherever and
  /// whenever, the same bytes come of it.
  init(of run: LoadedRun, _ events: [Event], _ contents: BundleContents) {
    let language = Language(rawValue: run.state.opening.language) ?? .vi
    let view = run.view(
      Surroundings(), language: language, now: run.state.time(at: events.last?.at ?? 0))
    var told = ReplayView(view, width: 0)
    let rows = events.map { (kind: $0.kind, row: Row(told.entry(of: $0))) }
    func section(_ title: Phrase, _ kinds: Set<Kind>) -> Section? {
      let rows = rows.filter { kinds.contains($0.kind) }.map(\.row)
      return rows.isEmpty ? nil : Section(title[language], .rows(rows))
    }
    var facts = RunFacts.of(view).map { Fact($0.name, $0.value) }
    if let log = contents.unprovenLog {
      facts.append(Fact(ReportWords.evidence[language], ReportWords.unproven(log: log)[language]))
    }
    let sections = [
      Section(ReportWords.facts[language], .facts(facts)),
      section(ReportWords.decisions, [.stepDecided]),
      section(ReportWords.passed, [.stepSkipped, .stepFailed]),
      section(
        ReportWords.evidence,
        [.evidenceAdded, .evidenceMoved, .evidenceOpened, .evidenceWithheld]),
      Section(ReportWords.timeline[language], .rows(rows.map(\.row))),
      Section(
        ReportWords.checkpoint[language],
        .verbatim(String(decoding: contents.checkpoint.note.bytes, as: UTF8.self))),
      Section(
        ReportWords.keys[language], .verbatim(contents.keys.map(\.text).joined(separator: "\n"))),
    ]
    self.init(
      language: language.rawValue, title: run.state.opening.title,
      banner: RunFacts.banner(of: view), columns: ReportWords.columns.map { $0[language] },
      sections: sections.compactMap(\.self), footer: ReportWords.footer[language])
  }
}

extension RunReport.Row {
  fileprivate init(_ entry: TimelineEntry) {
    self.init(
      moment: entry.moment, who: entry.who, what: entry.what, details: entry.details,
      mark: entry.mark)
  }
}

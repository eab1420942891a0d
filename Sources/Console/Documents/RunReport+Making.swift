import AuditTrail
import Playbooks
import Reports
import Response

extension RunReport {
  /// The report of a run as a view shows it: the same view and source give the same report.
  package init(of view: RunView, _ source: ReportSource) {
    let making = ReportMaking(view, source)
    self.init(
      view, title: view.state.opening.title,
      [making.summary(source)] + making.sections(source) + making.proof(source.proof), source)
  }

  /// The brief of a handover: what the next person must know, without what only an auditor asks for.
  package init(briefOf view: RunView, _ source: ReportSource) {
    let making = ReportMaking(view, source)
    self.init(
      view, title: "\(ViewWords.brief[view.language]): \(view.state.opening.title)",
      [making.summary(source)] + making.briefSections, source)
  }

  private init(
    _ view: RunView, title: String, _ sections: [Section], _ source: ReportSource
  ) {
    let opening = view.state.opening
    self.init(
      language: view.language.rawValue, title: title,
      subtitle: "\(view.state.run) · \(opening.playbook.id) \(opening.playbook.version)",
      marking: opening.tlp.map { "TLP:\($0)" }, banner: RunFacts.banner(of: view),
      sections: sections, footer: source.footer[view.language])
  }
}

extension ReportSource {
  fileprivate var footer: Phrase {
    switch proof {
    case .bundle: ReportWords.bundleFooter
    case .trail: ReportWords.trailFooter
    }
  }
}

/// Puts a run into the words of a report.
struct ReportMaking {
  typealias Section = RunReport.Section
  typealias Cell = RunReport.Cell
  typealias Table = RunReport.Table

  let view: RunView
  let events: [Event]
  let course: Course

  init(_ view: RunView, _ source: ReportSource) {
    self.view = view
    events = source.events
    course = Course(of: view.state, view.standing, source.events)
  }

  func say(_ phrase: Phrase) -> String { phrase[view.language] }
  func moment(_ ms: Int64) -> String { TimeText.moment(ms, in: view.plan.zone) }
  func duration(_ ms: Int64) -> String { say(TimeText.duration(ms)) }

  /// When an event happened, in the time of the run.
  func moment(of event: Event) -> String {
    moment(event.happened?.ms ?? view.state.time(at: event.at))
  }

  /// When an event happened; of what was entered late both times.
  func when(_ event: Event) -> Cell {
    Cell(moment(of: event), mark: view.enteredLate(event))
  }

  func when(_ time: EventTime?) -> Cell {
    Cell(time.map { moment($0.moment) } ?? "", mark: time.flatMap { view.enteredLate($0) })
  }

  /// When a visit was begun; where its end was entered with it, what is said of both stands there.
  func begun(_ visit: Visit) -> Cell {
    let isOneEntry = visit.started?.recorded == visit.ended?.recorded
    return isOneEntry ? Cell(visit.started.map { moment($0.moment) } ?? "") : when(visit.started)
  }

  func sections(_ source: ReportSource) -> [Section] {
    var sections = [
      section(ViewWords.clocks, deadlines),
      Section(
        say(ReportWords.timeline), .sentence(say(ReportWords.zone(view.plan.zone.name))),
        .timeline(Timeline(of: view, course))),
      section(ReportWords.steps, steps),
      section(ReportWords.decisions, decisions), section(ReportWords.notices, notices),
      section(ReportWords.evidence, evidence), section(ReportWords.passed, passed),
    ]
    if !answers.rows.isEmpty { sections.append(section(ReportWords.known, answers)) }
    if !view.state.indicators.isEmpty {
      sections.append(section(ReportWords.indicators, indicators))
    }
    if !view.state.notes.isEmpty { sections.append(section(ReportWords.notes, notes)) }
    sections.append(Section(say(ReportWords.graph), .chart(Chart(of: view))))
    sections.append(section(ReportWords.events, everything))
    sections.append(clocks(source))
    return sections
  }

  var briefSections: [Section] {
    [
      section(ViewWords.clocks, deadlines), section(ViewWords.openSteps, open),
      section(ReportWords.known, answers), section(ReportWords.decisions, decisions),
      section(ReportWords.notices, notices), section(ReportWords.passed, passed),
      section(ReportWords.notes, notes), section(ReportWords.evidence, evidence),
      section(ReportWords.steps, steps),
    ]
  }

  /// A table below its heading, or a word that there is nothing.
  private func section(_ title: Phrase, _ table: Table) -> Section {
    table.rows.isEmpty
      ? Section(say(title), .sentence(say(ReportWords.nothing)))
      : Section(say(title), .table(table))
  }

  // MARK: Summary

  func summary(_ source: ReportSource) -> Section {
    var facts = RunFacts.of(view).map { RunReport.Fact($0.name, $0.value) }
    func add(_ name: Phrase, _ values: [String]) {
      if !values.isEmpty { facts.append(.init(say(name), values.joined(separator: "\n"))) }
    }
    add(ViewWords.upTo, [moment(view.now)])
    add(ReportWords.people, people)
    for field in view.plan.graph.inputs {
      guard let value = view.state.opening.inputs[field.name] else { continue }
      facts.append(.init(view.label(of: field), view.text(of: value, field: field)))
    }
    let settled = view.standing.instances.count { $0.status.isSettled }
    add(ViewWords.progress, [say(ViewWords.settled(settled, of: view.standing.instances.count))])
    let figures = RunFigures(of: view.state, on: view.plan, course, at: view.now)
    add(
      ReportWords.sinceDetection,
      RunFigures.Milestone.allCases.compactMap { milestone in
        figures.milestones[milestone].map { "\(duration($0)) \(say(milestone.phrase))" }
      })
    add(ViewWords.clocks, [counts(of: figures)].filter { !$0.isEmpty })
    if case .bundle(_, _, let log?) = source.proof {
      add(ReportWords.evidence, [say(ReportWords.unproven(log: log))])
    }
    return Section(say(ReportWords.summary), .facts(facts))
  }

  private func counts(of figures: RunFigures) -> String {
    RunFigures.Outcome.allCases.compactMap { outcome in
      let count = figures.deadlines.count { $0.outcome == outcome }
      return count == 0 ? nil : say(ReportWords.count(outcome, count))
    }.joined(separator: ", ")
  }

  private var people: [String] {
    view.state.people.map { person in
      var parts = view.plan.playbook.roles.filter { view.state.holders[$0.id] == person.id }
        .map { $0.title?.tagged(in: view.language) ?? $0.id }
      if view.state.responsible == person.id { parts.append(say(ViewWords.responsible)) }
      let organisation = person.organisation.map { ", \($0)" } ?? ""
      let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      return view.name(of: person.id) + organisation + detail
    }
  }

  // MARK: What vouches for it

  private func clocks(_ source: ReportSource) -> Section {
    let jumps = zip(events, events.dropFirst()).flatMap { before, after in
      source.clocks.jumps(between: before, and: after).map { (after, $0) }
    }
    guard !jumps.isEmpty else {
      return Section(say(ReportWords.clocks), .sentence(say(ReportWords.noJumps)))
    }
    return Section(
      say(ReportWords.clocks),
      .facts(
        jumps.map { event, jump in
          .init(moment(view.state.time(at: event.at)), say(ViewWords.clockJumped(jump)))
        }))
  }

  func proof(_ proof: ReportSource.Proof) -> [Section] {
    func note(_ note: SignedNote) -> Section.Content {
      .verbatim(String(decoding: note.bytes, as: UTF8.self))
    }
    switch proof {
    case .bundle(let checkpoint, let keys, _):
      return [
        Section(say(ReportWords.checkpoint), note(checkpoint)),
        Section(say(ReportWords.keys), .verbatim(keys.joined(separator: "\n"))),
      ]
    case .trail(let report, let checkpoint, let isWhole):
      let lines = VerifyView.lines(report, language: view.language, width: 100_000)
      let verdict = Section(
        say(ReportWords.verification),
        lines.map { .sentence($0.map(\.text).joined()) })
      var contents: [Section.Content] = []
      if !isWhole {
        let signed = report.signedTo.map(ReportWords.signedOnly) ?? ReportWords.noCheckpoint
        contents.append(.sentence(say(signed)))
      }
      if let checkpoint { contents.append(note(checkpoint)) }
      return [verdict, Section(say(ReportWords.checkpoint), contents)]
    }
  }
}

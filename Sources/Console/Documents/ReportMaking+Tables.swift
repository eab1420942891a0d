import Playbooks
import Reports
import Response

// The tables of a report.

extension ReportMaking {
  private func columns(_ heads: Phrase...) -> [String] { heads.map { say($0) } }

  private func step(_ key: StepKey) -> Cell {
    Cell(view.title(of: key), details: [view.plan.label(key)])
  }

  private func step(of event: Event) -> Cell { event.step.map(step) ?? Cell("") }

  private func doer(_ event: Event) -> Cell {
    Cell(
      view.name(of: event.doer),
      details: event.who == nil ? [] : [say(ViewWords.recordedBy(view.name(of: event.by)))])
  }

  private func reasons(_ event: Event) -> Cell {
    let override = event[.override].map { "\(say(ViewWords.override)): \(view.text(of: $0))" }
    return Cell(
      event[.reason].map { view.text(of: $0) } ?? "", details: [override].compactMap(\.self))
  }

  // MARK: Steps and deadlines

  /// Every visit that could be begun.
  var steps: Table {
    let passes = course.passes.filter { $0.ready != nil || $0.visit.mark != nil }
    let rows = passes.map { pass in
      let visit = pass.visit
      var label = view.plan.label(pass.key)
      if visit.number > 1 { label += ", \(say(ViewWords.visit(visit.number)))" }
      let who = [visit.endedBy ?? visit.assignee].compactMap(\.self).map { view.name(of: $0) }
      return [
        Cell(view.title(of: pass.key), details: [label]),
        Cell(state(of: pass), details: who),
        Cell(pass.ready.map(moment) ?? ""), begun(visit), when(visit.ended),
        Cell(length(pass.waited)), Cell(length(pass.took)),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.step, ReportWords.state, ReportWords.ready, ReportWords.begun,
        ReportWords.ended, ReportWords.waited, ReportWords.took), rows: rows)
  }

  /// A length of time; nothing below a second.
  private func length(_ ms: Int64?) -> String {
    ms.flatMap { $0 < 1000 ? nil : duration($0) } ?? ""
  }

  private func state(of pass: Course.Pass) -> String {
    if let mark = pass.visit.mark { return say(mark.status.phrase) }
    let instance = view.standing[pass.key]
    return instance?.visit == pass.visit.number ? instance.map { say($0.status.phrase) } ?? "" : ""
  }

  /// What is still to be done.
  var open: Table {
    let rows = view.standing.unsettled.map { instance in
      let assignee = view.state.record(instance.key).visit.assignee
      let marks = StepMarks(instance, view).phrases.map { say($0) }
      return [
        step(instance.key), Cell(say(instance.status.phrase), details: marks),
        Cell(assignee.map { view.name(of: $0) } ?? ""),
      ]
    }
    return Table(
      columns: columns(ReportWords.step, ReportWords.state, ReportWords.who), rows: rows)
  }

  /// Each with its basis, and how sure that is.
  var deadlines: Table {
    let rows = clocks(of: view).map { clock in
      let rule = clock.rule.map { "\($0), " } ?? ""
      let basis = clock.basis?.tagged(in: view.language) ?? say(ReportWords.ownLimit)
      let assumed = clock.assumed ? [say(ViewWords.assumedStart)] : []
      return [
        Cell(clock.name(in: view), details: ["\(rule)\(clock.id)"]),
        Cell(moment(clock.start), details: assumed),
        Cell(clock.due.map(moment) ?? say(ViewWords.atOnce)),
        Cell(
          say(ViewWords.stand(of: clock, now: view.now, zone: view.plan.zone)),
          details: view.lateness(of: clock, missing: LatenessWords.notRecorded)),
        Cell(
          basis,
          details: [clock.certainty.map { say($0.phrase) }].compactMap(\.self)
            + clock.remarks(in: view.language)),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.deadline, ReportWords.countedFrom, ReportWords.due, ReportWords.stands,
        ReportWords.basis), rows: rows)
  }

  // MARK: What people did

  var decisions: Table {
    let rows = events.filter { $0.kind == .stepDecided }.map { event in
      let decision = event.step.flatMap { view.plan.node($0)?.step.decision }
      let id = event[.option] ?? ""
      let choice = decision?.options.first { $0.choice.id == id }?.choice
      let back = event[.backTo].map { say(ViewWords.backTo($0)) }
      return [
        when(event), doer(event),
        Cell(
          decision?.question.tagged(in: view.language) ?? "",
          details: event.step.map { [view.plan.label($0)] } ?? []),
        Cell(choice.map { view.label(of: $0) } ?? id, details: [back].compactMap(\.self)),
        reasons(event),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.when, ReportWords.who, ReportWords.question, ReportWords.choice,
        ReportWords.why), heading: 3, rows: rows)
  }

  var notices: Table {
    let rows = events.filter { $0.kind == .noticeSent }.map { event in
      let outcome = event[.outcome].flatMap(Notice.Outcome.init(rawValue:))
      let means = [event[.address], event[.person]].compactMap { $0.map { view.text(of: $0) } }
      let papers =
        [event[.reference], event[.number], event[.date]].compactMap(\.self)
        + (event[.document].map { ["sha256 \($0)"] } ?? [])
        + (event[.reason].map { [view.text(of: $0)] } ?? [])
      return [
        when(event), Cell(view.title(ofContact: event[.contact] ?? "")),
        Cell(
          NoticeChannel.shown(event[.channel] ?? "", in: view.language), details: means),
        Cell(outcome.map { say($0.phrase) } ?? "", details: papers), step(of: event), doer(event),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.when, ReportWords.told, ReportWords.means, ReportWords.outcome,
        ReportWords.step, ReportWords.who), heading: 1, rows: rows)
  }

  var evidence: Table {
    let rows = view.state.evidence.map { piece in
      let step = piece.step.map { [view.plan.label($0)] } ?? []
      let size = piece.size.map { say(ViewWords.bytes($0)) }
      let content = [
        say(piece.how.phrase), piece.media, size, piece.text.map { view.text(of: $0) },
      ]
      return [
        Cell(piece.id, details: step),
        Cell(piece.source, details: content.compactMap(\.self)),
        Cell(
          piece.sha256 ?? "",
          details: [EvidenceView.withholding(of: piece, view)].filter { !$0.isEmpty }),
        Cell(
          view.name(of: piece.by), details: [moment(piece.at.moment)],
          mark: view.enteredLate(piece.at)),
        Cell(
          view.name(of: piece.holder),
          details: EvidenceView.keeping(of: piece, view)
            + piece.history.map { EvidenceView.line($0, view) }),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.thing, ReportWords.what, ReportWords.hash, ReportWords.taken,
        ReportWords.kept), rows: rows)
  }

  var passed: Table {
    let rows = events.filter { $0.kind == .stepSkipped || $0.kind == .stepFailed }.map { event in
      [
        when(event), doer(event), step(of: event), Cell(say(event.kind.phrase)),
        reasons(event),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.when, ReportWords.who, ReportWords.step, ReportWords.what, ReportWords.why),
      heading: 2, rows: rows)
  }

  // MARK: What was found

  var answers: Table {
    let rows = view.standing.instances.flatMap { instance in
      let visit = view.state.record(instance.key).visit
      let fields = view.plan.graph.nodes[instance.node].step.fields
        .filter { visit.answers[$0.name] != nil }
      return fields.enumerated().map { place, field in
        [
          place == 0 ? step(instance.key) : Cell(""), Cell(view.label(of: field)),
          Cell(visit.answers[field.name].map { view.text(of: $0, field: field) } ?? ""),
        ]
      }
    }
    return Table(
      columns: columns(ReportWords.step, ReportWords.question, ReportWords.answer), heading: 1,
      rows: rows)
  }

  var indicators: Table {
    Table(
      columns: columns(ReportWords.kind, ReportWords.value, ReportWords.step), heading: 1,
      rows: view.state.indicators.map { indicator in
        [Cell(indicator.type), Cell(indicator.value), indicator.step.map(step) ?? Cell("")]
      })
  }

  var notes: Table {
    let rows = view.state.notes.map { note in
      let text = note.text.map { view.text(of: $0) } ?? note.sha256.map { "sha256 \($0)" } ?? ""
      return [
        when(note.at), Cell(view.name(of: note.by)),
        Cell(text, mark: note.late ? say(ViewWords.afterClose) : nil),
        note.step.map(step) ?? Cell(""),
      ]
    }
    return Table(
      columns: columns(
        ReportWords.when, ReportWords.who, ReportWords.note, ReportWords.step), heading: 2,
      rows: rows)
  }

  var everything: Table {
    var told = ReplayView(view, width: 0)
    let rows = events.map { event in
      let entry = told.entry(of: event)
      return [
        Cell(entry.moment), Cell(entry.who ?? ""),
        Cell(entry.what, details: entry.details, mark: entry.mark),
      ]
    }
    return Table(
      columns: columns(ReportWords.recorded, ReportWords.who, ReportWords.what), heading: 2,
      rows: rows)
  }
}

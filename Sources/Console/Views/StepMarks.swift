import Response

/// What a reader should know of a step beside its status.
package struct StepMarks: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    case why(Why)
    /// Done although a rule said otherwise, with the reason.
    case override
    case interrupted
    case happenedEarlier
    /// The same, so long after that both times are said.
    case enteredLate(String)
    /// Recorded after the run was closed.
    case noteAfterClose
    case rejected
    case approved
    case dueLate
  }

  package let marks: [Mark]

  package init(_ instance: Standing.Instance, _ view: RunView) {
    let record = view.state.record(instance.key)
    let visit = record.visit
    var marks: [Mark] = instance.why.map { [.why($0)] } ?? []
    if visit.override != nil { marks.append(.override) }
    if record.past.last?.interrupted == true { marks.append(.interrupted) }
    if let late = (visit.ended ?? visit.started).flatMap({ view.enteredLate($0) }) {
      marks.append(.enteredLate(late))
    } else if visit.ended?.happened != nil {
      marks.append(.happenedEarlier)
    }
    if view.state.notes.contains(where: { $0.step == instance.key && $0.late }) {
      marks.append(.noteAfterClose)
    }
    if let approval = visit.approval {
      marks.append(approval.verdict == .approved ? .approved : .rejected)
    }
    if let clock = clock(of: instance.key, in: view), clock.status == .late || clock.late > 0 {
      marks.append(.dueLate)
    }
    self.marks = marks
  }

  /// The marks in the words of JSON.
  package var words: [String] {
    marks.flatMap { mark in
      switch mark {
      case .why(let why): [why.rawValue]
      case .override: ["override"]
      case .interrupted: ["interrupted"]
      case .happenedEarlier: ["happened_earlier"]
      case .enteredLate: ["happened_earlier", "entered_late"]
      case .noteAfterClose: ["note_after_close"]
      case .approved: ["approved"]
      case .rejected: ["rejected"]
      case .dueLate: ["late"]
      }
    }
  }

  package var phrases: [Phrase] {
    marks.map { mark in
      switch mark {
      case .why(let why): why.phrase
      case .override: Phrase("vượt quy tắc, có lý do", "past a rule, with a reason")
      case .interrupted: Phrase("lần trước bị ngắt", "interrupted the last time")
      case .happenedEarlier: Phrase("ghi sau khi xảy ra", "recorded after it happened")
      case .enteredLate(let times): Phrase(both: times)
      case .noteAfterClose: Phrase("có ghi chú sau khi đóng", "has notes made after the close")
      case .approved: Visit.Approval.Verdict.approved.phrase
      case .rejected: Visit.Approval.Verdict.rejected.phrase
      case .dueLate: Phrase("TRỄ HẠN", "LATE")
      }
    }
  }
}

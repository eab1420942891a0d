import Playbooks

/// What a run comes to in numbers: how long until what, which deadlines were met, where it waited.
package struct RunFigures: Hashable, Sendable {
  /// What people want to have behind them.
  package enum Milestone: String, Hashable, Sendable, CaseIterable {
    /// Every step of the phase `detect` is settled: it is known what this is.
    case detected = "detect"
    /// Every step of the phase `isolate` is settled.
    case isolated = "isolate"
    /// Somebody outside was reached, or a step that tells somebody was done, for the first time.
    case notified = "notify"
    /// Every step of the phase `restore` is settled.
    case restored = "restore"
  }

  /// What became of a deadline.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case inTime = "in_time"
    case late
    /// The run ended without it, or it is past due.
    case notMet = "not_met"
    case running
    case waived
  }

  /// A deadline of the run.
  package struct Deadline: Hashable, Sendable {
    /// The rule's id, or the step's path where the limit is the author's own.
    package let name: String
    /// What it rests on, as it was in force for the run; nil where the limit is the author's own.
    package let rule: DeadlineRule?
    package let outcome: Outcome
  }

  /// A step that lay ready until somebody took it up.
  package struct Wait: Hashable, Sendable {
    /// The playbook's id and the step's path: `ransomware:isolate`.
    package let step: String
    package let ms: Int64
  }

  /// Milliseconds from the detection; what is not reached is not there.
  package let milestones: [Milestone: Int64]
  /// In the order of the steps' paths; those that do not apply are left out.
  package let deadlines: [Deadline]
  package let waits: [Wait]

  /// The figures of a run as it stands at a moment of its time.
  package init(of state: RunState, on plan: Plan, _ course: Course, at now: Int64) {
    let standing = plan.standing(of: state)
    milestones = Self.milestones(state, plan, standing, course)
    deadlines = state.clocks.sorted { plan.label($0.key) < plan.label($1.key) }
      .compactMap { key, clock in
        Self.outcome(clock, at: now, standing[key]?.status, isOpen: state.isOpen).map {
          Deadline(
            name: clock.rule ?? key.path, rule: clock.rule.flatMap { plan.rules[$0] }, outcome: $0)
        }
      }
    waits = course.passes.compactMap { pass in
      pass.waited.map {
        Wait(step: "\(state.opening.playbook.id):\(pass.key.path)", ms: $0)
      }
    }
  }

  private static func outcome(
    _ clock: ClockRecord, at now: Int64, _ status: Status?, isOpen: Bool
  ) -> Outcome? {
    if case .met(_, let late) = clock.phase { return late > 0 ? .late : .inTime }
    return switch clock.stand(at: now, status) {
    case .met: .inTime
    case .late: .notMet
    case .running, .possible: isOpen ? .running : .notMet
    case .waived: .waived
    case .cancelled: nil
    }
  }

  private static func milestones(
    _ state: RunState, _ plan: Plan, _ standing: Standing, _ course: Course
  ) -> [Milestone: Int64] {
    let phases: [Milestone: Step.Phase] = [
      .detected: .detect, .isolated: .isolate, .restored: .restore,
    ]
    var moments: [Milestone: Int64] = [:]
    for (milestone, phase) in phases {
      let own = standing.instances.filter { plan.graph.nodes[$0.node].step.phase == phase }
      guard own.allSatisfy(\.status.isSettled) else { continue }
      moments[milestone] = own.filter { $0.status == .done }
        .compactMap { state.record($0.key).visit.ended?.moment }.max()
    }
    moments[.notified] = firstTold(plan, course)
    return moments.mapValues { max(0, $0 - state.detection.ms) }
  }

  private static func firstTold(_ plan: Plan, _ course: Course) -> Int64? {
    course.passes.flatMap { pass -> [Int64] in
      var told = pass.visit.notices.filter(\.outcome.reached).map(\.at.moment)
      if pass.visit.mark == .done, plan.node(pass.key)?.step.notification != nil,
        let ended = pass.visit.ended
      {
        told.append(ended.moment)
      }
      return told
    }.min()
  }
}

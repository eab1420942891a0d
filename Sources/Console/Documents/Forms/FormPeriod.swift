import Playbooks
import Response

/// A run as a periodic summary sees it.
package struct FormRun: Hashable, Sendable {
  package let id: String
  package let playbook: String
  /// The day it was detected on, `2026-11-22`.
  package let day: String
  let incident: String?
  let links: [String]
  /// Row of the official list of kinds; nil where nobody said.
  let kind: Int?
  /// Whether it tells of an incident at all: it has a kind, a detection, or a deadline that counts from
  /// one.
  let isIncident: Bool
  /// The options that decisions took, by the names of their steps.
  let decided: [String: Set<String>]
  let told: Set<String>
}

extension FormRun {
  /// A live run, as it stands.
  package init(of view: RunView) {
    let opening = view.state.opening
    let kind = Self.kind(of: view)
    let counts = view.plan.graph.nodes.contains { node in
      guard case .rule(let rule)? = node.deadline?.limit else { return false }
      return view.plan.rules[rule]?.start == .detection
    }
    self.init(
      id: view.state.run, playbook: opening.playbook.id,
      day: view.plan.zone.wall(at: view.state.detection.ms).date, incident: opening.incident,
      links: view.state.links, kind: kind,
      isIncident: kind != nil || opening.detected != nil || counts,
      decided: Self.decided(in: view), told: Set(Self.reached(in: view)))
  }

  /// A step is named by every end of its path: the groups around it have other names elsewhere.
  private static func decided(in view: RunView) -> [String: Set<String>] {
    var decided: [String: Set<String>] = [:]
    for (key, record) in view.state.steps {
      guard let option = record.visit.option else { continue }
      var path = key.path[...]
      while true {
        decided[String(path), default: []].insert(option)
        guard let slash = path.firstIndex(of: "/") else { break }
        path = path[path.index(after: slash)...]
      }
    }
    return decided
  }

  /// What it turned out to be, else what its playbook is for.
  static func kind(of view: RunView) -> Int? {
    view.state.opening.incidentType.map { Int($0) } ?? view.plan.playbook.incidentType
  }

  /// The contacts that were reached, in the order of their ids.
  static func reached(in view: RunView) -> [String] {
    let visits = view.state.steps.values.flatMap { $0.past + [$0.visit] }
    let notices = visits.flatMap(\.notices).filter(\.outcome.reached)
    return Set(notices.map(\.contact)).sorted()
  }
}

/// The incidents of some days, as their live runs tell of them.
package struct FormPeriod: Sendable {
  /// First and last day, both inclusive, `2026-11-22`.
  package let from: String
  package let to: String
  private let incidents: [Incident]
  /// Runs that tell of no incident.
  package let leftOut: [FormRun]

  /// Runs of one incident are one incident: they share its id, or one was opened from the other.
  private struct Incident: Sendable {
    var runs: [FormRun]

    /// Several known kinds together are the official kind 9; none that is known, 10.
    var kind: Int {
      let known = Set(runs.compactMap(\.kind))
      return known.count > 1 ? 9 : known.first ?? 10
    }

    func isCounted(by count: FormTable.Count) -> Bool {
      switch count {
      case .all: true
      case .decided(let step, let option):
        runs.contains { $0.decided[step]?.contains(option) == true }
      case .told(let contacts): runs.contains { !$0.told.isDisjoint(with: contacts) }
      }
    }
  }

  /// Those of the runs that were detected between two days.
  package init(from: String, to: String, _ runs: [FormRun]) {
    self.from = from
    self.to = to
    let inside = runs.filter { from <= $0.day && $0.day <= to }
    leftOut = inside.filter { !$0.isIncident }
    var incidents: [Incident] = []
    for run in inside where run.isIncident {
      let same = incidents.indices.filter { index in
        incidents[index].runs.contains { Self.areOne($0, run) }
      }
      let joined = same.flatMap { incidents[$0].runs } + [run]
      for index in same.reversed() { incidents.remove(at: index) }
      incidents.append(Incident(runs: joined))
    }
    self.incidents = incidents
  }

  private static func areOne(_ one: FormRun, _ other: FormRun) -> Bool {
    (one.incident != nil && one.incident == other.incident) || one.links.contains(other.id)
      || other.links.contains(one.id)
  }

  /// How many incidents there were.
  package var count: Int { incidents.count }

  /// The runs of incidents counted as of another kind because nobody said which.
  package var ofUnknownKind: [FormRun] {
    incidents.filter { $0.runs.allSatisfy { $0.kind == nil } }.flatMap(\.runs)
  }

  /// The runs of incidents in which several kinds came together.
  package var mixed: [FormRun] { incidents.filter { $0.kind == 9 }.flatMap(\.runs) }

  /// How many incidents of a kind, as the row of a form calls it, are counted so.
  func count(_ count: FormTable.Count, ofKind row: String) -> Int {
    incidents.count { String($0.kind) == row && $0.isCounted(by: count) }
  }
}

import Testing

/// What is done to a good history to break it, and the fault it must be told by.
struct BrokenHistory: CustomTestStringConvertible, Sendable {
  let name: String
  /// The good history.
  let source: String
  let expected: String
  let change: @Sendable (inout [String]) throws -> Void

  var testDescription: String { name }

  static let all: [BrokenHistory] = [
    BrokenHistory(name: "no-opening", source: "plain", expected: "Divergence.notAnOpening") {
      $0.removeFirst()
    },
    BrokenHistory(name: "opened-again", source: "plain", expected: "Divergence.notAnOpening") {
      $0.append(again($0[0], at: $0.count))
    },
    BrokenHistory(name: "pace-of-a-live-run", source: "drill", expected: "Divergence.notAnOpening")
    {
      try $0.replace("\"mode\":\"drill\"", with: "\"mode\":\"live\"", in: "run.opened")
    },
    BrokenHistory(name: "pace-past-all", source: "drill", expected: "Divergence.notAnOpening") {
      try $0.replace("\"pace\":60", with: "\"pace\":6000", in: "run.opened")
    },
    BrokenHistory(name: "other-pace", source: "drill", expected: "Divergence.clock") {
      try $0.replace("\"pace\":60", with: "\"pace\":61", in: "run.opened")
    },
    BrokenHistory(name: "inject-too-soon", source: "drill", expected: "Divergence.inject") {
      try $0.replace("\"inject\":\"backup\"", with: "\"inject\":\"press\"", in: "inject.shown")
    },
    BrokenHistory(name: "gap", source: "plain", expected: "Divergence.gap") {
      $0.remove(at: $0.count - 2)
    },
    BrokenHistory(name: "unknown-step", source: "plain", expected: "Divergence.unknownStep") {
      try $0.replace("\"step\":\"contain\"", with: "\"step\":\"nowhere\"", in: "step.done")
    },
    BrokenHistory(name: "done-while-blocked", source: "plain", expected: "Divergence.illegal") {
      try $0.replace("\"step\":\"look\"", with: "\"step\":\"learn\"", in: "step.done")
    },
    BrokenHistory(name: "wrong-visit", source: "plain", expected: "Divergence.visitOutOfOrder") {
      try $0.replace("\"visit\":1", with: "\"visit\":2", in: "step.done")
    },
    BrokenHistory(
      name: "visit-left-out", source: "going-back", expected: "Divergence.visitOutOfOrder"
    ) {
      try $0.replace(
        "{\"interrupted\":false,\"step\":\"scan\",\"visit\":3},", with: "", in: "step.reopened")
    },
    BrokenHistory(
      name: "other-consequence", source: "plain", expected: "Divergence.consequence"
    ) {
      try $0.replace("\"status\":\"ready\"", with: "\"status\":\"blocked\"", in: "step.changed")
    },
    BrokenHistory(name: "due-another-day", source: "clocks", expected: "Divergence.clock") {
      try $0.replace("\"due\":1", with: "\"due\":2", in: "clock.started")
    },
    BrokenHistory(name: "answer-left-out", source: "each-growth", expected: "Divergence.incomplete")
    {
      try $0.replace(
        "\"answers\":{\"hosts\":[\"máy 1\",\"web01\"]}", with: "\"answers\":{}", in: "step.answered"
      )
    },
    BrokenHistory(name: "evidence-left-out", source: "files", expected: "Divergence.ruleNotKept") {
      try $0.replace("\"step\":\"photo\",", with: "", in: "evidence.added")
    },
    BrokenHistory(
      name: "wait-passed-silently", source: "passed", expected: "Divergence.ruleNotKept"
    ) {
      try $0.replace("\"passed\":[\"wait\",", with: "\"passed\":[", in: "step.done")
    },
    BrokenHistory(name: "approved-by-nobody", source: "passed", expected: "Divergence.ruleNotKept")
    {
      try $0.replace("\"override\":\"the disk dies\",", with: "", in: "step.done")
    },
    BrokenHistory(name: "other-option", source: "going-back", expected: "Divergence.unknownOption")
    {
      try $0.replace("\"option\":\"all-well\"", with: "\"option\":\"no-idea\"", in: "step.decided")
    },
    BrokenHistory(name: "back-too-often", source: "limited", expected: "Divergence.repeatLimit") {
      try $0.replace(
        "\"by\":\"p1\",\"kind\":\"step.decided\",\"log\":\"log-1\",\"option\":\"ok\"",
        with: "\"back_to\":\"clean\",\"by\":\"p1\",\"kind\":\"step.decided\",\"log\":\"log-1\","
          + "\"option\":\"not-yet\"", in: "step.decided")
    },
    BrokenHistory(
      name: "back-without-visits", source: "limited", expected: "Divergence.visitOutOfOrder"
    ) { lines in
      let place = try #require(
        lines.firstIndex { $0.contains("\"kind\":\"step.reopened\"") })
      // What followed from the way back goes with it, and the places close up.
      lines.removeSubrange(place...)
    },
    BrokenHistory(
      name: "finished-too-early", source: "abort", expected: "Divergence.closedWithOpenSteps"
    ) {
      try $0.replace("\"result\":\"aborted\"", with: "\"result\":\"completed\"", in: "run.closed")
    },
    BrokenHistory(name: "closed-twice", source: "abort", expected: "Divergence.closedTwice") {
      lines in
      let closing = try #require(lines.first { $0.contains("\"kind\":\"run.closed\"") })
      lines.append(again(closing, at: lines.count))
    },
    BrokenHistory(name: "work-after-the-end", source: "plain", expected: "Divergence.afterTheEnd") {
      lines in
      let work = try #require(lines.first { $0.contains("\"kind\":\"step.started\"") })
      lines.append(again(work, at: lines.count))
    },
    BrokenHistory(name: "act-twice", source: "plain", expected: "Divergence.actTwice") { lines in
      let note = try #require(lines.first { $0.contains("\"kind\":\"note.added\"") })
      let last = lines.count
      lines.append(place(note, at: last))
    },
    BrokenHistory(name: "withheld-under-hold", source: "custody", expected: "Divergence.custody") {
      lines in
      let lifted = try #require(lines.firstIndex { $0.contains("\"kind\":\"hold.lifted\"") })
      lines.remove(at: lifted)
      for index in lifted..<lines.count { lines[index] = place(lines[index], at: index) }
    },
    BrokenHistory(name: "redacted-twice", source: "erasure", expected: "Divergence.custody") {
      lines in
      let redacted = try #require(lines.first { $0.contains("\"kind\":\"data.redacted\"") })
      lines.append(again(redacted, at: lines.count))
    },
    BrokenHistory(name: "moved-to-nobody", source: "custody", expected: "Divergence.custody") {
      try $0.replace("\"to\":\"p2\"", with: "\"to\":\"p9\"", in: "evidence.moved")
    },
    BrokenHistory(name: "explained-in-time", source: "missed", expected: "Divergence.notLate") {
      try $0.replace("\"clock\":\"report\"", with: "\"clock\":\"look\"", in: "clock.explained")
    },
    BrokenHistory(name: "unknown-kind", source: "plain", expected: "EventFault.unknownKind") {
      try $0.replace("note.added", with: "note.sung", in: "note.added")
    },
    BrokenHistory(name: "newer-format", source: "plain", expected: "EventFault.newerFormat") {
      try $0.replace("\"v\":1", with: "\"v\":2", in: "note.added")
    },
    BrokenHistory(name: "not-canonical", source: "plain", expected: "EventFault.notCanonical") {
      try $0.replace("\"v\":1", with: "\"v\": 1", in: "note.added")
    },
    BrokenHistory(name: "field-too-many", source: "plain", expected: "EventFault.field") {
      try $0.replace("\"step\":", with: "\"song\":\"la\",\"step\":", in: "note.added")
    },
    BrokenHistory(name: "no-act", source: "plain", expected: "EventFault.envelope") {
      try $0.replace("\"act\":\"a3\",", with: "", in: "note.added")
    },
  ]

  /// An event told again at another place, in an action of its own.
  private static func again(_ line: String, at place: Int) -> String {
    self.place(line, at: place).replacing(/"act":"[^"]*"/, with: "\"act\":\"again\"")
  }

  private static func place(_ line: String, at place: Int) -> String {
    line.replacing(/"rseq":[0-9]+/, with: "\"rseq\":\(place)")
  }
}

extension [String] {
  /// Changes the first event of a kind in which a text stands.
  fileprivate mutating func replace(_ old: String, with new: String, in kind: String) throws {
    let place = try #require(
      firstIndex { $0.contains("\"kind\":\"\(kind)\"") && $0.contains(old) })
    self[place] = self[place].replacing(old, with: new)
  }
}

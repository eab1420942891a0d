import AuditTrail
import Playbooks

/// What changed from one edition of a playbook to another.
package struct DiffView {
  /// One of the two editions, as people call it.
  package struct Side: Sendable {
    /// A path, an id, or `lượt chạy 2026…`.
    package let name: String
    package let id: String
    package let version: String
    package let sha256: String

    package init(name: String, id: String, version: String, sha256: String) {
      self.name = name
      self.id = id
      self.version = version
      self.sha256 = sha256
    }
  }

  private let sides: (old: Side, new: Side)
  private let isSameText: Bool
  private let changes: [Change]
  private let language: Language

  /// `isSameText`: every file of both is the same, byte for byte.
  package init(
    from old: Side, to new: Side, isSameText: Bool, _ changes: [Change], _ language: Language
  ) {
    sides = (old, new)
    self.isSameText = isSameText
    self.changes = changes
    self.language = language
  }

  // MARK: Lines

  package func lines(width: Int) -> [[Span]] {
    func line(_ mark: String, _ side: Side, _ ink: Ink) -> [[Span]] {
      [
        Span("\(mark) ", ink), Span(side.name.onOneLine, .bold),
        Span("  \(side.id) \(side.version)"),
      ].wrapped(to: width, hanging: 4)
    }
    var lines = line("-", sides.old, .red) + line("+", sides.new, .green)
    guard !changes.isEmpty else {
      let said = isSameText ? DiffWords.same : DiffWords.sameMeaning
      return lines + said[language].lines(width: width)
    }
    let areas = Change.Area.allCases.compactMap { area in
      let count = changes.count { $0.area == area }
      return count == 0 ? nil : (area, count)
    }
    lines += DiffWords.count(changes.count, areas)[language].lines(width: width, hanging: 2)
    if sides.old.id == sides.new.id, sides.old.version == sides.new.version {
      lines += DiffWords.sameVersion(sides.old.version)[language].lines(width: width, .yellow)
    }
    var part: Change.Subject?
    for change in changes {
      let whole = change.subject.whole
      let isNew = whole != part
      part = whole
      if isNew { lines.append([]) }
      if case .changed = change.what, isNew || change.subject != whole {
        if isNew { lines += head("~", whole, nil, .yellow).wrapped(to: width, hanging: 4) }
      }
      lines += self.lines(of: change, width: width)
    }
    return lines
  }

  private func head(_ mark: String, _ subject: Change.Subject, _ title: LocalText?, _ ink: Ink)
    -> [Span]
  {
    let title = title.map { ": \($0.tagged(in: language).onOneLine)" } ?? ""
    return [Span("\(mark) ", .bold, ink), Span(subject.phrase[language], .bold), Span(title)]
  }

  private func lines(of change: Change, width: Int) -> [[Span]] {
    let isInside = change.subject != change.subject.whole
    let indent = isInside ? 4 : 0
    switch change.what {
    case .added(let title):
      return head("+", change.subject, title, .green)
        .wrapped(to: width, indent: indent, hanging: 4)
    case .removed(let title):
      return head("-", change.subject, title, .red)
        .wrapped(to: width, indent: indent, hanging: 4)
    case .changed(let trait, let tongue, let from, let to):
      let owner = isInside ? "\(change.subject.phrase[language]), " : ""
      let tag = tongue.map { " (\($0.rawValue))" } ?? ""
      let label = "\(owner)\(trait.phrase[language])\(tag)"
      return values(label, from, to, width: width)
    }
  }

  /// Short values on one line, long ones as what is around the change.
  private func values(_ label: String, _ from: String?, _ to: String?, width: Int) -> [[Span]] {
    let isLong = [from, to].contains { ($0 ?? "").count > 48 || ($0 ?? "").contains("\n") }
    guard isLong, let from, let to else {
      let (before, after) = (word(from), word(to))
      return [
        Span("\(label): "), Span(before, from == nil ? .dim : .red), Span(" → "),
        Span(after, to == nil ? .dim : .green),
      ].wrapped(to: width, indent: 4, hanging: 4)
    }
    let (before, after) = Excerpt.pair(from, to)
    return [Span("\(label):")].wrapped(to: width, indent: 4, hanging: 4)
      + [Span("- \(before)", .red)].wrapped(to: width, indent: 6, hanging: 2)
      + [Span("+ \(after)", .green)].wrapped(to: width, indent: 6, hanging: 2)
  }

  private func word(_ value: String?) -> String {
    switch value {
    case nil: DiffWords.nothing[language]
    case "true"?: ViewWords.yes[language]
    case let text?: text.onOneLine
    }
  }

  // MARK: JSON

  /// The value of `diff --json`; what is not there is left out.
  package var json: JSON {
    .object([
      "old": Self.json(of: sides.old), "new": Self.json(of: sides.new),
      "same_text": .bool(isSameText), "changes": .list(changes.map(json)),
    ])
  }

  private static func json(of side: Side) -> JSON {
    .object([
      "name": .text(side.name), "id": .text(side.id), "version": .text(side.version),
      "sha256": .text(side.sha256),
    ])
  }

  private func json(of change: Change) -> JSON {
    var members: [String: JSON] = ["area": .text(change.area.rawValue)]
    switch change.subject {
    case .playbook: members["part"] = .text("playbook")
    case .role(let id): (members["part"], members["name"]) = (.text("role"), .text(id))
    case .input(let id): (members["part"], members["name"]) = (.text("input"), .text(id))
    case .step(let path): (members["part"], members["step"]) = (.text("step"), .text(path))
    case .field(let name, let step):
      (members["part"], members["name"], members["step"]) = (
        .text("field"), .text(name), .text(step)
      )
    case .option(let id, let step):
      (members["part"], members["name"], members["step"]) = (
        .text("option"), .text(id), .text(step)
      )
    case .rule(let id): (members["part"], members["name"]) = (.text("rule"), .text(id))
    case .template(let id): (members["part"], members["name"]) = (.text("template"), .text(id))
    }
    switch change.what {
    case .added(let title):
      members["change"] = .text("added")
      members["title"] = title.map { .text($0.tagged(in: language)) }
    case .removed(let title):
      members["change"] = .text("removed")
      members["title"] = title.map { .text($0.tagged(in: language)) }
    case .changed(let trait, let tongue, let from, let to):
      members["change"] = .text("changed")
      members["key"] = .text(trait.rawValue)
      members["language"] = tongue.map { .text($0.rawValue) }
      members["from"] = from.map { .text($0) }
      members["to"] = to.map { .text($0) }
    }
    return .object(members)
  }
}

/// The part of two texts in which they differ, with some words around it.
enum Excerpt {
  private static let context = 4

  static func pair(_ old: String, _ new: String) -> (String, String) {
    let (from, to) = (words(old), words(new))
    let head = zip(from, to).prefix { $0 == $1 }.count
    let most = min(from.count, to.count) - head
    let tail = zip(from.reversed(), to.reversed()).prefix { $0 == $1 }.prefix(most).count
    return (cut(from, head: head, tail: tail), cut(to, head: head, tail: tail))
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func cut(_ words: [Substring], head: Int, tail: Int) -> String {
    let start = max(head - context, 0)
    let end = min(words.count - tail + context, words.count)
    let kept = words[start..<max(end, start)].joined(separator: " ")
    return (start > 0 ? "…" : "") + kept + (end < words.count ? "…" : "")
  }
}

/// A step graph to be drawn: plain values, whose words are made elsewhere.
package struct Chart: Hashable, Sendable {
  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  /// What it is of: the playbook's id and version, or the run.
  package let subtitle: String
  /// What must be said on top, such as that it is a drill; nil for nothing.
  package let banner: String?
  /// What it says, for those who do not see it.
  package let summary: String
  /// The headings of its columns; none where it has one without a heading.
  package let lanes: [String]
  package let boxes: [Box]
  /// The word above the legend.
  package let legendTitle: String
  package let legend: [Key]

  package init(
    language: String, title: String, subtitle: String, banner: String?, summary: String,
    lanes: [String], boxes: [Box], legendTitle: String, legend: [Key]
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.banner = banner
    self.summary = summary
    self.lanes = lanes
    self.boxes = boxes
    self.legendTitle = legendTitle
    self.legend = legend
  }

  /// A step, or an included playbook with its steps inside.
  package struct Box: Hashable, Sendable {
    package enum Shape: Hashable, Sendable {
      case step, decision, group
    }

    /// The step's id.
    package let name: String
    package let title: String
    package let shape: Shape
    package let lines: [Line]
    /// Its column, counted in the chart's lanes; those inside a group have none.
    package let lane: Int
    /// The boxes beside it that it waits for, by their place.
    package let needs: [Int]
    /// Whether the first of them is enough.
    package let needsAny: Bool
    /// Whether it is done once an item.
    package let isRepeated: Bool
    package let state: State?
    package let inside: [Box]

    package init(
      name: String, title: String, shape: Shape, lines: [Line], lane: Int, needs: [Int],
      needsAny: Bool, isRepeated: Bool, state: State?, inside: [Box]
    ) {
      self.name = name
      self.title = title
      self.shape = shape
      self.lines = lines
      self.lane = lane
      self.needs = needs
      self.needsAny = needsAny
      self.isRepeated = isRepeated
      self.state = state
      self.inside = inside
    }
  }

  /// What is said of a step, with a sign before it.
  package struct Line: Hashable, Sendable {
    package let sign: Sign
    package let text: String
    /// The box beside it that this option goes back to, by its place.
    package let backTo: Int?

    package init(_ sign: Sign, _ text: String, backTo: Int? = nil) {
      self.sign = sign
      self.text = text
      self.backTo = backTo
    }
  }

  /// What a small sign stands for.
  package enum Sign: Hashable, Sendable, CaseIterable {
    case needsAll, needsAny, condition, each, notify, deadline, wait, approval, opens, command
    case danger, option, taken, back, decision, group
    case blocked, ready, active, done, skipped, failed, notApplicable
    /// A deadline that has passed.
    case late
  }

  /// How a step stands in a run.
  package struct State: Hashable, Sendable {
    /// One of the signs of a status.
    package let sign: Sign
    package let text: String

    package init(_ sign: Sign, _ text: String) {
      self.sign = sign
      self.text = text
    }
  }

  /// A line of the legend.
  package struct Key: Hashable, Sendable {
    package let sign: Sign
    package let text: String

    package init(_ sign: Sign, _ text: String) {
      self.sign = sign
      self.text = text
    }
  }
}

extension Chart.Box {
  /// The signs that the box is drawn with, and those inside it: what a legend has to explain.
  package var signs: Set<Chart.Sign> {
    var signs = Set(lines.map(\.sign))
    if lines.contains(where: { $0.backTo != nil }) { signs.insert(.back) }
    if isRepeated { signs.insert(.each) }
    if needs.count > 1 { signs.insert(needsAny ? .needsAny : .needsAll) }
    switch shape {
    case .step: break
    case .decision: signs.insert(.decision)
    case .group: signs.insert(.group)
    }
    if let state { signs.insert(state.sign) }
    return inside.reduce(into: signs) { $0.formUnion($1.signs) }
  }
}

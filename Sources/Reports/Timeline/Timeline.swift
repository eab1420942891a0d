/// A run drawn to scale: who did what when, how long it took and lay, and what was due by when.
///
/// Plain values; times are milliseconds on any one scale, words are made elsewhere.
package struct Timeline: Hashable, Sendable {
  /// The language of its words: `vi` or `en`.
  package let language: String
  package let title: String
  /// What it says, for those who do not see it.
  package let summary: String
  package let range: ClosedRange<Int64>
  /// Times with their words below the scale, in order.
  package let ticks: [Tick]
  /// What concerns all rows, such as the detection and the end.
  package let moments: [Moment]
  package let rows: [Row]
  package let legend: [Key]

  package init(
    language: String, title: String, summary: String, range: ClosedRange<Int64>, ticks: [Tick],
    moments: [Moment], rows: [Row], legend: [Key]
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.range = range
    self.ticks = ticks
    self.moments = moments
    self.rows = rows
    self.legend = legend
  }

  /// A time on the scale.
  package struct Tick: Hashable, Sendable {
    package let at: Int64
    package let text: String

    package init(_ at: Int64, _ text: String) {
      self.at = at
      self.text = text
    }
  }

  /// A line through all rows.
  package struct Moment: Hashable, Sendable {
    package let at: Int64
    package let text: String

    package init(_ at: Int64, _ text: String) {
      self.at = at
      self.text = text
    }
  }

  /// What a bar stands for.
  package enum Sign: Hashable, Sendable, CaseIterable {
    /// A step lay ready.
    case waited
    case done, active, skipped, failed
    /// A deadline, from its start to when it is due, and what went beyond.
    case limit, late
    /// A deadline that is due beyond the picture, or has no due time.
    case beyond
    /// When a deadline was met, and a single thing that was done.
    case met, point
  }

  /// From when until when; a sign of no length where both are one.
  package struct Bar: Hashable, Sendable {
    package let sign: Sign
    package let from: Int64
    package let to: Int64

    package init(_ sign: Sign, from: Int64, to: Int64) {
      self.sign = sign
      self.from = from
      self.to = Swift.max(from, to)
    }
  }

  /// A step, a deadline, or things of one kind.
  package struct Row: Hashable, Sendable {
    /// Its name: a step's id.
    package let name: String
    package let title: String
    package let bars: [Bar]
    /// Who, and how long; beside the bars.
    package let caption: String

    package init(name: String, title: String, bars: [Bar], caption: String) {
      self.name = name
      self.title = title
      self.bars = bars
      self.caption = caption
    }
  }

  /// What a sign means.
  package struct Key: Hashable, Sendable {
    package let sign: Sign
    package let text: String

    package init(_ sign: Sign, _ text: String) {
      self.sign = sign
      self.text = text
    }
  }
}

extension Timeline {
  /// Round times for a scale, about `count` of them: at whole steps of a wall clock that is `offset`
  /// milliseconds ahead of the scale.
  package static func roundTimes(
    in range: ClosedRange<Int64>, offset: Int64, count: Int64 = 6
  ) -> [Int64] {
    let (length, isTooLong) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
    guard !isTooLong, range.lowerBound.magnitude < 1 << 53 else { return [] }
    let minute: Int64 = 60_000
    let hour = 60 * minute
    let day = 24 * hour
    let steps = [
      minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour,
      3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day, 28 * day, 91 * day,
      364 * day,
    ]
    let step = steps.first { $0 * count >= length } ?? max(364 * day, length / count / day * day)
    let wall = range.lowerBound + offset
    let rest = ((wall % step) + step) % step
    let first = rest == 0 ? range.lowerBound : range.lowerBound + (step - rest)
    return Array(stride(from: first, through: range.upperBound, by: Int64.Stride(step)))
  }
}

import YAMLTree

/// Reads a file of `rules/`: deadlines by law or order.
package enum RulesReader {
  package static let formatVersion = 1

  /// Reads one file; a rule without a start, a limit or a basis is reported and left out.
  package static func read(_ file: SourceFile, index: Int) -> ([DeadlineRule], [Diagnostic]) {
    let (rules, diagnostics) = FileReading.read(file, index: index) { decoder, root in
      decoder.rules(root)
    }
    return (rules ?? [], diagnostics)
  }
}

extension NodeDecoder {
  fileprivate mutating func rules(_ node: YAMLNode) -> [DeadlineRule]? {
    var format: YAMLNode?
    var deadlines: YAMLNode?
    var checked: String?
    for (keyNode, value) in entries(node) {
      switch key(keyNode, RulesKey.self) {
      case .rules: format = value
      case .id: _ = id(value, kind: .rule)
      case .title: _ = title(value)
      case .checked: checked = day(value)
      case .deadlines: deadlines = value
      case nil: break
      }
    }
    guard node.kind == .mapping,
      isKnownFormat(format, key: RulesKey.rules, in: node, known: RulesReader.formatVersion)
    else { return nil }
    guard let deadlines else {
      missing(RulesKey.deadlines, in: node)
      return nil
    }
    var rules: [DeadlineRule] = []
    for (idNode, value) in entries(deadlines) where !isExtension(idNode) {
      guard let id = id(idNode, kind: .rule), var rule = rule(value, id: id) else { continue }
      rule.origin = origin(idNode)
      rule.checked = rule.checked ?? checked
      rules.append(rule)
    }
    return rules
  }

  private mutating func rule(_ node: YAMLNode, id: String) -> DeadlineRule? {
    var title: LocalText?
    var start: DeadlineRule.Start?
    var limit: DeadlineRule.Limit?
    var basis: LocalText?
    var certainty: DeadlineRule.Certainty?
    var seen: Set<RuleKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, RuleKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .title: title = self.title(value)
      case .start: start = word(value, DeadlineRule.Start.self)
      case .limit: limit = ruleLimit(value)
      case .basis: basis = shownText(value)
      case .certainty: certainty = word(value, DeadlineRule.Certainty.self)
      default: break
      }
    }
    guard node.kind == .mapping else { return nil }
    for key: RuleKey in [.title, .start, .limit, .basis, .certainty] where !seen.contains(key) {
      missing(key, in: node)
    }
    guard let title, let start, let limit, let basis, let certainty else { return nil }
    var rule = DeadlineRule(
      id: id, title: title, start: start, limit: limit, basis: basis, certainty: certainty)
    readDetails(of: &rule, node)
    return rule
  }

  private mutating func readDetails(of rule: inout DeadlineRule, _ node: YAMLNode) {
    for (keyNode, value) in node.entries {
      switch RuleKey(rawValue: keyNode.text) {
      case .applies: rule.applies = shownText(value)
      case .from: rule.from = shownText(value)
      case .to: rule.to = shownText(value)
      case .contact: rule.contacts = namedIDs(value)
      case .form: rule.form = shownText(value)
      case .stages: rule.stages = shownTexts(value)
      case .validFrom: rule.validFrom = day(value)
      case .validTo: rule.validTo = day(value)
      case .source: rule.source = shownText(value)
      case .checked: rule.checked = day(value)
      case .note: rule.note = shownText(value)
      case .reading: rule.reading = shownText(value)
      case .limit: rule.calendar = calendarName(value)
      case .title, .start, .basis, .certainty, nil: break
      }
    }
    checkForce(rule.validFrom, rule.validTo, at: node)
  }

  /// The calendar of `{working_days: 5, calendar: vn}`.
  private mutating func calendarName(_ limit: YAMLNode) -> Name? {
    let value = limit.entries.first { $0.key.text == LimitKey.calendar.rawValue }?.value
    return value.flatMap { plainText($0) == nil ? nil : name($0) }
  }

  /// Reads `at_once`, `{hours: 24}`, `{working_days: 5, calendar: vn}` or `{before: "12-20"}`.
  private mutating func ruleLimit(_ node: YAMLNode) -> DeadlineRule.Limit? {
    if node.kind == .scalar {
      if node.text == "at_once" { return .atOnce }
      report(badWord(node.text, allowed: ["at_once"]), at: node)
      return nil
    }
    var limit: DeadlineRule.Limit?
    var holidays: [String] = []
    var given = 0
    var onlyWorking: [YAMLNode] = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, LimitKey.self) else { continue }
      if key == .holidays || key == .calendar {
        onlyWorking.append(keyNode)
      } else {
        given += 1
      }
      switch key {
      case .minutes: limit = integer(value, in: 1...527_040).map { .elapsed(Int64($0) * 60_000) }
      case .hours: limit = integer(value, in: 1...8_784).map { .elapsed(Int64($0) * 3_600_000) }
      case .days: limit = integer(value, in: 1...3_660).map { .days($0) }
      case .months: limit = integer(value, in: 1...120).map { .months($0) }
      case .workingDays:
        limit = integer(value, in: 1...3_660).map { .workingDays($0, holidays: []) }
      case .before:
        limit = self.value(value, CalendarDay.monthAndDay, fault: { .badDate($0) })
          .map { .before(month: $0.month, day: $0.day) }
      case .holidays: holidays = days(value)
      case .calendar: break
      }
    }
    if node.kind == .mapping, given != 1 {
      report(.ruleLimit(count: given), at: node)
      return nil
    }
    if case .workingDays(let count, _) = limit {
      return .workingDays(count, holidays: holidays)
    }
    for key in onlyWorking where given == 1 && limit != nil {
      report(.keyWithout(key.text, needed: LimitKey.workingDays.rawValue), at: key)
    }
    return limit
  }

  private mutating func days(_ node: YAMLNode) -> [String] {
    var days: [String] = []
    for item in items(node) {
      if let day = day(item) { days.append(day) }
    }
    return days
  }

  private mutating func shownTexts(_ node: YAMLNode) -> [LocalText] {
    var texts: [LocalText] = []
    for item in items(node) {
      if let text = shownText(item) { texts.append(text) }
    }
    return texts
  }
}

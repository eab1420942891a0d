@testable import Reports

/// Documents in which every text is the same hostile one.
enum Hostile {
  static let text =
    "</style></title><script>alert(\"1\")</script> & 'x' \u{202E}abc\u{0} |`*_[a](b) =1+1 \\ <img src=x onerror=alert(2)>"

  static let timeline = Timeline(
    language: text, title: text, summary: text, range: 0...1000, ticks: [.init(500, text)],
    moments: [.init(10, text)],
    rows: Timeline.Sign.allCases.map {
      .init(name: text, title: text, bars: [.init($0, from: 5, to: 400)], caption: text)
    },
    legend: Timeline.Sign.allCases.map { .init($0, text) })

  static let chart = Chart(
    language: text, title: text, subtitle: text, banner: text, summary: text, lanes: [text],
    boxes: [
      .init(
        name: text, title: text, shape: .decision, lines: [.init(.option, text)], lane: 0,
        needs: [], needsAny: false, isRepeated: true, state: .init(.done, text), inside: [])
    ], legendTitle: text, legend: [.init(.done, text)])

  static let table = RunReport.Table(
    columns: [text, text], rows: [[.init(text, details: [text], mark: text), .init(text)]])

  static let report = RunReport(
    language: text, title: text, subtitle: text, marking: text, banner: text,
    sections: [
      .init(text, .facts([.init(text, text)])), .init(text, .table(table)),
      .init(text, .sentence(text), .verbatim(text)), .init(text, .timeline(timeline)),
      .init(text, .chart(chart)),
    ], footer: text)

  static let form = PaperForm(
    language: text, title: text, subtitle: text, marking: text, guidance: [text],
    head: [.init(label: text, hint: text, room: .boxes([text]))],
    steps: [false, true].map {
      .init(
        number: text, name: text, title: text, facts: text,
        remarks: [.init(text, text, .warning)], instructions: text,
        fields: [.init(label: text, hint: text, room: .lines(2))], isRepeated: $0)
    },
    tables: [.init(text, .table(table))],
    labels: .init(
      ends: [text], signOff: [text], why: text, items: [text], steps: text, log: text,
      logColumns: [text]), footer: text)
}

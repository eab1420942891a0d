import RandomPlaybooks

@testable import Reports

/// Charts made by chance; the same seed gives the same chart.
struct RandomChart {
  private var chance: Chance

  private static let words = [
    "Xác minh", "sự cố", "nghiêm trọng", "a", "WWWWWWWWWW", "thanh-vien-mang-luoi", "Ưu tiên",
    "{{item}}",
    "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm", "日本語", "👩‍👩‍👧‍👦", "<b>\"'&", "ệ", "→", "i", "x\u{202E}y",
  ]

  init(seed: Int) { chance = Chance(seed: UInt64(seed)) }

  mutating func chart(boxes: ClosedRange<Int> = 1...40, isNested: Bool = true) -> Chart {
    let lanes = chance.number(in: 0...9)
    return Chart(
      language: "vi", title: text(), subtitle: text(), banner: chance.one(in: 2) ? text() : nil,
      summary: text(), lanes: (0..<lanes).map { _ in text() },
      boxes: self.boxes(chance.number(in: boxes), lanes: max(lanes, 1), depth: isNested ? 0 : 9),
      legendTitle: text(), legend: Chart.Sign.allCases.map { Chart.Key($0, text()) })
  }

  private mutating func boxes(_ count: Int, lanes: Int, depth: Int) -> [Chart.Box] {
    (0..<count).map { index in
      let needs = chance.one(in: 5) ? [] : chance.some(of: Array(0..<index), upTo: 4)
      let isGroup = depth < 2 && chance.one(in: 6)
      let inside = isGroup ? boxes(chance.number(in: 1...5), lanes: 1, depth: depth + 1) : []
      let shape: Chart.Box.Shape = isGroup ? .group : chance.one(in: 3) ? .decision : .step
      var lines: [Chart.Line] = []
      for _ in 0..<chance.number(in: 0...4) {
        let goesBack = shape == .decision && chance.one(in: 3)
        lines.append(
          Chart.Line(
            goesBack ? .back : .when, text(),
            backTo: goesBack ? chance.number(in: 0...index) : nil))
      }
      return Chart.Box(
        name: text(), title: text(), shape: shape, lines: lines,
        lane: chance.number(in: 0...(lanes - 1)), needs: needs, needsAny: chance.one(in: 2),
        isRepeated: chance.one(in: 4),
        state: chance.one(in: 2) ? Chart.State(.done, text()) : nil, inside: inside)
    }
  }

  private mutating func text() -> String {
    (0..<chance.number(in: 1...8)).map { _ in chance.element(of: Self.words) ?? "" }
      .joined(separator: chance.one(in: 9) ? "" : " ")
  }
}

extension Chart.Sign {
  static var when: Chart.Sign { .condition }
}

/// Numbers by chance from a seed (SplitMix64).
package struct Chance {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True once in `count` times.
  package mutating func one(in count: Int) -> Bool { number(in: 1...count) == 1 }

  package mutating func element<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[number(in: 0...(elements.count - 1))]
  }

  /// Some elements, at least one where there is one, each at most once, in their order.
  package mutating func some(of elements: [Int], upTo limit: Int) -> [Int] {
    var chosen: Set<Int> = []
    for _ in 0..<number(in: 1...limit) {
      if let element = element(of: elements) { chosen.insert(element) }
    }
    return chosen.sorted()
  }
}

/// The tree of each run, over the leaves of its own events.
struct RunTrees {
  /// A run's id, its tree, and the rseq its next event must have.
  struct Run {
    let id: [UInt8]
    var next: Int64 = 0
    var tree = MerkleFrontier()
  }

  private var runs: [Run] = []
  private var places: [[UInt8]: Int] = [:]
  private var last = 0

  /// Changes the run with an id, a new one if there is none, and returns what the change gives.
  mutating func withRun<Result>(_ id: Span<UInt8>, _ change: (inout Run) -> Result) -> Result {
    let place = place(of: id)
    if place != last {
      runs[last].tree.trim()
      last = place
    }
    return change(&runs[place])
  }

  /// Events of one run mostly stand together, so the last one is tried first.
  private mutating func place(of id: Span<UInt8>) -> Int {
    id.withUnsafeBufferPointer { id in
      if last < runs.count, runs[last].id.elementsEqual(id) { return last }
      let key = Array(id)
      if let place = places[key] { return place }
      places[key] = runs.count
      runs.append(Run(id: key))
      return runs.count - 1
    }
  }
}

import Dispatch
import Synchronization

/// Work that does not depend on its order, shared by the cores.
enum Parallel {
  /// More parts than cores, so that a core that is kept busy elsewhere holds up less.
  private static let parts = 8

  /// The values computed for the numbers below `count`, in their order; `compute` is given ranges that
  /// together are all of them, several at a time.
  static func map<Value: Sendable>(
    _ count: Int, _ compute: @Sendable (Range<Int>) -> [Value]
  ) -> [Value] {
    guard count >= parts else { return compute(0..<count) }
    let results = Mutex<[[Value]]>(Array(repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let values = compute((count * part / parts)..<(count * (part + 1) / parts))
      results.withLock { $0[part] = values }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}

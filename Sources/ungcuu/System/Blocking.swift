import Dispatch
import Subprocess
import Synchronization
import SystemPackage

/// Waits on this thread for what runs beside it.
enum Blocking {
  /// Blocks until the work is over; where its time is over first, it is cancelled and waited for.
  ///
  /// - Parameters:
  ///   - milliseconds: how long it may take; nil for as long as it takes.
  ///   - work: what to wait for.
  /// - Returns: what came of it, and whether its time was over.
  static func wait<Value: Sendable>(
    within milliseconds: Int64? = nil, for work: @escaping @Sendable () async -> Value
  ) -> (value: Value?, isLate: Bool) {
    let result = Mutex<Value?>(nil)
    let over = DispatchSemaphore(value: 0)
    let task = Task {
      let value = await work()
      result.withLock { $0 = value }
      over.signal()
    }
    var isLate = false
    if let milliseconds {
      isLate = over.wait(timeout: .now() + .milliseconds(Int(milliseconds))) == .timedOut
      if isLate { task.cancel() }
    }
    if milliseconds == nil || isLate { over.wait() }
    return (result.withLock { $0 }, isLate)
  }
}

extension Executable {
  /// The program that a word names: a path, or a name that is looked for as a shell does.
  static func named(_ word: String) -> Executable {
    word.contains("/") ? .path(FilePath(word)) : .name(word)
  }
}

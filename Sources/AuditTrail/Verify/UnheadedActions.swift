/// Counts the actions past the greatest line of heads.log.
///
/// A crash between a commit and its line leaves one; more of them are worth a look.
struct UnheadedActions {
  private let size: Int64
  /// The first seq of each action, ascending; a bound on memory, as only some need be known.
  private var starts: [Int64] = []
  private var last: [UInt8] = []
  private var count: Int64 = 0
  private var told: Int64 = 0

  init(after size: Int64) {
    self.size = size
    told = size
  }

  /// Passes an event of a run by the id of its action.
  mutating func pass(_ act: Span<UInt8>, seq: Int64) {
    guard seq >= size else { return }
    let isSame = act.withUnsafeBufferPointer { $0.elementsEqual(last) }
    guard !isSame else { return }
    last = act.withUnsafeBufferPointer { Array($0) }
    count += 1
    if starts.count < UnheadedActions.mostKept { starts.append(seq) }
  }

  /// Leaves out what heads.log tells of by now.
  mutating func forget(upTo size: Int64) {
    let covered = starts.prefix { $0 < size }.count
    starts.removeFirst(covered)
    count -= Int64(covered)
    told = max(told, size)
  }

  private static let mostKept = 4096

  var remarks: [Remark] {
    count > 1 ? [.unheadedActions(count: count, after: told)] : []
  }
}

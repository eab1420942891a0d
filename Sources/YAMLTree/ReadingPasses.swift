/// Reads a text as often as it takes to find all that is wrong with it.
///
/// libyaml stops at the first byte it does not take. What it would refuse was found by the scan, and
/// is read over here; and where it stops at a tab, a space is put in its place and it is asked again.
struct ReadingPasses {
  /// Bytes read at most because of tabs, all passes together: a hostile file may have one a line.
  private static let patience = 4 << 20

  private(set) var tabs: [YAMLFault] = []
  var builder: TreeBuilder
  private let scan: SourceScan
  private let source: SourceText
  private let limits: YAMLLimits

  init(source: SourceText, limits: YAMLLimits, scan: SourceScan) {
    self.source = source
    self.limits = limits
    self.scan = scan
    builder = TreeBuilder(source: source, limits: limits, scan: scan)
  }

  /// Reads from an offset, and leaves what was found in the builder.
  mutating func run(from start: Int) {
    builder.refuseDirectives()
    let mayGoOn = builder.faults.isEmpty && scan.refused.count < limits.faults
    if mayGoOn {
      var bytes = source.bytes
      for range in scan.refused { bytes.replaceSubrange(range, with: Self.filler(range.count)) }
      read(&bytes, from: start)
    }
    let earlier = scan.faults + tabs
    builder.isUsable = builder.isUsable && mayGoOn && earlier.isEmpty
    builder.faults = Array((earlier + builder.faults).prefix(limits.faults))
    builder.faults += scan.hidden.prefix(limits.faults - builder.faults.count)
  }

  private mutating func read(_ bytes: inout [UInt8], from start: Int) {
    var left = Self.patience
    while true {
      if !scan.refused.isEmpty || !tabs.isEmpty {
        let text = SourceText(bytes: bytes, lineStarts: source.lineStarts)
        builder = TreeBuilder(source: text, limits: limits, scan: scan)
      }
      guard let stopped = builder.read(from: start) else { return }
      let offset = source.offset(of: stopped.span.start)
      guard stopped.kind == .tab else {
        // A space is not what the author will write: what is amiss after it may be amiss no more.
        if tabs.isEmpty { builder.addSyntaxFault(stopped) }
        return
      }
      tabs.append(stopped)
      left -= bytes.count
      guard left >= bytes.count, tabs.count < limits.faults else { return }
      bytes[offset] = Byte.space
    }
  }

  /// A letter of as many bytes that stands where bytes at fault stood, so that all places stay.
  private static func filler(_ count: Int) -> [UInt8] {
    switch count {
    case 1: [UInt8(ascii: "_")]
    case 2: [0xC2, 0xB7]
    default: [0xEF, 0xBF, 0xBD]
    }
  }
}

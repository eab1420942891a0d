import Glibc

/// Called by libFuzzer with one input after another.
///
/// Where a property does not hold the program ends, and the input is kept. `make fuzz` builds this
/// together with the sources of AuditTrail.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let parser, parser.holds(for: Array(UnsafeBufferPointer(start: start, count: count)))
  else { abort() }
  return 0
}

private let parser = getenv("UNGCUU_FUZZ").flatMap { FuzzedParser(rawValue: String(cString: $0)) }

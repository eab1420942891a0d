/// Reads disclosures.jsonl beside the events: what is disclosed of each, when it is asked for.
struct DisclosureReader {
  private var lines: BundleLines?
  private var last: DisclosureLine?
  private var pending: DisclosureLine?
  private var fault: BundleFinding?

  /// Nil lines say that there is no such file to be read, of which there is a finding already.
  init(_ lines: BundleLines?) {
    self.lines = lines
  }

  /// The next disclosed value of an event, or of one before it; nil where there is none.
  mutating func next(upTo seq: Int64) -> Disclosure? {
    if pending == nil { advance() }
    guard let disclosure = pending?.disclosure, disclosure.seq <= seq else { return nil }
    pending = nil
    return disclosure
  }

  /// Reads what is left: values of events that are not in the bundle.
  mutating func finish(in shelf: inout BundleShelf) {
    while let disclosure = next(upTo: .max) {
      shelf.findings.add(
        .disclosureUncalledFor(seq: disclosure.seq, path: disclosure.path))
    }
    guard let lines else { return }
    if let fault { shelf.failed(lines.path, fault) } else { shelf.finish(lines) }
  }

  private mutating func advance() {
    guard fault == nil, lines != nil else { return }
    do throws(BundleFinding) { pending = try read() } catch { fault = error }
  }

  private mutating func read() throws(BundleFinding) -> DisclosureLine? {
    guard let bytes = try lines?.next(), let (path, number) = lines.map({ ($0.path, $0.number) })
    else { return nil }
    let line: DisclosureLine?
    do throws(JSONFault) {
      line = try DisclosureLine(parsing: bytes)
    } catch {
      throw .badJSON(path, line: number, error)
    }
    guard let line else { throw .badLine(path, line: number) }
    if let last, !line.follows(last) { throw .lineOutOfOrder(path, line: number) }
    last = line
    return line
  }
}

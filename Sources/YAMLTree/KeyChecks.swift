extension TreeBuilder {
  /// Finds the faulty keys of a mapping that has ended and hides their entries; returns how many.
  mutating func hideFaultyKeys(of mapping: Int) -> Int {
    let end = Int(records[mapping].b)
    let faultsBefore = faults.count
    keys.removeAll(keepingCapacity: true)
    var isASCII = true
    var key = mapping + 1
    while key < end {
      let text = records[records.resolve(key)]
      if text.isContainer {
        hide(key, .keyNotScalar)
      } else if text.range.count > limits.key {
        hide(key, .keyTooLong(bytes: text.range.count, limit: limits.key))
      } else if text.content == .plain, isMergeKey(text.range) {
        hide(key, .mergeKey)
      } else {
        keys.append(Key(node: key, range: text.range))
        isASCII = isASCII && texts[text.range].allSatisfy { $0 < 0x80 }
      }
      key = records.indexAfter(records.indexAfter(key))
    }
    // A handful of short keys is compared soonest pair by pair.
    for (key, first) in isASCII && keys.count <= 16 ? duplicatesByPairs() : duplicatesByTable() {
      let name = String(decoding: texts[key.range], as: UTF8.self)
      hide(key.node, .duplicateKey(name, first: records[first.node].start.position))
    }
    return faults.count - faultsBefore
  }

  private func isMergeKey(_ range: Range<Int>) -> Bool {
    let sign = UInt8(ascii: "<")
    return range.count == 2 && texts[range.lowerBound] == sign
      && texts[range.lowerBound + 1] == sign
  }

  private func duplicatesByPairs() -> [(key: Key, first: Key)] {
    var found: [(key: Key, first: Key)] = []
    for i in keys.indices.dropFirst() {
      let range = keys[i].range
      for j in 0..<i where keys[j].range.count == range.count {
        if zip(keys[j].range, range).allSatisfy({ texts[$0] == texts[$1] }) {
          found.append((keys[i], keys[j]))
          break
        }
      }
    }
    return found
  }

  /// Compares as Swift strings, so that two spellings of one Vietnamese word are one key.
  private func duplicatesByTable() -> [(key: Key, first: Key)] {
    var found: [(key: Key, first: Key)] = []
    var firsts: [String: Key] = [:]
    for key in keys {
      let name = String(decoding: texts[key.range], as: UTF8.self)
      if let first = firsts[name] {
        found.append((key, first))
      } else {
        firsts[name] = key
      }
    }
    return found
  }

  private mutating func hide(_ key: Int, _ kind: YAMLFault.Kind) {
    records[key].isHidden = true
    faults.append(YAMLFault(kind: kind, span: records[key].span))
  }
}

/// A key whose text is compared with its neighbours'.
struct Key {
  let node: Int

  /// The text, in the arena of texts.
  let range: Range<Int>
}

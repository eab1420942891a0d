extension TreeBuilder {
  /// Finds the faulty keys of a mapping that has ended and hides their entries; returns how many.
  mutating func hideFaultyKeys(of mapping: Int) -> Int {
    let end = Int(records[mapping].b)
    let faultsBefore = faults.count
    var keys: [Int] = []
    var isASCII = true
    var key = mapping + 1
    while key < end {
      let content = records.resolve(key)
      if records[content].isContainer {
        hide(key, .keyNotScalar)
      } else if records[content].content == .plain, text(of: content).elementsEqual("<<".utf8) {
        hide(key, .mergeKey)
      } else {
        isASCII = isASCII && text(of: content).allSatisfy { $0 < 0x80 }
        keys.append(key)
      }
      key = records.indexAfter(records.indexAfter(key))
    }
    // A handful of short keys is compared soonest pair by pair.
    if isASCII, keys.count <= 16 {
      hideDuplicatesByPairs(keys)
    } else {
      hideDuplicatesByTable(keys)
    }
    return faults.count - faultsBefore
  }

  private mutating func hideDuplicatesByPairs(_ keys: [Int]) {
    for (position, key) in keys.enumerated().dropFirst() {
      let text = text(of: records.resolve(key))
      let first = keys[..<position].first {
        self.text(of: records.resolve($0)).elementsEqual(text)
      }
      if let first { hideDuplicate(key, of: first) }
    }
  }

  /// Compares as Swift strings, so that two spellings of one Vietnamese word are one key.
  private mutating func hideDuplicatesByTable(_ keys: [Int]) {
    var firsts: [String: Int] = [:]
    for key in keys {
      let name = String(decoding: text(of: records.resolve(key)), as: UTF8.self)
      if let first = firsts[name] {
        hideDuplicate(key, of: first)
      } else {
        firsts[name] = key
      }
    }
  }

  private mutating func hideDuplicate(_ key: Int, of first: Int) {
    let name = String(decoding: text(of: records.resolve(key)), as: UTF8.self)
    hide(key, .duplicateKey(name, first: records[first].start.position))
  }

  private mutating func hide(_ key: Int, _ kind: YAMLFault.Kind) {
    records[key].isHidden = true
    faults.append(YAMLFault(kind: kind, span: records[key].span))
  }

  private func text(of scalar: Int) -> ArraySlice<UInt8> {
    let start = Int(records[scalar].a)
    return texts[start..<start + Int(records[scalar].b)]
  }
}

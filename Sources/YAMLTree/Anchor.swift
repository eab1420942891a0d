/// A node that aliases may stand for.
struct Anchor {
  let index: Int

  /// Nodes of the subtree, aliases in it expanded; nil while the node is still open.
  var size: Int?

  /// Containers inside each other in the subtree, aliases expanded; 0 for a scalar.
  var height: Int

  /// Nodes of the document before this one, aliases expanded.
  var expandedBefore: Int

  /// The anchor once its container has ended.
  func closed(expanded: Int, height: Int) -> Anchor {
    Anchor(
      index: index, size: expanded - expandedBefore, height: height,
      expandedBefore: expandedBefore)
  }
}

extension Anchor {
  /// The anchor of a scalar.
  init(index: Int) {
    self.init(index: index, size: 1, height: 0, expandedBefore: 0)
  }
}

extension TreeBuilder {
  /// Passes a node's anchor and tag, and refuses the tag; returns where the node itself begins.
  ///
  /// libyaml's mark of such a node is that of its first property.
  mutating func skipProperties(from mark: Mark) -> Mark {
    walker.seek(mark)
    var here = walker
    var (anchorSeen, tagSeen) = (false, false)
    while let byte = here.byte {
      if byte == UInt8(ascii: "&"), !anchorSeen {
        anchorSeen = true
        here.skipAnchor()
      } else if byte == UInt8(ascii: "!"), !tagSeen {
        tagSeen = true
        let tag = here.takeTag()
        faults.append(YAMLFault(kind: .tag(tag.text), span: tag.span))
      } else {
        break
      }
      here.skipGap()
    }
    return Mark(here.position)
  }
}

/// How much a YAML file may ask of the reader before it is refused.
package struct YAMLLimits: Sendable {
  /// Bytes of one file.
  package let bytes: Int

  /// Containers inside each other, aliases expanded; the root container is at depth 1.
  package let depth: Int

  /// Nodes of the tree, aliases expanded.
  package let nodes: Int

  /// Bytes of one key's text.
  ///
  /// Keys are compared as Swift strings, which takes quadratic time in a row of combining marks.
  package let key: Int

  /// Faults listed before the reading gives up; a hostile file could earn one a byte.
  package let faults: Int

  package init(
    bytes: Int = 1 << 20, depth: Int = 64, nodes: Int = 250_000, key: Int = 256,
    faults: Int = 100
  ) {
    // Records count bytes and nodes in 32 bits, so no limit may ask for more.
    self.bytes = min(bytes, 1 << 30)
    self.depth = depth
    self.nodes = min(nodes, 1 << 30)
    self.key = key
    self.faults = max(faults, 1)
  }

  /// The limits of a playbook file: 1 MiB, depth 64, 250,000 nodes, keys of 256 bytes.
  package static let playbook = YAMLLimits()
}

import Foundation
import TestSupport
import YAMLTree

/// A tree as any reader of YAML may see it: every scalar a text, quoted or not.
indirect enum Tree: Equatable {
  case scalar(String, isPlain: Bool)
  case list([Tree])
  /// Keys and values in turn.
  case mapping([Tree])
}

extension Tree {
  /// What our reader sees.
  init(_ node: YAMLNode) {
    self =
      switch node.kind {
      case .scalar: .scalar(node.text, isPlain: node.isPlain)
      case .sequence: .list(node.items.map(Tree.init))
      case .mapping: .mapping(node.entries.flatMap { [Tree($0.key), Tree($0.value)] })
      }
  }
}

extension Tree: Decodable {
  /// Reads `["plain", text]`, `["quoted", text]`, `["list", [T…]]` or `["mapping", [T…]]`.
  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    switch try parts.decode(String.self) {
    case "list": self = .list(try parts.decode([Tree].self))
    case "mapping": self = .mapping(try parts.decode([Tree].self))
    case let style: self = .scalar(try parts.decode(String.self), isPlain: style == "plain")
    }
  }
}

/// PyYAML's pure-Python parser, asked by `Tests/Fixtures/Outside/yaml_tree.py`.
enum PyYAML {
  /// What it made of a file.
  enum Reading: Decodable, Equatable {
    case tree(Tree)
    case refused(Position, what: String)

    private enum Key: CodingKey { case tree, refused }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      if let tree = try members.decodeIfPresent(Tree.self, forKey: .tree) {
        self = .tree(tree)
        return
      }
      var parts = try members.nestedUnkeyedContainer(forKey: .refused)
      let place = Position(line: try parts.decode(Int.self), column: try parts.decode(Int.self))
      self = .refused(place, what: try parts.decode(String.self))
    }
  }

  struct Failure: Error {
    let errors: String
  }

  private static let script = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Outside/yaml_tree.py").path

  /// What it makes of each file, in their order.
  static func read(_ files: [URL]) throws -> [Reading] {
    let finished = try Finished(
      running: ["/usr/bin/python3", script],
      environment: ProcessInfo.processInfo.environment, in: "/",
      input: files.map { $0.path + "\n" }.joined(), within: 300)
    guard finished.status == 0 else { throw Failure(errors: finished.errors) }
    let decoder = JSONDecoder()
    return try finished.output.split(separator: "\n").map {
      try decoder.decode(Reading.self, from: Data($0.utf8))
    }
  }
}

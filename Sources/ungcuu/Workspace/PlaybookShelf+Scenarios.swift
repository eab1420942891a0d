import Console
import Playbooks

extension PlaybookShelf {
  /// Where a workspace keeps its scenarios.
  var scenarioFolder: String { workspace.playbooks + "/scenarios" }

  /// The scenario files people mean by paths, folders or ids; all of the workspace where nothing is
  /// named.
  func scenarios(_ names: [String]) throws(CommandFailure) -> [SourceFile] {
    if names.isEmpty { return try scenarios(in: scenarioFolder) }
    var files: [SourceFile] = []
    for name in names {
      for file in try scenarios(named: name) where !files.contains(file) { files.append(file) }
    }
    return files
  }

  private func scenarios(named name: String) throws(CommandFailure) -> [SourceFile] {
    if FileAccess.isFolder(name) { return try scenarios(in: name) }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return [try scenario(name)]
    }
    let all = try scenarios(in: scenarioFolder).map { ($0, ScenarioReader.read($0).0?.id) }
    let found = all.filter { $0.0.name == scenarioFolder + "/\(name).yaml" || $0.1 == name }
    guard !found.isEmpty else { throw .noScenario(name, known: all.compactMap(\.1)) }
    return found.map(\.0)
  }

  private func scenarios(in folder: String) throws(CommandFailure) -> [SourceFile] {
    var files: [SourceFile] = []
    for name in yamlNames(in: folder) { files.append(try scenario(folder + "/" + name)) }
    return files
  }

  private func scenario(_ path: String) throws(CommandFailure) -> SourceFile {
    try file(path, role: .scenario)
  }

  /// The files of this workspace's playbooks, by id.
  func playbooks() -> [(id: String, file: SourceFile)] {
    yamlNames(in: workspace.playbooks).compactMap { name in
      guard let file = quietly(workspace.playbooks + "/" + name, role: .playbook),
        let id = PlaybookReader.id(of: file.bytes)
      else { return nil }
      return (id, file)
    }
  }
}

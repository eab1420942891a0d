import Console
import Playbooks

extension PlaybookShelf {
  /// Where a workspace keeps its scenarios.
  var scenarioFolder: String { workspace.playbooks + "/scenarios" }

  /// The scenario files people mean by paths, folders, ids, or by the id of the playbook they walk;
  /// all of the workspace where nothing is named.
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
    if name.isPath { return [try scenario(name)] }
    let all = try scenarios(in: scenarioFolder).map { ($0, ScenarioReader.read($0).0) }
    let named = all.filter { isScenario($0.0, $0.1, called: name) }
    if !named.isEmpty { return named.map(\.0) }
    let walking = all.filter { $0.1?.playbook.text == name }
    if !walking.isEmpty { return walking.map(\.0) }
    if case .missing(let playbooks) = lookup(name, role: .playbook) {
      throw .noScenario(name, known: all.compactMap(\.1?.id) + playbooks)
    }
    throw .noScenariosOf(playbook: name, folder: scenarioFolder)
  }

  /// The playbook people mean by a path or an id, or the scenario where there is no such playbook.
  func playbookOrScenario(_ name: String) throws(CommandFailure) -> SourceFile {
    do {
      let file = try find(name)
      guard PlaybookReader.isScenario(file.bytes) else { return file }
      return SourceFile(role: .scenario, name: file.name, bytes: file.bytes)
    } catch {
      guard case .noPlaybook = error,
        let file = try scenarios(in: scenarioFolder)
          .first(where: { isScenario($0, ScenarioReader.read($0).0, called: name) })
      else { throw error }
      return file
    }
  }

  private func isScenario(_ file: SourceFile, _ scenario: Scenario?, called id: String) -> Bool {
    file.name == scenarioFolder + "/\(id).yaml" || scenario?.id == id
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
    playbookNames.compactMap { name in
      guard let file = quietly(workspace.playbooks + "/" + name, role: .playbook),
        let id = PlaybookReader.id(of: file.bytes)
      else { return nil }
      return (id, file)
    }
  }
}

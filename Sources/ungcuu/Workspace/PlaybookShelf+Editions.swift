import Console
import Playbooks
import Response

extension PlaybookShelf {
  /// The file of the workspace that is another text by now than the one an open run was opened with;
  /// nil where all are the same, where the run has ended, and for what is no longer here.
  func otherText(than run: LoadedRun) -> String? {
    guard run.state.isOpen else { return nil }
    for text in run.texts {
      let path: String?
      switch text.role {
      case .playbook: path = self.path(ofPlaybook: run.state.opening.playbook.id)
      case .include: path = PlaybookReader.id(of: text.bytes).flatMap(self.path(ofPlaybook:))
      case .rules: path = workspace.playbooks + "/rules/" + Path.name(of: text.name)
      case .calendar: path = workspace.playbooks + "/calendars/" + Path.name(of: text.name)
      case .template: path = workspace.playbooks + "/templates/" + Path.name(of: text.name)
      // No run is governed by one.
      case .scenario, .form: path = nil
      }
      if let path, FileAccess.exists(path), differs(path, from: text.bytes) { return path }
    }
    return nil
  }

  /// Says in one line that a run's text is not the one on disk, and how to see what changed.
  func tell(_ run: LoadedRun, _ language: Language) {
    guard let path = otherText(than: run) else { return }
    let playbook = run.state.opening.playbook.id
    Output.remark(DiffWords.differs(run: run.id, playbook: playbook, path: path)[language])
  }

  /// Its own file where there is one: no other needs to be read then.
  private func path(ofPlaybook id: String) -> String? {
    let own = workspace.playbooks + "/\(id).yaml"
    if FileAccess.exists(own) { return own }
    do { return try find(id).name } catch { return nil }
  }

  private func differs(_ path: String, from bytes: [UInt8]) -> Bool {
    do { return try FileAccess.readPlaybook(path) != bytes } catch { return false }
  }
}

import AuditStore
import Console
import Playbooks

/// What a person names where either a playbook or a run will do.
enum Subject {
  case playbook(SourceFile)
  case run(LoadedRun)

  /// The playbook of a path or an id, else the run of an id or a unique prefix.
  static func find(_ name: String, on shelf: PlaybookShelf) throws -> Subject {
    do throws(CommandFailure) {
      return .playbook(try shelf.find(name))
    } catch {
      guard case .noPlaybook = error, let run = try run(name, in: shelf.workspace) else {
        throw error
      }
      return .run(run)
    }
  }

  /// Nil where no run begins so, and where there are no runs.
  private static func run(_ name: String, in workspace: Workspace) throws -> LoadedRun? {
    do {
      return try Ledger(reading: workspace).run(name)
    } catch CommandFailure.noRun, CommandFailure.noTrail {
      return nil
    }
  }
}

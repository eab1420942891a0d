import ArgumentParser
import Console
import Playbooks

/// The language of help texts, which are made before any option is read.
enum Tongue {
  static let current: Language = {
    let arguments = CommandLine.arguments
    if let place = arguments.firstIndex(of: "--lang"), place + 1 < arguments.count,
      let asked = Language(rawValue: arguments[place + 1])
    {
      return asked
    }
    return ofEnvironment
  }()

  /// `UNGCUU_LANG`, else the locale: Vietnamese where it says so, else English.
  static let ofEnvironment: Language = {
    if let asked = Program.environment["UNGCUU_LANG"].flatMap(Language.init(rawValue:)) {
      return asked
    }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { Program.environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("vi") ? .vi : .en
  }()
}

/// A help text in the language people read.
func help(_ vi: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(Tongue.current == .vi ? vi : en, valueName: valueName)
}

/// An abstract or discussion in the language people read.
func words(_ vi: String, _ en: String) -> String { Tongue.current == .vi ? vi : en }

extension Language: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: help("Thư mục làm việc (có playbooks/ và runs/).", "The workspace folder."))
  var workspace: String?

  @Option(help: help("Ngôn ngữ: vi hoặc en.", "Language: vi or en."))
  var lang: Language?

  var language: Language { lang ?? Tongue.ofEnvironment }

  func findWorkspace() throws -> Workspace {
    try Workspace.find(named: workspace, environment: Program.environment)
  }

  /// The workspace; where there is none and every name is a path, the folder here.
  func workspace(for names: [String]) throws -> Workspace {
    do { return try findWorkspace() } catch CommandFailure.noWorkspace(nil) {
      guard !names.isEmpty, names.allSatisfy({ $0.isPath || FileAccess.exists($0) }) else {
        throw CommandFailure.noWorkspace(nil)
      }
      return Workspace(path: ".")
    }
  }

  func shelf(of workspace: Workspace) -> PlaybookShelf {
    let language = language
    return PlaybookShelf(workspace: workspace) { Output.warn($0, language) }
  }

  func surroundings(of workspace: Workspace) -> Surroundings {
    let shelf = shelf(of: workspace)
    return Surroundings(
      contacts: shelf.directory()?.contacts ?? [:],
      organisation: shelf.organisation() ?? Organisation())
  }
}

/// Who acts.
struct ActorOption: ParsableArguments {
  @Option(name: .customLong("as"), help: help("Tên người thao tác.", "Who acts."))
  var name: String?

  /// The name given, or that of the environment; nil where it must be asked for.
  var given: String? {
    let name = name ?? Program.environment["UNGCUU_RESPONDER"]
    return name.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  func required() throws -> String {
    guard let given else { throw CommandFailure.nobody }
    return given
  }
}

/// JSON instead of text.
struct JSONOption: ParsableArguments {
  @Flag(help: help("In JSON ra đầu ra chuẩn.", "Print JSON to standard output."))
  var json = false
}

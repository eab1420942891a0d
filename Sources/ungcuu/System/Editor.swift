import Console
import Glibc
import Subprocess
import SystemPackage

/// The person's own editor, on a copy of a text in a folder that nobody else can look into.
///
/// No shell is asked: `VISUAL` or `EDITOR` is cut at blanks, and each word is given as it is.
enum Editor {
  /// Lets a person edit a text; blocks until their editor has ended.
  ///
  /// The copy stays where it is until it is discarded, whatever became of the editor.
  static func edit(_ text: String) -> Edited {
    let folder: PrivateFolder
    let file: String
    do throws(FileFault) {
      folder = try PrivateFolder()
      file = try folder.create("notice.txt", Array(text.utf8))
    } catch {
      return Edited(text: text, fault: .unreadable(error), path: error.path) { true }
    }
    let fault = run(words, on: file)
    let left = read(file)
    return Edited(text: left.text, fault: fault ?? left.fault, path: file) { folder.remove() }
  }

  /// `VISUAL`, else `EDITOR`, else what Debian calls `editor`, else `vi`.
  private static var words: [String] {
    for name in ["VISUAL", "EDITOR"] {
      let words = (Program.environment[name] ?? "").split(whereSeparator: \.isWhitespace)
      if !words.isEmpty { return words.map(String.init) }
    }
    return [access("/usr/bin/editor", X_OK) == 0 ? "/usr/bin/editor" : "vi"]
  }

  private static func read(_ path: String) -> (text: String?, fault: EditorFault?) {
    do throws(FileFault) {
      let bytes = try FileAccess.read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else { return (nil, .notText) }
      return (text, nil)
    } catch {
      return (nil, .unreadable(error))
    }
  }

  /// Runs the editor on the terminal; without one it has nothing to read, and what it says is no
  /// result of ours.
  private static func run(_ words: [String], on file: String) -> EditorFault? {
    let name = words[0]
    let arguments = Array(words.dropFirst()) + [file]
    let isTerminal = isatty(STDIN_FILENO) == 1
    let ended = Blocking.wait { await execute(name, arguments, onTerminal: isTerminal) }
    switch ended.value ?? nil {
    case .exited(0): return nil
    case .exited(let code): return .ended(name, status: code)
    case .signaled(let signal): return .stopped(name, signal: signal)
    case nil: return .notStarted(name)
    }
  }

  private static func execute(_ name: String, _ arguments: [String], onTerminal: Bool) async
    -> TerminationStatus?
  {
    // Standard output of a walk is the terminal; of a command it may be somebody's file.
    let screen = FileDescriptor(rawValue: onTerminal ? STDIN_FILENO : STDERR_FILENO)
    let output = FileDescriptorOutput.fileDescriptor(screen, closeAfterSpawningProcess: false)
    do {
      guard onTerminal else {
        return try await Subprocess.run(
          .named(name), arguments: Arguments(arguments), input: NoInput.none, output: output,
          error: output
        ).terminationStatus
      }
      return try await Subprocess.run(
        .named(name), arguments: Arguments(arguments), input: .currentStandardInput, output: output,
        error: output
      ).terminationStatus
    } catch {
      return nil
    }
  }
}

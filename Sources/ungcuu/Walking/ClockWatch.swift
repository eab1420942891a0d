import Console
import Glibc
import Playbooks
import Response

/// The board of clocks on a screen that nobody sits at.
///
/// What cannot be read now is said on top of what was read last: a wall screen must neither go dark
/// nor look as if nothing were due.
struct ClockWatch {
  /// Clocks are told in minutes.
  private static let pause: Int32 = 60_000

  private let workspace: Workspace
  private let drills: Bool
  private let common: CommonOptions
  private let style = Style(isTerminal: true, environment: Program.environment)

  init(_ workspace: Workspace, drills: Bool, _ common: CommonOptions) {
    self.workspace = workspace
    self.drills = drills
    self.common = common
  }

  /// Shows the board until somebody leaves; what is wrong at first ends it.
  func run() throws {
    var hasTrail = false
    var board = try read(&hasTrail)
    var trouble: Phrase?
    let terminal: Terminal
    do {
      terminal = try Terminal(input: STDIN_FILENO, output: STDOUT_FILENO)
    } catch {
      throw CommandFailure.noScreen(error)
    }
    do {
      while true {
        try draw(board, trouble, on: terminal)
        switch try terminal.read(within: Self.pause) {
        case .bytes(let bytes) where bytes.contains(where: Self.isLeaving): return
        case .ended: return
        case .bytes, .changed, .idle: break
        }
        do {
          board = try read(&hasTrail)
          trouble = nil
        } catch {
          guard let failure = Output.failure(error) else { throw error }
          trouble = CommandWords.explanation(of: failure).message
        }
      }
    } catch let failure as TerminalFailure {
      throw CommandFailure.noScreen(failure)
    }
  }

  /// The board as it is now.
  ///
  /// A screen may be hung up before the first run; a trail that was there once and is no more is trouble.
  private func read(_ hasTrail: inout Bool) throws -> ClockBoard {
    do {
      let board = try ClockBoard(of: workspace, drills: drills, common)
      hasTrail = true
      return board
    } catch CommandFailure.noTrail where !hasTrail {
      return ClockBoard([], unread: [], language: common.language)
    }
  }

  private func draw(
    _ board: ClockBoard, _ trouble: Phrase?, on terminal: borrowing Terminal
  ) throws(TerminalFailure) {
    let size = terminal.size
    let lines = board.screen(
      at: TimeText.moment(Machine.now, in: .vietnam), trouble: trouble, width: size.columns,
      height: size.rows)
    try terminal.write(
      "\u{1B}[H\u{1B}[2J" + lines.map { style.text(of: $0) }.joined(separator: "\r\n"))
  }

  /// q, Q, Ctrl-C or Ctrl-D.
  private static func isLeaving(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "q") || byte == UInt8(ascii: "Q") || byte == 0x03 || byte == 0x04
  }
}

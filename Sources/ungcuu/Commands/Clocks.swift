import ArgumentParser
import Console
import Response

/// `ungcuu clocks`: the deadlines of all open runs, what is due first on top.
struct Clocks: ParsableCommand {
  static let configuration = CommandConfiguration(
    "clocks",
    words(
      "Thời hạn của mọi lượt đang mở, gấp nhất trước.",
      "Deadlines of all open runs, the nearest first."),
    words(
      """
      Với --watch: màn hình treo tường, tự cập nhật mỗi phút và khi đổi cỡ cửa sổ; phím q để thoát.
      """,
      """
      With --watch: for a wall screen, read anew every minute and when the window changes; q leaves.
      """), exits: .reading)

  @OptionGroup var common: CommonOptions
  @OptionGroup var json: JSONOption
  @Flag(help: help("Chỉ diễn tập; không ghi: chỉ lượt thật.", "Only drills; else only live runs."))
  var drills = false
  @Flag(help: help("Hiện mãi, tự cập nhật.", "Keep it on the screen and up to date."))
  var watch = false

  func validate() throws {
    if watch, json.json {
      throw ValidationError(
        words("--watch và --json không dùng cùng nhau.", "--watch and --json exclude each other."))
    }
  }

  func run() throws {
    let workspace = try common.findWorkspace()
    if watch {
      return try ClockWatch(workspace, drills: drills, common).run()
    }
    let board: ClockBoard
    do {
      board = try ClockBoard(of: workspace, drills: drills, common)
    } catch CommandFailure.noTrail {
      board = ClockBoard([], unread: [], language: common.language)
    }
    if json.json {
      Output.json(board.json)
    } else {
      Output.lines(board.lines(width: Output.width))
    }
  }
}

extension ClockBoard {
  /// The clocks of the open runs of a workspace as they stand now.
  init(of workspace: Workspace, drills: Bool, _ common: CommonOptions) throws {
    let ledger = try Ledger(reading: workspace)
    let surroundings = common.surroundings(of: workspace)
    let open = try ledger.summaries().filter {
      $0.isOpen && ($0.opening.mode == .drill) == drills
    }
    let views = try open.compactMap { state in
      try ledger.readable(state.run)?.view(surroundings, language: common.language)
    }
    self.init(views, unread: ledger.passedOver, language: common.language)
  }
}

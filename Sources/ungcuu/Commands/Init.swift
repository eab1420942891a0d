import ArgumentParser
import Console
import Glibc

/// `ungcuu init DIR`: a workspace with the shipped playbooks.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    "init",
    words(
      "Tạo thư mục làm việc với các kịch bản có sẵn.",
      "Makes a workspace with the shipped playbooks."),
    exits: [.made, .notMade, .usage])

  @OptionGroup var common: CommonOptions
  @Argument(help: help("Thư mục mới.", "The new folder.")) var folder: String

  func run() throws {
    let source = try ShippedFiles.playbooks()
    if FileAccess.isFolder(folder), try !FileAccess.names(in: folder).isEmpty {
      throw CommandFailure.folderNotEmpty(folder)
    }
    try FileAccess.makeFolder(folder + "/runs")
    try copy(source, to: folder + "/playbooks")
    Output.made(folder, common.language)
  }

  private func copy(_ source: String, to target: String) throws {
    try FileAccess.makeFolder(target)
    for name in try FileAccess.names(in: source) {
      let from = source + "/" + name
      if FileAccess.isFolder(from) {
        try copy(from, to: target + "/" + name)
      } else {
        try FileAccess.create(target + "/" + name, try FileAccess.read(from))
      }
    }
  }
}

/// The playbooks that came with the program.
enum ShippedFiles {
  /// Their folder: the one named by `UNGCUU_SHARE`, else the one installed beside the program,
  /// else that of the source tree the program was built in.
  static func playbooks() throws(CommandFailure) -> String {
    var candidates: [String] = []
    if let share = Program.environment["UNGCUU_SHARE"], !share.isEmpty {
      candidates.append(share + "/playbooks")
    }
    var folder = Path.parent(of: executable)
    candidates.append(Path.parent(of: folder) + "/share/ungcuu/playbooks")
    while folder != "/", folder != "." {
      if FileAccess.exists(folder + "/Package.swift") { candidates.append(folder + "/playbooks") }
      folder = Path.parent(of: folder)
    }
    guard let found = candidates.first(where: FileAccess.isFolder) else {
      throw .noShippedPlaybooks(candidates.first ?? "share/ungcuu/playbooks")
    }
    return found
  }

  private static var executable: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return Path.absolute(CommandLine.arguments.first ?? "ungcuu") }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

import Foundation
import TestSupport

/// Programs of other people, asked what they make of a Word file.
enum OfficeSuite {
  struct Failure: Error {
    let output: String
  }

  /// What LibreOffice prints of one file.
  struct Printed {
    let text: String
    let pages: Int
    /// The fonts that the letters are drawn in.
    let fonts: Set<String>
  }

  /// The files as LibreOffice prints them, in their order.
  static func printed(_ files: [String], in workspace: Workspace) throws -> [Printed] {
    let folder = workspace.folder + "/printed"
    try run(
      [
        "/usr/bin/soffice", "-env:UserInstallation=file://\(workspace.home)/office", "--headless",
        "--convert-to", "pdf", "--outdir", folder,
      ] + files, workspace)
    return try files.map { file in
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      let paper = "\(folder)/\(name).pdf"
      let text = try run(["/usr/bin/pdftotext", "-layout", paper, "-"], workspace)
      let fonts = try run(["/usr/bin/pdffonts", paper], workspace).split(separator: "\n")
        .dropFirst(2).compactMap { line in
          line.split(separator: " ").first?.split(separator: "+").last.map(String.init)
        }
      return Printed(
        text: text, pages: text.count { $0 == "\u{C}" }, fonts: Set(fonts))
    }
  }

  /// The parts of a Word file by name, each read as XML by Python; the times of all are the first that
  /// the format knows.
  static func parts(_ file: String, in workspace: Workspace) throws -> [String: String] {
    let text = try workspace.python(
      """
      import json, zipfile, xml.etree.ElementTree as tree
      archive = zipfile.ZipFile("\(file)")
      assert archive.testzip() is None
      assert all(part.date_time == (1980, 1, 1, 0, 0, 0) for part in archive.infolist())
      print(json.dumps({part: "".join(tree.fromstring(archive.read(part)).itertext()) for part in archive.namelist()}))
      """)
    return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  @discardableResult
  private static func run(_ command: [String], _ workspace: Workspace) throws -> String {
    let finished = try Finished(
      running: command, environment: workspace.environment(), in: workspace.folder, within: 180)
    guard finished.status == 0 else {
      throw Failure(output: "\(command): \(finished.output) \(finished.errors)")
    }
    return finished.output
  }
}

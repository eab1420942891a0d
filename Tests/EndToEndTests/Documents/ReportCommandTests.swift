import Foundation
import TestSupport
import Testing

@Suite("The report, the figures and the paper form", .timeLimit(.minutes(5)))
struct ReportCommandTests {
  private static let script =
    "<script>document.documentElement.lang = 'RAN'</script><img src=x onerror=\"document.documentElement.lang = 'RAN'\">"

  private func report(_ workspace: Workspace, _ run: String, _ format: String, lang: String = "en")
    throws -> String
  {
    let finished = try workspace.run(["report", run, "--format", format], lang: lang)
    try #require(finished.status == 0, "\(finished.errors)")
    return finished.output
  }

  @Test("a walked run in every format, the same whenever it is made")
  func walked() throws {
    let made = try BundleWorkspace()
    let workspace = made.workspace
    let page = try report(workspace, made.run, "html")
    #expect(page.contains("*** DRILL: ") && page.contains("TLP:AMBER"))
    #expect(page.contains("INTACT: nothing was changed"))
    #expect(page.contains("class=\"timeline\"") && page.contains("class=\"chart\""))
    let markdown = try report(workspace, made.run, "markdown", lang: "vi")
    #expect(markdown.contains("\n## Quyết định\n") && markdown.contains("```mermaid\n"))
    let csv = try report(workspace, made.run, "csv")
    #expect(try csv.ranges(of: "\r\n").count == workspace.events(made.run).count + 1)
    let json = try JSONDecoder().decode(
      Reading.self, from: Data(try report(workspace, made.run, "json").utf8))
    #expect(json.status == "completed" && json.verification.verdict == "INTACT")
    #expect(json.checkpoint?.contains("ungcuu/") == true)
    #expect(json.decisions.contains { $0.option == "not-involved" })
    #expect(json.passes.allSatisfy { $0.ready != nil })
    #expect(try report(workspace, made.run, "html") == page)
    #expect(try workspace.events(made.run).count == json.size(of: csv))
  }

  /// A word on a sheet, in points from its top.
  private struct Word {
    let sheet: Int
    let text: String
    let top: Double
    let bottom: Double
  }

  @Test(
    "printed, the report is on A4, only its graph lies across, and no page ends within a line",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func printed() throws {
    let made = try BundleWorkspace()
    let workspace = made.workspace
    for lang in ["vi", "en"] {
      let page = try report(workspace, made.run, "html", lang: lang)
      let paper = try Browser.print(page, as: "report.html", in: workspace)
      let sheets = try Browser.sheets(in: paper)
      let across = sheets.filter { $0.width > $0.height }
      #expect(across.count == 1 && sheets.count > 5)
      #expect(sheets.allSatisfy { Set([$0.width, $0.height].map { Int($0) }) == [594, 841] })
      let words = try words(of: paper, in: workspace)
      #expect(words.contains { $0.text == "notify/notice" })
      // What is printed in the margins stands outside these lines; nothing may stand across one.
      for word in words {
        for edge in [18 * 72 / 25.4, sheets[word.sheet].height - 16 * 72 / 25.4] {
          #expect(!(word.top < edge - 1 && word.bottom > edge + 1), "\(word)")
        }
      }
    }
  }

  private func words(of paper: String, in workspace: Workspace) throws -> [Word] {
    let finished = try Finished(
      running: ["/usr/bin/pdftotext", "-bbox", paper, "-"], environment: workspace.environment(),
      in: workspace.folder, within: 60)
    try #require(finished.status == 0)
    var sheet = -1
    return finished.output.split(separator: "\n").compactMap { line in
      if line.contains("<page ") { sheet += 1 }
      guard
        let found = line.firstMatch(
          of: /<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)">(.*)<\/word>/),
        let top = Double(found.1), let bottom = Double(found.2)
      else { return nil }
      return Word(sheet: sheet, text: String(found.3), top: top, bottom: bottom)
    }
  }

  @Test("the brief holds what the next shift needs and no more, and is no table of data")
  func brief() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let brief = try workspace.run(["report", run, "--brief", "--format", "markdown"], lang: "en")
    #expect(brief.status == 0 && brief.output.contains("# Handover brief: "))
    #expect(brief.output.contains("\n## Open\n") && brief.output.contains("<br>triage | ready |"))
    #expect(!brief.output.contains("Every event") && !brief.output.contains("mermaid"))
    #expect(try workspace.run(["report", run, "--brief", "--format", "csv"]).status == 64)
  }

  private struct Reading: Decodable {
    struct Verification: Decodable { let verdict: String }
    struct Decision: Decodable { let option: String }
    struct Pass: Decodable { let ready: Int? }
    let status: String
    let verification: Verification
    let checkpoint: String?
    let decisions: [Decision]
    let passes: [Pass]

    func size(of csv: String) -> Int { csv.ranges(of: "\r\n").count - 1 }
  }

  @Test(
    "a hostile note does not run in a real browser, even where the page did not forbid it",
    .enabled(if: Browser.isWanted, "Chromium is not installed here"))
  func hostile() throws {
    let workspace = try Workspace()
    let run = try workspace.open("--title", Self.script)
    try workspace.done("note", run, Self.script)
    try workspace.done("step", "skip", run, "triage", "--reason", Self.script)
    let page = try report(workspace, run, "html")
    let policy = try #require(
      page.firstRange(of: /<meta http-equiv="Content-Security-Policy"[^>]*>/))
    let free = page.replacingCharacters(in: policy, with: "")
    for (name, text) in [("whole", page), ("free", free)] {
      let seen = try Browser.document(of: text, as: name, in: workspace)
      #expect(seen.contains("<html lang=\"en\">"), "\(name)")
      #expect(!seen.contains("<script") && !seen.contains("<img"), "\(name)")
      #expect(seen.contains("Step by step"))
    }
    // The browser does run what is not escaped.
    let escaped = "&lt;script&gt;document.documentElement.lang = &#39;RAN&#39;&lt;/script&gt;"
    try #require(free.contains(escaped))
    let bad = free.replacing(
      escaped, with: "<script>document.documentElement.lang = 'RAN'</script>")
    #expect(
      try Browser.document(of: bad, as: "bad", in: workspace).contains("<html lang=\"RAN\">"))
  }

  @Test("a trail that was changed is reported, and said to be changed")
  func tampered() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.done("note", run, "Một điều")
    try workspace.python(
      """
      db = sqlite3.connect("runs/audit.sqlite")
      for name, in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
          db.execute("DROP TRIGGER " + name)
      db.execute("UPDATE events SET body = replace(body, 'Một điều', 'Hai điều') WHERE body LIKE '%note.added%'")
      db.commit()
      """)
    let finished = try workspace.run(["report", run], lang: "en")
    #expect(finished.status == 2, "\(finished.status ?? -1) \(finished.errors)")
    #expect(finished.output.contains("TAMPERED") && finished.errors.contains("TAMPERED"))
  }

  @Test("figures count live runs and drills apart, and leave out what was opened by mistake")
  func stats() throws {
    let workspace = try Workspace()
    let drills = [try workspace.open(), try workspace.open()]
    let live = try workspace.run(["run", "ransomware", "--no-walk", "--set", "system=web"]).output
      .trimmingCharacters(in: .newlines)
    let mistake = try workspace.run(["run", "phishing", "--no-walk"]).output
      .trimmingCharacters(in: .newlines)
    if !mistake.isEmpty {
      try workspace.done("abort", mistake, "--mistake", "--reason", "Nhầm")
    }
    try workspace.done("step", "skip", live, "triage", "--reason", "x")
    let told = try workspace.run(["stats"], lang: "en")
    #expect(told.output.hasPrefix("1 live run\n"))
    #expect(told.output.contains("- vn-anm-24h: 1 running"))
    #expect(told.errors.contains("2 drills (see them with --drills)"))
    let json = try workspace.done("stats", "--drills", "--json")
    #expect(json.contains("\"mode\":\"drill\",\"runs\":2"))
    #expect(!drills.contains(live))
    #expect(
      told.output.contains("  Decree 331/2026/ND-CP, Article 31.2.d; read in the legal text\n"))
    for some in [["--playbook", "phishing"], ["--period", "2020-01-01..2020-12-31"]] {
      let none = try workspace.run(["stats"] + some, lang: "en")
      #expect(none.output.hasPrefix("0 live runs\n"), "\(some)")
    }
    let odd = try workspace.run(["stats", "--period", "2020-12-31..2020-01-01"], lang: "en")
    #expect(odd.status == 64 && odd.errors.contains("is no period"))
  }

  @Test("every shipped playbook prints, in both languages, with its numbers and no place left open")
  func print() throws {
    let workspace = try Workspace()
    for lang in ["vi", "en"] {
      let finished = try workspace.run(["print", "ransomware"], lang: lang)
      #expect(finished.status == 0 && finished.errors.isEmpty)
      #expect(!finished.output.contains("{{"))
      #expect(finished.output.contains("TLP:AMBER"))
      #expect(
        finished.output.contains(lang == "vi" ? "⚠ chưa ai gọi thử" : "⚠ nobody has verified"))
      #expect(finished.output.contains("331/2026"))
    }
    #expect(try workspace.run(["print", "nothing-like-it"]).status == 1)
  }
}

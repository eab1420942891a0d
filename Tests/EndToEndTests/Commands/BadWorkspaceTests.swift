import Foundation
import TestSupport
import Testing

@Suite("A workspace that cannot be written to", .timeLimit(.minutes(5)))
struct BadWorkspaceTests {
  /// Tries to record, in both languages: refused with a sentence that names what is wrong.
  private func expectRefused(
    _ run: String, in workspace: Workspace, _ names: String, languages: [String] = ["vi", "en"]
  ) throws {
    for lang in languages {
      let word = lang == "vi" ? "lỗi:" : "error:"
      let finished = try workspace.run(["note", run, "Thử"], lang: lang)
      #expect(finished.status == 1)
      #expect(finished.output == "")
      #expect(finished.errors.hasPrefix(word), "\(finished.errors)")
      #expect(finished.errors.contains(names), "\(finished.errors)")
    }
  }

  @Test("a file where runs/ should be")
  func fileForFolder() throws {
    let workspace = try Workspace()
    try FileManager.default.removeItem(atPath: workspace.folder + "/runs")
    try workspace.write("", to: "runs")
    try expectRefused("20", in: workspace, "runs/audit.sqlite")
    let opened = try workspace.run(["run", "ransomware", "--no-walk", "--set", "system=web"])
    #expect(opened.status == 1)
    #expect(opened.output == "")
  }

  @Test("a database that is none")
  func noDatabase() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    for name in ["-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: workspace.folder + "/runs/audit.sqlite" + name)
    }
    let text = "Đây không phải cơ sở dữ liệu."
    try workspace.write(text, to: "runs/audit.sqlite")
    try expectRefused(run, in: workspace, "recover")
    let (verdict, status) = try workspace.verify()
    #expect(status == 2)
    #expect(verdict.verdict != "INTACT")
    let kept = try String(contentsOfFile: workspace.folder + "/runs/audit.sqlite", encoding: .utf8)
    #expect(kept == text)
  }

  @Test("a trail of a newer version")
  func newer() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    try workspace.python(
      """
      sqlite3.connect('runs/audit.sqlite').executescript(
        'CREATE TABLE later(x TEXT) STRICT; PRAGMA user_version=99')
      """)
    try expectRefused(run, in: workspace, "99")
  }

  @Test("a database that another program does not let go")
  func locked() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    var holder = try workspace.holder()
    // It waits for some seconds first.
    try expectRefused(run, in: workspace, "runs/audit.sqlite", languages: ["en"])
    // Reading goes on.
    #expect(try workspace.status(run).status == "open")
    try holder.send("\u{3}")
    _ = try holder.end()
    try workspace.done("note", run, "Ghi được")
    #expect(try workspace.events(run).count { $0.kind == "note.added" } == 1)
  }

  @Test(
    "a disk that is read-only: nothing is written, what is there can be read",
    .enabled(if: try Workspace.mayMount(), "this machine lets nobody mount in a world of their own")
  )
  func readOnly() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let read = try workspace.onReadOnlyDisk(["status", run])
    #expect(read.status == 0, "\(read.errors)")
    let refused = try workspace.onReadOnlyDisk(["note", run, "Thử"])
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.errors.hasPrefix("lỗi:"), "\(refused.errors)")
    #expect(try workspace.events(run).count { $0.kind == "note.added" } == 0)
    #expect(try workspace.verify().reading.verdict == "INTACT")
  }

  @Test(
    "where the system does not tell what was typed, nothing is acknowledged",
    .enabled(if: try Workspace.mayMount(), "this machine lets nobody mount in a world of their own")
  )
  func noArguments() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let deaf = try workspace.inOwnWorld(
      "mount -t tmpfs none /proc && exec \"$0\" \"$@\"", ["note", run, "Thử"])
    #expect(deaf.status == 1)
    #expect(deaf.output == "")
    #expect(deaf.errors.contains("/proc"), "\(deaf.errors)")
    #expect(try workspace.events(run).count { $0.kind == "note.added" } == 0)
  }

  @Test(
    "a disk that is full: what was shown is there, and it goes on once there is room",
    .enabled(
      if: try Workspace.mayMount(), "this machine lets nobody mount in a world of their own"),
    arguments: FaultRow.isLong ? Array(stride(from: 700, through: 1024, by: 12)) : [700, 1024])
  func full(kibibytes: Int) throws {
    let workspace = try Workspace()
    let lines = (0..<300).map { "n\n\n\($0) \(String(repeating: "x", count: 2_000))\n" }.joined()
    let walked = try workspace.inOwnWorld(
      """
      mount -t tmpfs -o size=\(kibibytes)k none runs || exit 9
      RUN=$("$0" run ransomware --no-walk --drill --set system=web) || exit 8
      head -c 1500000 /dev/zero > big
      "$0" attach "$RUN" big > attached
      echo "attach $?, left behind: $(find runs/evidence -type f | wc -l)"
      "$0" resume "$RUN" > shown
      echo "walk $?"
      mount -o remount,size=8m runs
      "$0" note "$RUN" "Có chỗ rồi" > noted
      echo "note $?"
      "$0" attach "$RUN" big > attached
      echo "attach $?"
      "$0" replay "$RUN" --json > lines
      "$0" verify --json > verdict
      echo "verify $?"
      """, input: lines)
    let shown = try workspace.read("shown").ranges(of: "✓ Đã ghi").count
    let recorded = try workspace.read("lines")
    let noted = recorded.ranges(of: "\"kind\":\"note.added\"").count
    let attached = recorded.ranges(of: "\"kind\":\"evidence.added\"").count
    let isAsClaimed =
      walked.output
      == "attach 1, left behind: 0\nwalk 1\nnote 0\nattach 0\nverify 0\n"
    let row = FaultRow("F4", "a tmpfs of 1 MiB and less full: database, evidence; then space again")
    #expect(
      row.trial(
        "stopped, went on", isAsClaimed && shown > 0 && noted == shown + 1 && attached == 1),
      "\(walked.output)\(walked.errors) \(shown) \(noted) \(attached)")
    #expect(walked.errors.hasPrefix("lỗi:"), "\(walked.errors)")
  }

  @Test(
    "on a full disk nothing is half erased and no evidence half kept; with space again all goes on",
    .enabled(if: try Workspace.mayMount(), "this machine lets nobody mount in a world of their own")
  )
  func fullErasing() throws {
    let workspace = try Workspace()
    try workspace.write(String(repeating: "bytes of a screen", count: 60_000), to: "big.png")
    try workspace.write("screen", to: "small.png")
    let walked = try workspace.inOwnWorld(
      #"""
      mount -t tmpfs -o size=1m none runs || exit 9
      RUN=$("$0" run ransomware --no-walk --drill --set system=web) || exit 8
      "$0" note "$RUN" "Hoa-Mai" --personal > shown
      "$0" attach "$RUN" small.png > shown
      dd if=/dev/zero of=runs/filler bs=4k 2> dd
      "$0" attach "$RUN" big.png 2> refused
      echo "attach $?"
      find runs/evidence -name 'incoming-*' | wc -l
      NOTE=$("$0" redact "$RUN" --json | tr '{' '\n' | grep Hoa-Mai | sed 's/.*"seq":\([0-9]*\),.*/\1/')
      "$0" redact "$RUN" "$NOTE" text --basis luật 2>> refused
      echo "redact $?, $("$0" redact "$RUN" | grep -c Hoa-Mai) there"
      E=$("$0" evidence "$RUN" --json | sed 's/.*"id":"\(e[0-9]*\)".*/\1/')
      "$0" evidence withhold "$RUN" "$E" --basis luật 2>> refused
      echo "withhold $?, $(find runs/evidence -type f | wc -l) there"
      rm runs/filler
      mount -o remount,size=8m runs
      "$0" redact "$RUN" "$NOTE" text --basis luật > shown 2>&1
      echo "redact $?, $(grep -rlF Hoa-Mai runs | wc -l) there"
      "$0" evidence withhold "$RUN" "$E" --basis luật > shown 2>&1
      echo "withhold $?, $(find runs/evidence -type f | wc -l) there"
      "$0" attach "$RUN" big.png > shown
      echo "attach $?"
      "$0" verify --json > verdict
      echo "verify $?"
      """#)
    #expect(
      walked.output == """
        attach 1
        0
        redact 1, 1 there
        withhold 1, 1 there
        redact 0, 0 there
        withhold 0, 0 there
        attach 0
        verify 0

        """, "\(walked.errors)")
    #expect(try workspace.read("refused").ranges(of: "Hết chỗ").count == 3)
  }
}

extension Workspace {
  /// A program that holds the database for itself, until Ctrl-C.
  fileprivate func holder() throws -> PseudoTerminal {
    var holder = try PseudoTerminal(
      "/usr/bin/env",
      [
        "python3", "-c",
        """
        import sqlite3, time
        trail = sqlite3.connect('runs/audit.sqlite', isolation_level=None)
        trail.execute('BEGIN EXCLUSIVE')
        print('held', flush=True)
        time.sleep(120)
        """,
      ], environment: ProcessInfo.processInfo.environment, in: folder)
    try holder.expect("held", within: 30)
    return holder
  }

  /// Runs a command where runs/ cannot be written to.
  ///
  /// Modes of files would not stop root, which tests may run as.
  fileprivate func onReadOnlyDisk(_ arguments: [String]) throws -> Finished {
    try inOwnWorld(
      """
      mount --bind runs runs && mount -o remount,ro,bind runs && exec "$0" "$@"
      """, arguments)
  }

  /// Whether this machine lets a test mount where nobody else sees it; many containers do not.
  fileprivate static func mayMount() throws -> Bool {
    try Finished(running: ["/usr/bin/unshare", "-rm", "true"], environment: [:], in: "/").status
      == 0
  }

  /// Runs a shell script with the program as `$0` where what it mounts nobody else sees.
  fileprivate func inOwnWorld(
    _ script: String, _ arguments: [String] = [], input: String = ""
  ) throws -> Finished {
    let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    return try Finished(
      running: ["/usr/bin/unshare", "-rm", "sh", "-c", script, Self.program] + arguments,
      environment: environment().merging(path) { $1 }, in: folder, input: input)
  }

  fileprivate func read(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }
}

import Foundation
import TestSupport
import Testing

@Suite("Official forms", .timeLimit(.minutes(5)))
struct FormCommandTests {
  private static let place = ["--set", "violation_place=Phòng máy chủ"]

  @Test("every shipped form, filled from a walked run, opens in LibreOffice complete")
  func shipped() throws {
    let walk = try FormWalk()
    let workspace = walk.workspace
    let forms = [
      (["form", walk.run, "vn-tt20-mau-03"], "Mẫu số 03, Thông tư 20/2017/TT-BTTTT"),
      (["form", walk.run, "vn-tt20-mau-04"], "Mẫu số 04, Thông tư 20/2017/TT-BTTTT"),
      (["form", walk.run, "vn-nd356-mau-08"] + Self.place, "Mẫu số 08, Nghị định 356/2025/NĐ-CP"),
      (["form", walk.run, "vn-tt20-thong-bao"], "Điều 9.3.a"),
      (
        ["form", "--period", "2026-10-01..2026-12-14", "vn-tt20-mau-05"],
        "Mẫu số 05, Thông tư 20/2017/TT-BTTTT"
      ),
    ]
    var files: [String] = []
    for (place, (command, _)) in forms.enumerated() {
      let file = "\(place).docx"
      let finished = try workspace.run(command + ["-o", file])
      #expect(finished.status == 0 && finished.output == file + "\n", "\(finished.errors)")
      let parts = try OfficeSuite.parts(file, in: workspace)
      #expect(parts.count == 9 && parts["word/header1.xml"]?.contains("DIỄN TẬP") == false)
      files.append(workspace.folder + "/" + file)
    }
    let printed = try OfficeSuite.printed(files, in: workspace)
    for ((_, name), paper) in zip(forms, printed) {
      for text in [
        name, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "ỦY BAN NHÂN DÂN", "Sông Hinh, ngày ", "Nơi nhận:", "(Ký, ghi rõ họ tên, đóng dấu)",
        "Sở Khoa học và Công nghệ", "1/\(paper.pages)\n",
      ] { #expect(paper.text.contains(text), "\(name): \(text)") }
      #expect(!paper.text.contains("‹"), "\(name)")
      // Letters of Vietnamese are in the font itself; only boxes are of another.
      #expect(
        paper.fonts.filter { !$0.hasPrefix("LiberationSerif") }.allSatisfy {
          $0.hasPrefix("DejaVuSans") || $0.hasPrefix("OpenSymbol")
        }, "\(paper.fonts)")
    }
    let (initial, closing, violation, summary) = (
      printed[0].text, printed[1].text, printed[2].text, printed[4].text
    )
    for text in [
      "Ngày phát hiện (*): 30/10/2026", "Giờ phát hiện (*): 08:00 (+07)", "☑ Cấp độ 4",
      "☑ Nhận được thông báo", "Nhận được thông báo từ: Ông Lê Văn C", "☑ Cơ quan điều phối",
      "☐ Nhà cung cấp dịch vụ Internet", "☑ Máy chủ web",
      "Cổng dịch vụ công, dvc.example.vn,",
      "Bổ sung ngoài Mẫu số 03", "☑ Nghe trộm", "☑ Chưa được xử lý",
    ] { #expect(initial.contains(text), "\(text)") }
    #expect(closing.contains("Số của báo cáo ban đầu: 15/BC-SKHCN"))
    #expect(closing.contains("Ngày của báo cáo ban đầu: 30/10/2026"))
    for text in [
      "Phát hiện lúc 08:30 (+07) ngày 30/10/2026", "Hoàng Thu Hà", "0912345678",
      "; số người bị ảnh hưởng (ước tính): 1850", "Phòng máy chủ", "Mã số thuế: 1600000000",
    ] { #expect(violation.contains(text), "\(text)") }
    #expect(!initial.contains("Hoàng Thu Hà") && !closing.contains("Lê Văn C"))
    #expect(summary.contains(/8\. Nghe trộm[^\n]*\n[^\n]* 1 +0 +1 +0\n/))
  }

  @Test("without a terminal what is missing is named, nothing is written; a draft shows the gaps")
  func missing() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    let finished = try workspace.run(["form", run, "vn-tt20-mau-03", "-o", "a.html"], lang: "en")
    #expect(finished.status == 2 && finished.output.isEmpty)
    for text in ["reporter_name (Name)", "detected_date", "told (Told already)", "--draft"] {
      #expect(finished.errors.contains(text), "\(text)")
    }
    #expect(try !workspace.names(in: "").contains("a.html"))
    let empty = try workspace.run(
      ["form", run, "vn-tt20-mau-03", "--set", "reporter_name=", "-o", "a.html"], lang: "en")
    #expect(empty.status == 1 && empty.errors.contains("reporter_name: This needs an answer."))
    try workspace.done("form", run, "vn-tt20-mau-03", "--draft", "-o", "a.html")
    let page = try String(contentsOfFile: workspace.folder + "/a.html", encoding: .utf8)
    #expect(page.contains("‹phải điền: reporter_name›") && page.contains("BẢN NHÁP"))
    #expect(page.contains("DIỄN TẬP"))
    let again = try workspace.run(["form", run, "vn-tt20-mau-03", "--draft", "-o", "a.html"])
    #expect(again.status == 1 && again.errors.contains("a.html"))
  }

  @Test("at a terminal what is missing is asked for")
  func asked() throws {
    let walk = try FormWalk()
    var terminal = try walk.workspace.terminal("form", walk.run, "vn-nd356-mau-08", "-o", "a.html")
    try terminal.expect("Địa điểm", within: 30)
    try terminal.send("Phòng máy chủ\r")
    #expect(try terminal.end(within: 30) == .exited(0))
    let page = try String(contentsOfFile: walk.workspace.folder + "/a.html", encoding: .utf8)
    #expect(page.contains("Địa điểm: Phòng máy chủ"))
  }

  @Test("hostile values of a record stay text, in a file that opens all the same")
  func hostile() throws {
    let text =
      "</w:t></w:r><w:br/> <script>alert(1)</script> & \u{202E}txt.exe ]]> "
      + String(repeating: "dài ", count: 3_000)
    let walk = try FormWalk(description: text, "--drill")
    let workspace = walk.workspace
    try workspace.done("form", walk.run, "vn-tt20-thong-bao", "-o", "a.docx")
    let parts = try OfficeSuite.parts("a.docx", in: workspace)
    let body = parts["word/document.xml"] ?? ""
    #expect(body.contains("</w:t></w:r><w:br/> <script>alert(1)</script> & [U+202E]txt.exe ]]>"))
    #expect(parts["word/header1.xml"]?.contains("DIỄN TẬP") == true)
    let paper = try OfficeSuite.printed([workspace.folder + "/a.docx"], in: workspace)[0]
    #expect(paper.text.contains("<script>alert(1)</script>") && paper.pages > 3)
    #expect(paper.text.ranges(of: "DIỄN TẬP").count >= paper.pages)
    let page = try workspace.done(
      "form", walk.run, "vn-tt20-thong-bao", "--format", "html", "-o", "-")
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
  }

  @Test("another form is added by a file, in a language of its own")
  func added() throws {
    let walk = try FormWalk()
    let workspace = walk.workspace
    try workspace.write(
      """
      form: 1
      id: eu-nis2-early
      title: Early warning
      decree: Directive (EU) 2022/2555
      basis: Article 23
      language: en
      certainty: M
      blocks:
        - {field: entity, label: Entity, required: true, value: "{{organisation.name}}"}
        - {field: aware, label: Aware since, required: true, value: "{{run.detected}}"}
        - {choice: cross, label: Cross-border impact, options: {"yes": "Yes", "no": "No"}}
      """, to: "playbooks/forms/eu-nis2-early.yaml")
    #expect(try workspace.run(["check", "--no-explore"]).status == 0)
    #expect(try workspace.done("form").contains("eu-nis2-early"))
    try workspace.done("form", walk.run, "eu-nis2-early", "--set", "cross=yes", "-o", "a.docx")
    let body = try OfficeSuite.parts("a.docx", in: workspace)["word/document.xml"] ?? ""
    #expect(body.contains("EARLY WARNING") && body.contains("Aware since: 2026-10-30 08:00 (+07)"))
    #expect(body.contains("☑ Yes") && body.contains("☐ No") && !body.contains("CỘNG HÒA"))
    // A name in it that nothing has is an error at its place.
    try workspace.write(
      "form: 1\nid: x\ntitle: X\ndecree: D\nbasis: B\ncertainty: H\nblocks: [{text: \"{{run.kind}}\"}]\n",
      to: "playbooks/forms/x.yaml")
    let checked = try workspace.run(["check", "--no-explore"], lang: "en")
    #expect(checked.status == 2 && checked.output.contains("x.yaml:7:20: error:"))
  }

  @Test("the form goes on record as evidence where that is asked for, readable to its owner alone")
  func attached() throws {
    let walk = try FormWalk()
    let workspace = walk.workspace
    let file = try workspace.done("form", walk.run, "vn-tt20-mau-03", "--attach")
    let path = workspace.folder + "/" + file
    let bytes = try Data(contentsOf: URL(filePath: path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let event = try #require(try workspace.events(walk.run).last { $0.kind == "evidence.added" })
    #expect(event.size == bytes.count)
    #expect(try workspace.run(["verify"]).status == 0)
    let nobody = try workspace.run(
      ["form", walk.run, "vn-tt20-mau-03", "--attach", "-o", "b.docx"], as: nil)
    #expect(nobody.status == 1)
    #expect(try !workspace.names(in: "").contains("b.docx"))
  }

  @Test("what does not fit is refused with the command that does")
  func refused() throws {
    let workspace = try Workspace()
    let run = try workspace.open()
    for (arguments, status, text) in [
      (["form", run, "vn-tt20-mau-3"], 1, "vn-tt20-mau-03"),
      (["form", run, "vn-tt20-mau-05"], 64, "--period 2026"),
      (["form", "--period", "2026-01-01..2026-06-30", "vn-tt20-mau-03"], 64, "form RUN"),
      (["form", "--period", "2026-06-30..2026-01-01", "vn-tt20-mau-05"], 64, "2026-06-15.."),
      (["form", "--period", "2026-02-30..2026-06-30", "vn-tt20-mau-05"], 64, "2026-06-15.."),
      (["form", run, "vn-tt20-mau-03", "--system", "x"], 1, "`x`"),
      (["form", run, "vn-tt20-mau-03", "--set", "nobody=x"], 1, "reporter_name"),
      (["form", run], 64, "--period"),
    ] {
      let finished = try workspace.run(arguments, lang: "en")
      #expect(finished.status == Int32(status), "\(arguments): \(finished.errors)")
      #expect(finished.errors.contains(text), "\(arguments): \(finished.errors)")
    }
    try workspace.write("form: 1\nid: bad\n", to: "playbooks/forms/bad.yaml")
    let bad = try workspace.run(["form", run, "bad"], lang: "en")
    #expect(bad.status == 2 && bad.errors.contains("bad.yaml:1:1: error:"))
  }
}

/// A paper as a Word file: the fewest parts of Office Open XML (ISO/IEC 29500) that Word and
/// LibreOffice open without a question.
///
/// The same paper gives the same bytes.
package enum WordFile {
  /// The whole file.
  package static func bytes(of document: OfficeDocument) -> [UInt8] {
    let parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
      ("docProps/core.xml", properties(of: document)),
      ("word/_rels/document.xml.rels", documentRelations),
      ("word/document.xml", WordBody(document).text), ("word/styles.xml", styles(document)),
      ("word/settings.xml", settings), ("word/header1.xml", header(of: document)),
      ("word/footer1.xml", footer(of: document)),
    ]
    return ZIPArchive.packed(parts.map { ($0.name, Array((declaration + $0.text).utf8)) })
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static let names =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  // MARK: The package

  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(wordType).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(wordType).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(wordType).settings+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(wordType).header+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(wordType).footer+xml"/>\
    <Override PartName="/docProps/core.xml" \
    ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
    """

  private static let officeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let relations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(officeRelation)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  private static let documentRelations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" Type="\(officeRelation)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(officeRelation)/settings" Target="settings.xml"/>\
    <Relationship Id="rId3" Type="\(officeRelation)/header" Target="header1.xml"/>\
    <Relationship Id="rId4" Type="\(officeRelation)/footer" Target="footer1.xml"/></Relationships>
    """

  private static func properties(of document: OfficeDocument) -> String {
    """
    <cp:coreProperties \
    xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(WordText.escaped(document.title))\
    </dc:title><dc:language>\(WordText.escaped(document.language))</dc:language></cp:coreProperties>
    """
  }

  private static let settings = """
    <w:settings \(names)><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting \
    w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat></w:settings>
    """

  private static func styles(_ document: OfficeDocument) -> String {
    let language = document.language == "vi" ? "vi-VN" : "en-GB"
    let font = "Times New Roman"
    return """
      <w:styles \(names)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="\(font)" \
      w:hAnsi="\(font)" w:eastAsia="\(font)" w:cs="\(font)"/><w:sz w:val="26"/>\
      <w:szCs w:val="26"/><w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:before="0" w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
      <w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title">\
      <w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
      <w:spacing w:before="200" w:after="0"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/>\
      <w:sz w:val="28"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1">\
      <w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/>\
      <w:spacing w:before="160" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>\
      </w:style></w:styles>
      """
  }

  // MARK: Every page

  /// What every page must say at its top.
  private static func header(of document: OfficeDocument) -> String {
    let marks = [document.banner, document.marking].compactMap(\.self)
    let paragraphs =
      marks.isEmpty
      ? WordText.paragraph([], "")
      : marks.map { WordText.paragraph([.centred, .tight], WordText.run($0, .bold, .size(20))) }
        .joined()
    return "<w:hdr \(names)>\(paragraphs)</w:hdr>"
  }

  /// Which form it is, how far it may travel, and which page of how many.
  private static func footer(of document: OfficeDocument) -> String {
    func number(_ field: String) -> String {
      "<w:fldSimple w:instr=\" \(field) \">\(WordText.run("1", .size(20)))</w:fldSimple>"
    }
    let marking = document.marking.map { " · \($0)" } ?? ""
    let content =
      WordText.run(document.footer + marking, .size(20)) + "<w:r><w:tab/></w:r>"
      + number("PAGE") + WordText.run(" / ", .size(20)) + number("NUMPAGES")
    return "<w:ftr \(names)>\(WordText.paragraph([.tight, .numberAtEnd], content))</w:ftr>"
  }
}

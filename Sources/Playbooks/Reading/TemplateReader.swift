import YAMLTree

/// Reads a file of `templates/`: the text of a notice.
package enum TemplateReader {
  package static let formatVersion = 1

  /// Reads one file; nil where it has no id or no body.
  package static func read(_ file: SourceFile, index: Int) -> (NoticeTemplate?, [Diagnostic]) {
    FileReading.read(file, index: index) { decoder, root in decoder.noticeTemplate(root) }
  }
}

extension NodeDecoder {
  fileprivate mutating func noticeTemplate(_ node: YAMLNode) -> NoticeTemplate? {
    var format: YAMLNode?
    var id: String?
    var idOrigin: Origin?
    var title: LocalText?
    var body: LocalText?
    var seen: Set<NoticeTemplateKey> = []
    for (keyNode, value) in entries(node) {
      guard let key = key(keyNode, NoticeTemplateKey.self) else { continue }
      seen.insert(key)
      switch key {
      case .template: format = value
      case .id:
        id = self.id(value, kind: .template)
        idOrigin = origin(value)
      case .title: title = self.title(value)
      case .body: body = shownText(value)
      }
    }
    let known = TemplateReader.formatVersion
    guard node.kind == .mapping,
      isKnownFormat(format, key: NoticeTemplateKey.template, in: node, known: known)
    else { return nil }
    for key: NoticeTemplateKey in [.id, .title, .body] where !seen.contains(key) {
      missing(key, in: node)
    }
    guard let id, let body else { return nil }
    var template = NoticeTemplate(id: id, title: title ?? .both(id), body: body)
    template.origin = idOrigin
    template.writtenPlaces = places
    return template
  }
}

import YAMLTree

/// From the text of a playbook to its graph, with every fault on the way.
package enum PlaybookCompiler {
  /// Reads a playbook and all it includes, and binds them to a graph.
  ///
  /// The graph is nil only where a fault is fatal: what is found is reported all at once, by
  /// file and place.
  package static func compile(_ main: SourceFile, library: Library) -> Compilation {
    compile(main, library: library, read: PlaybookReader.read)
  }

  static func compile(
    _ main: SourceFile, library: Library, read: @escaping PlaybookSources.Reader
  ) -> Compilation {
    let layout = Layout(PlaybookSources(main: main, library: library, read: read))
    let sources = layout.sources
    let (graph, faults) = GraphBuilder.build(layout, library: library)
    let names = sources.playbooks.compactMap { $0 }.flatMap { LibraryNames.check($0, library) }
    let diagnostics = (sources.diagnostics + layout.diagnostics + faults + names).inOrder
    let isFatal = sources.playbooks.contains { $0 == nil } || diagnostics.contains(where: \.fatal)
    return Compilation(
      files: sources.files, playbook: sources.playbooks.first ?? nil,
      graph: isFatal ? nil : graph, diagnostics: diagnostics)
  }
}

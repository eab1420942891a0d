/// Imports the house does not allow.
func forbiddenImports(in files: [SourceFile], house: [Room]) -> [Breach] {
  files.flatMap { file -> [Breach] in
    let allowed = house.first { $0.target == file.target }?.mayImport ?? []
    return imports(in: file.tokens).filter { !allowed.contains($0.module) }.map {
      Breach(path: file.path, line: $0.line, what: "\(file.target) may not import \($0.module)")
    }
  }
}

/// What the house allows and nobody imports: a table that says more than is so is not read twice.
func unusedAllowances(in files: [SourceFile], house: [Room]) -> [Breach] {
  house.flatMap { room -> [Breach] in
    let used = files.filter { $0.target == room.target }.flatMap { imports(in: $0.tokens) }
    return room.mayImport.subtracting(used.map(\.module)).sorted().map {
      Breach(path: "House.swift", line: 1, what: "\(room.target) never imports \($0)")
    }
  }
}

/// Dependencies declared and not imported, and modules imported and not declared.
///
/// The compiler lets a target import whatever its dependencies happen to depend on, so the manifest
/// is held here. A test target may depend on an executable it only starts.
func dependencyBreaches(
  in files: [SourceFile], targets: [DeclaredTarget]
) -> [Breach] {
  let system: Set = ["Dispatch", "Foundation", "Glibc", "Synchronization", "Testing"]
  let executables = Set(targets.filter { $0.kind == .executableTarget }.map(\.name))
  return targets.filter { $0.kind != .systemLibrary }.flatMap { target -> [Breach] in
    let own = files.filter { $0.target == target.name }
    let used = Set(own.flatMap { imports(in: $0.tokens).map(\.module) })
      .subtracting(system)
    let started = target.kind == .testTarget ? executables : []
    let unused = target.dependencies.subtracting(used).subtracting(started)
    let undeclared = used.subtracting(target.dependencies)
    return unused.sorted().map {
      Breach(path: "Package.swift", line: 1, what: "\(target.name) declares \($0) unused")
    }
      + undeclared.sorted().map {
        Breach(path: "Package.swift", line: 1, what: "\(target.name) uses \($0) undeclared")
      }
  }
}

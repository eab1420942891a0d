// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with: Swift 6, and no warning is let through.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "ungcuu",
  products: [.executable(name: "ungcuu", targets: ["ungcuu"])],
  dependencies: [
    // Commands, help, completions and the manual page, from one declaration.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Access to the system's libsqlite3 with transactions, cursors and errors matched by code.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // SHA-256 for leaves and evidence; the algorithms are not ours to write.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // Commands that steps offer, and the programs that edit and mail notices (the person's editor,
    // sendmail, curl: decision 0019): started without a shell, output captured, time limited.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // The paths that swift-subprocess takes.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    .target(name: "YAMLTree", dependencies: ["CLibYAML"]),
    .target(name: "Playbooks", dependencies: ["YAMLTree"]),
    .target(
      name: "AuditTrail", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Response", dependencies: ["Playbooks", "AuditTrail"]),
    .target(
      name: "AuditStore",
      dependencies: [
        "AuditTrail", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Console",
      dependencies: ["Response", "Playbooks", "AuditTrail", "YAMLTree", "Reports"]),
    .target(name: "Reports"),
    .executableTarget(
      name: "ungcuu",
      dependencies: [
        "Playbooks", "Response", "AuditTrail", "AuditStore", "Console", "Reports", "CSQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    // What `make bench` holds the program against: bare parsing, hashing, appending.
    .executableTarget(
      name: "bench-floors",
      dependencies: [
        "CLibYAML", "Playbooks", "AuditTrail", "AuditStore",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Benchmarks/bench-floors"),

    // Playbooks made by chance, for the tests of reading and of the engine alike.
    .target(name: "RandomPlaybooks", path: "Tests/RandomPlaybooks"),
    // Running other programs, and numbers by chance, for all tests that need them.
    .target(name: "TestSupport", path: "Tests/TestSupport"),

    .testTarget(name: "YAMLTreeTests", dependencies: ["YAMLTree", "TestSupport"]),
    .testTarget(
      name: "PlaybooksTests",
      dependencies: ["Playbooks", "Response", "YAMLTree", "RandomPlaybooks", "TestSupport"]),
    .testTarget(name: "AuditTrailTests", dependencies: ["AuditTrail", "Console", "TestSupport"]),
    .testTarget(
      name: "ResponseTests",
      dependencies: ["Response", "Playbooks", "AuditTrail", "YAMLTree", "RandomPlaybooks"]),
    .testTarget(
      name: "AuditStoreTests",
      dependencies: [
        "AuditStore", "AuditTrail", "TestSupport", "ungcuu",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Response", "Playbooks", "AuditTrail", "YAMLTree", "Reports"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "RandomPlaybooks"]),
    .testTarget(name: "EndToEndTests", dependencies: ["ungcuu", "TestSupport"]),
    .testTarget(name: "ArchitectureTests"),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

// swift-tools-version: 6.0

import PackageDescription

/// What an article, and so a site, is made of.
let articles: [Target.Dependency] = [
  "Page", "Search", "Markdown", "Mustache", "Quiz", "Evidence", "Words", "Diagnostics", "Text", "Files",
  "Digest",
]

/// What a published site is made of.
let published: [Target.Dependency] =
  ["Building", "Publishing", "Checks", "Rendering", "Site", "Links", "Pictures"] + articles

/// A Swift package that the program holds, of one exact version: so a release can be built again.
struct Library {
  let url: String
  let version: Version
  var name: String { url.split(separator: "/").last.map(String.init) ?? url }
  var dependency: Package.Dependency { .package(url: url, exact: version) }
}

let libraries = [
  // The command line: subcommands, help and shell completions as users of Swift tools expect.
  Library(url: "https://github.com/apple/swift-argument-parser", version: "1.8.2"),
  // YAML for front matter and site.yml: its node tree knows line and column of every key and value.
  Library(url: "https://github.com/jpsim/Yams", version: "6.2.2"),
  // HTTP/1.1 for the preview, which needs a parser, connections and nothing more: 4 packages and 130 s of compiling
  // (on all cores together), where hummingbird, which is built on it, takes 24 and 320 s.
  Library(url: "https://github.com/apple/swift-nio", version: "2.101.2"),
]

/// The rooms of the house, from the ground up: see Documentation/Architecture.md.
///
/// A room uses only rooms above it in this list. `Scripts/swift-build` makes it an error to import a room that is not
/// among a target's dependencies, directly or through others.
///
/// SwiftPM compiles a target again only when a module that the target names has changed. So a target also names rooms
/// whose values are only parts of the values it handles.
let package = Package(
  name: "handout",
  products: [
    .executable(name: "handout", targets: ["handout"]),
    // Rooms that stand on their own and are useful to others, and the mistakes that they report.
    .library(name: "Diagnostics", targets: ["Diagnostics"]),
    .library(name: "Markdown", targets: ["Markdown"]),
    .library(name: "Mustache", targets: ["Mustache"]),
    .library(name: "Quiz", targets: ["Quiz"]),
  ],
  dependencies: libraries.map(\.dependency),
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    // gzip: smaller files than zlib's best in four fifths of its time, see Sources/Text/Gzip.swift.
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // SHA-256 with the processor's own instructions. OpenSSL's licence lets a program hold it, where nettle's (LGPL or GPL) asks
    // for more than a download can give; swift-crypto, which wraps the same code, takes a minute to build.
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // What the forms of a word have in common, in thirty languages: Snowball's own library, 0.5 MB.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "Digest", dependencies: ["CCrypto"]),
    .target(name: "Files", dependencies: ["Digest"]),
    .target(name: "Text", dependencies: ["CDeflate"]),
    .target(name: "Diagnostics", dependencies: ["Text"]),
    // Files that are parts of the program. A plugin turns them into string literals, which are static data: nothing happens
    // at the start of the program. The other ways fall short: resources that are copied need a bundle beside the program,
    // and Foundation; `.embedInCode` forgets folders, so that two files index.md collide; clang's `#embed` came with clang
    // 19, and Swift 6.0 has an older one.
    .executableTarget(name: "embed-files"),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    // What `handout --version` says. In C, since Swift has no values that the manifest could give it.
    .target(
      name: "CBuild", dependencies: ["CCMarkGFM", "CDeflate", "CCrypto"],
      cSettings: [
        .define("HANDOUT_COMMIT", to: "\"\(Context.environment["HANDOUT_COMMIT"] ?? "")\""),
        .define(
          "HANDOUT_PACKAGES",
          to: "\"\(libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", "))\""),
      ]),
    .target(
      name: "Words", dependencies: ["Diagnostics", "Text"], exclude: ["Catalogues"], plugins: ["EmbedFiles"]),
    // Memory for the trees of libcmark-gfm: in C, for Swift has no variables that each thread has its own of.
    .target(name: "CMarkdownMemory", dependencies: ["CCMarkGFM"]),
    .target(
      name: "Markdown", dependencies: ["CCMarkGFM", "CMarkdownMemory", "Words", "Diagnostics", "Text"]),
    .target(name: "Search", dependencies: ["CStemmer", "Text"]),
    .target(name: "Mustache", dependencies: ["Diagnostics", "Text"]),
    .target(name: "Quiz", dependencies: ["Words", "Diagnostics", "Text", "Markdown"]),
    .target(name: "Evidence", dependencies: ["Words", "Diagnostics", "Text"]),
    .target(
      name: "Page",
      dependencies: [
        "Words", "Diagnostics", "Text", "Digest", "Files", "Search", "Markdown", "Mustache", "Quiz",
        "Evidence",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    // What other sites answer, and what is kept of it. Only `handout check --links` asks them.
    .target(name: "Links", dependencies: ["Page", "Diagnostics", "Text", "Files"]),
    // Pictures: how large they are, and what readers need not know of them.
    .target(name: "Pictures", dependencies: ["Text"]),
    .target(name: "Site", dependencies: ["Links", "Pictures"] + articles),
    // A plugin lists the checks that the sources declare, so that nobody keeps a list of them.
    .plugin(name: "ListChecks", capability: .buildTool(), dependencies: ["embed-files"]),
    .target(name: "Checks", dependencies: ["Site", "Links", "Pictures"] + articles, plugins: ["ListChecks"]),
    .target(name: "Rendering", dependencies: ["Site", "Pictures"] + articles),
    .target(name: "Publishing", dependencies: ["Text", "Diagnostics", "Files", "Digest"]),
    .target(name: "Building", dependencies: ["Publishing", "Checks", "Rendering", "Site"] + articles),
    .target(
      name: "Preview",
      dependencies: published + [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      resources: [.embedInCode("Resources")]
    ),
    // The site that `handout init` writes, and the manual.
    .target(
      name: "Starter", dependencies: ["Digest", "Files", "Text"], exclude: ["Site", "Earlier"],
      plugins: ["EmbedFiles"]),
    // Sites of other tools.
    .target(name: "Import", dependencies: ["Page", "Diagnostics", "Text"]),
    .executableTarget(
      name: "handout",
      dependencies: published + [
        "Starter", "Import", "Preview", "CBuild",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    // What the tests of several rooms need: folders to write in, and sites in memory.
    .target(name: "TestSupport", dependencies: ["Files"], path: "Tests/Support"),
    .target(name: "SiteTesting", dependencies: published, path: "Tests/SiteTesting"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Text", "Digest"]),
    .testTarget(name: "DigestTests", dependencies: ["Digest"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(name: "WordsTests", dependencies: ["Words", "Diagnostics", "Text"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "Diagnostics", "Digest", "TestSupport"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Words", "Diagnostics", "Text", "Digest"]),
    .testTarget(name: "SearchTests", dependencies: ["Search", "Text"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "Diagnostics", "Text", "Digest"]),
    .testTarget(
      name: "QuizTests", dependencies: ["Quiz", "Markdown", "Words", "Diagnostics", "Text", "Digest"]),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Words", "Diagnostics", "Text", "Digest"]),
    .testTarget(name: "PageTests", dependencies: ["SiteTesting", "TestSupport"] + published),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "TestSupport"]),
    .testTarget(name: "LinksTests", dependencies: ["Links", "Page", "Diagnostics", "Files"]),
    .testTarget(name: "SiteTests", dependencies: ["SiteTesting", "TestSupport"] + published),
    .testTarget(name: "ChecksTests", dependencies: ["SiteTesting", "TestSupport"] + published),
    .testTarget(name: "RenderingTests", dependencies: ["SiteTesting", "TestSupport"] + published),
    .testTarget(name: "PublishingTests", dependencies: ["TestSupport"] + published),
    .testTarget(name: "BuildingTests", dependencies: ["SiteTesting", "TestSupport"] + published),
    .testTarget(name: "PreviewTests", dependencies: ["TestSupport", "Preview"] + published),
    // What this repository publishes.
    .testTarget(name: "ContentTests", dependencies: ["SiteTesting"] + published),
    .testTarget(name: "HandoutTests", dependencies: ["handout", "SiteTesting", "Digest"]),
    .testTarget(name: "ImportTests", dependencies: ["Import", "Text", "SiteTesting", "Files"]),
    .testTarget(name: "StarterTests", dependencies: ["Starter", "Files", "Digest"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}

internal import Diagnostics
internal import Mustache

/// The page that shows what is wrong: file, line, column, excerpt, fix.
struct ProblemsPage {
  /// The page's HTML.
  let html: [UInt8]

  /// Nobody fixes a thousand mistakes at once, and the terminal shows all of them.
  private static let limit = 100

  /// - Parameter isWhole: Whether it replaces the page, instead of standing in a panel over it.
  init(_ problems: Problems?, isWhole: Bool) {
    let source = SourceText(
      file: "problems.mustache", String(decoding: PackageResources.problems_mustache, as: UTF8.self))
    let (templates, _) = Templates.parse([("problems", source)])
    let values: Value = [
      "styles": .text(PreviewAddress.styles), "isWhole": .bool(isWhole),
      "summary": .text(problems?.summary ?? "Nothing is wrong"),
      "rest": .text(problems?.rest(Self.limit) ?? ""),
      "problems": .list(problems?.values(Self.limit) ?? []),
    ]
    let plain = Array("<!doctype html><title>Problems</title><p>See the terminal.</p>".utf8)
    html = (try? templates.render("problems", with: values)) ?? plain
  }
}

extension Problems {
  fileprivate var summary: String {
    switch self {
    case .mistakes(let diagnostics): diagnostics.summary ?? ""
    case .failure: "The site could not be read"
    }
  }

  fileprivate func rest(_ limit: Int) -> String? {
    guard case .mistakes(let diagnostics) = self, diagnostics.count > limit else { return nil }
    return "\(diagnostics.count - limit) more are in the terminal."
  }

  fileprivate func values(_ limit: Int) -> [Value] {
    switch self {
    case .failure(let failure):
      [
        [
          "severity": "error", "message": .text("\(failure)"), "code": "", "place": "", "fix": "",
          "hasExcerpt": false,
          "line": "", "before": "", "marked": "", "after": "",
        ]
      ]
    case .mistakes(let diagnostics):
      // Errors first: they keep the site from being shown.
      (diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error })
        .prefix(limit).map(\.value)
    }
  }
}

extension Diagnostic {
  fileprivate var value: Value {
    let scalars = Array((location?.excerpt ?? "").unicodeScalars)
    let start = min(max(0, (location?.excerptColumn ?? 1) - 1), scalars.count)
    let end = min(start + (location?.length ?? 0), scalars.count)
    func text(_ range: Range<Int>) -> Value { .text(String(String.UnicodeScalarView(scalars[range]))) }
    return [
      "severity": .text(severity.rawValue), "message": .text(message), "code": .text(check.code),
      "fix": .text(fix ?? ""),
      "place": .text(location.map { "\($0.file):\($0.line):\($0.column)" } ?? ""),
      "hasExcerpt": .bool(!scalars.isEmpty), "line": .text(location.map { String($0.line) } ?? ""),
      "before": text(0..<start), "marked": text(start..<end), "after": text(end..<scalars.count),
    ]
  }
}

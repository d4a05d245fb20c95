package import Diagnostics

extension Findings {
  /// Whether a site with these mistakes cannot be rendered: its templates are missing or cannot be filled.
  package static func preventsRendering(_ found: [Diagnostic]) -> Bool {
    let checks = Set(CheckRegistry.checks(of: .mustache) + [.missingTemplate])
    return found.contains { checks.contains($0.check) }
  }
}

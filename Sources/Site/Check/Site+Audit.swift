package import Diagnostics
import Mustache

extension Site {
  /// Everything that ``check(isStrict:)`` finds, and what shows only when the pages are rendered.
  ///
  /// The words of the pages are read only where the site was made with ``Options/keepsProse``. Nothing is rendered
  /// while templates are missing or cannot be read.
  ///
  /// - Parameter isStrict: Whether warnings become errors.
  package func audit(isStrict: Bool = false) async -> [Diagnostic] {
    var found = await findings() + checkContrast() + checkStyleAddresses()
    found += await checkProse()
    if !found.contains(where: { Self.preventsRendering.contains($0.check) }) {
      do throws(RenderingError) {
        found += await checkOutput(try await render(), known: found)
      } catch {
        found += error.diagnostics
      }
    }
    return CheckLevels(settings.levels, strict: isStrict).apply(to: found)
  }

  /// Mistakes without which every page has a template that can be filled.
  private static let preventsRendering = Set(Check.mustache + [.missingTemplate])
}

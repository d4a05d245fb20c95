package import Diagnostics
package import Files
package import Mustache
package import Site

/// One page as it is published, or a file that belongs to a page.
package struct RenderedPage: Sendable, Equatable {
  /// Which file it is.
  package let output: Output
  /// Its HTML, or what else the file holds.
  package let bytes: [UInt8]

  /// Where below the output folder.
  package var path: String { output.path }
}

extension Site {
  /// The pages as HTML, worked out on all cores, with the files that belong to them, and the pages at old addresses: all of it in
  /// memory, as an audit needs it.
  ///
  /// - Throws: ``RenderingError`` with the mistakes of templates that only show when they meet a page.
  package func render() async throws(RenderingError) -> [RenderedPage] {
    let renderer = PageRenderer(self)
    let results = await outputs.filter(\.kind.comesOfPage).concurrentMap { output in
      Result { () throws(RenderFailure) in
        // A copy, since all of them are kept, and the array may have room for more.
        RenderedPage(output: output, bytes: try renderer.render(output).withUnsafeBytes { [UInt8]($0) })
      }
    }
    var pages: [RenderedPage] = []
    var diagnostics: Set<Diagnostic> = []
    for result in results {
      switch result {
      case .success(let page): pages.append(page)
      case .failure(let error): diagnostics.insert(error.diagnostic)
      }
    }
    guard diagnostics.isEmpty else { throw RenderingError(diagnostics: diagnostics.sorted()) }
    return pages
  }

  /// What every template is given, page by page: for tests that hold it to ``Context/shape(words:)``.
  package func contexts() throws(FileError) -> [Value] {
    let renderer = PageRenderer(self)
    return try outputs.filter { $0.kind == .page || $0.kind == .listing }.map { output throws(FileError) in
      try renderer.value(of: output)
    }
  }
}

/// Templates that could not be filled.
package struct RenderingError: Error, Equatable {
  /// Why.
  package let diagnostics: [Diagnostic]

  /// Gives the reasons.
  package init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

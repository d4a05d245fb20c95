package import Diagnostics

/// A host besides that of the site that a reader's browser would ask for something: it would learn who reads the page.
package struct ThirdParty: Sendable {
  private let element: String?
  private let address: String

  /// - Parameters:
  ///   - address: What the browser would ask for.
  ///   - element: The name of the element that makes it ask, where that is not plain to see.
  package init(_ address: String, askedBy element: String? = nil) {
    (self.address, self.element) = (address, element)
  }

  /// What is wrong.
  package var message: String {
    "\(element.map { "<\($0)>" } ?? "this") makes the reader's browser ask '\(address)'"
  }

  /// How to fix it.
  package static let fix = "put the file into Public and name it by its path"

  /// What is wrong, where it is.
  package func diagnostic(at location: Location, fix: String = fix) -> Diagnostic {
    Diagnostic(.thirdParty, message, at: location, fix: fix, address: address)
  }
}

package import Diagnostics
import Site
import Text

extension Check {
  /// A file whose name cannot be part of an address.
  package static let badPath = Check("bad-path", .error, isSafety: true)
}

/// Files with names that cannot be published: control characters, backslashes, names that are too long with what is added to them.
struct BadPaths: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for output in faces.outputs {
      guard let problem = PathProblem(output.path), let location = output.owner.locationOfFile else {
        continue
      }
      found.append(Diagnostic(.badPath, .bad(problem), at: location))
    }
    return found
  }
}

extension FaceOutput.Owner {
  /// The start of the file; `nil` for what is made, and for old addresses, of which another check tells.
  fileprivate var locationOfFile: Location? {
    switch self {
    case .page(let page): page.frontMatter.location
    case .file(let file), .fingerprinted(let file): SourceText(file: file, "").location(ofLine: 1)
    case .stylesheet, .list, .alias, .generated: nil
    }
  }
}

extension Message {
  fileprivate static func bad(_ problem: PathProblem) -> Message {
    Message(
      "this file cannot be published: its path \(problem.description)",
      fix: "rename it with letters, digits and hyphens")
  }
}

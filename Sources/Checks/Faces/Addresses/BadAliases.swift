package import Diagnostics
import Page
import Site
import Text

extension Check {
  /// An old address that cannot be one of this site.
  package static let badAlias = Check("bad-alias", .error)
}

/// Old addresses in front matter that cannot be kept.
struct BadAliases: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for page in faces.pages {
      for alias in page.frontMatter.aliases {
        do throws(AliasProblem) {
          let path = try Redirect.path(ofAlias: alias.value)
          guard path.utf8.elementsEqual(page.outputPath.utf8) else { continue }
          found.append(
            Diagnostic(
              .badAlias,
              .ownAddress(alias.value, page.catalogue == nil ? "aliases:" : BlockTranslations.aliases),
              at: alias.location))
        } catch {
          found.append(Diagnostic(.badAlias, .noAddress(alias.value, error), at: alias.location))
        }
      }
    }
    return found
  }
}

extension Message {
  private static let example = "write it from the first slash on, as in /old/page/"

  fileprivate static func noAddress(_ alias: String, _ problem: AliasProblem) -> Message {
    let message = "'\(alias)' cannot be an old address of this site"
    return switch problem {
    case .form: Message(message, fix: example)
    case .percent:
      Message("\(message): a '%' in it has no two digits after it", fix: "write %25 for a percent sign")
    case .unseen:
      Message(
        "'\(VisibleText.inLine(alias))' cannot be an old address of this site: it holds a character that nobody sees",
        fix: "type the address anew, instead of pasting it")
    case .hidden:
      Message(
        "\(message): hosts keep names that start with a dot from readers",
        fix: "leave it out: nobody can have been at this address")
    case .path(let problem): Message("\(message): read as a path, it \(problem.description)", fix: example)
    case .reserved: Message("\(message): Handout needs this name for itself", fix: "choose another address")
    case .long:
      Message("\(message): it has more than \(Redirect.longest) bytes", fix: "choose a shorter address")
    }
  }

  fileprivate static func ownAddress(_ alias: String, _ field: String) -> Message {
    Message("'\(alias)' is the address that this page has today", fix: "take it out of \(field)")
  }
}

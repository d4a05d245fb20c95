import Diagnostics
import Site
import Words

/// Words in the site's own files of words that neither the program nor a template takes.
struct UnknownWords: FacesCheck {
  func findings(in faces: Faces) -> [Diagnostic] {
    faces.words.unknownWords(takenByTemplates: faces.templates.members(of: "words"))
  }
}

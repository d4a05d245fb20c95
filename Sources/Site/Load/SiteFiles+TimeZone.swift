import Diagnostics
import Files
package import Page

extension SiteFiles {
  /// The time zone that site.yml names, which has to be known before anything else: it decides which day it is.
  ///
  /// Whatever is wrong with the file is found when the site is read.
  package static func timeZone(ofSiteIn folder: String) -> Located<String>? {
    guard !FileTree.isSymbolicLink(folder + "/Content"),
      let bytes = try? FileReader.bytes(of: folder + "/" + SiteSettings.file),
      let source = try? SourceText(file: SiteSettings.file, bytes: bytes)
    else { return nil }
    return SiteSettings.read(source).settings.timeZone
  }
}

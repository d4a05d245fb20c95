package import Diagnostics

extension Check {
  /// A file that can no longer be read, or was changed, while the site was made of it.
  package static let unreadableFile = Check("unreadable-file", .error)
  /// A link that leads to no page.
  package static let brokenLink = Check("broken-link", .error)
  /// A link to a file, or an image, that does not exist.
  package static let missingFile = Check("missing-file", .error)
  /// A program that site.yml asks for and that this machine does not have.
  package static let missingProgram = Check("missing-program", .error)
  /// A picture of which no smaller copy can be made.
  package static let uncopiedPicture = Check("uncopied-picture", .error)
  /// Stylesheets that import one another.
  package static let stylesheetCycle = Check("stylesheet-cycle", .error)
  /// Something that a browser would fetch from another host.
  package static let thirdParty = Check("third-party", .error, isSafety: true)
  /// Files in Public that are never published, by their names: keys, dumps, logs, backups, hidden files.
  package static let leftOutFile = Check("left-out-file", .warning)
  /// A path that leads out of the site, or a symbolic link.
  package static let pathOutsideSite = Check("path-outside-site", .error, isSafety: true)
}

package import Files

/// Why a new site was not written; the folder is as it was.
package enum NewSiteError: Error, Equatable {
  /// Files and folders that stand where the site's would.
  case occupied([String])
  /// The site's folder is a symbolic link.
  case symbolicLink(String)
  /// Somebody else is starting a site in the same folder.
  case busy(String)
  /// The machine refused something.
  case file(FileError)
}

extension NewSiteError: CustomStringConvertible {
  /// One plain sentence without a full stop; a line for each file that is in the way.
  package var description: String {
    switch self {
    case .occupied(let files):
      (["nothing was written, because this is there already:"] + files.map { "  \($0)" })
        .joined(separator: "\n")
    case .symbolicLink(let folder): "\(folder) is a symbolic link: name the folder that it leads to"
    case .busy(let folder): "another command is starting a site in \(folder)"
    case .file(let error): error.description
    }
  }
}

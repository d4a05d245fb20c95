import Diagnostics

extension Site {
  /// Where the files would be published that are there but cannot be read, which was reported.
  static func unreadablePaths(_ diagnostics: [Diagnostic]) -> Set<String> {
    let files = diagnostics.filter { [.invalidUTF8, .pathOutsideSite].contains($0.check) }.compactMap {
      $0.location?.file
    }
    return Set(
      files.compactMap { file in
        for folder in ["Content/", "Public/"] where file.hasPrefix(folder) {
          let path = String(file.dropFirst(folder.count))
          return folder == "Content/" ? ContentPath(path).outputPath : path
        }
        return nil
      })
  }
}

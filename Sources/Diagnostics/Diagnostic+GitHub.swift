import Text

extension Diagnostic {
  /// The diagnostic as a workflow command, which GitHub shows beside the line of the file.
  ///
  /// ```
  /// ::error file=Content/a.md,line=41,endLine=41,col=33,endColumn=42,title=unknown-source::no source has the key 'jonse2018'
  /// ```
  ///
  /// The format is GitHub's, from "Workflow commands for GitHub Actions"; the escapes are those of its toolkit
  /// (`actions/toolkit`, `packages/core/src/command.ts`).
  ///
  /// - Parameter folder: The site's folder relative to the repository; empty if they are the same.
  public func gitHubCommand(in folder: String = "") -> String {
    var properties: [(name: String, value: String)] = []
    if let location {
      properties = [
        ("file", Self.path(location.file, in: folder)), ("line", String(location.line)),
        ("endLine", String(location.line)), ("col", String(location.column)),
        ("endColumn", String(location.column + location.length)),
      ]
    }
    properties.append(("title", check.code))
    let list = properties.map { "\($0.name)=\(Self.escaped($0.value, isProperty: true))" }
    let text = message + (fix.map { "\n\($0)" } ?? "")
    return "::\(severity.rawValue) \(list.joined(separator: ","))::\(Self.escaped(text, isProperty: false))"
  }

  /// A file's path, relative to the repository.
  static func path(_ file: String, in folder: String) -> String {
    folder.isEmpty ? file : folder + "/" + file
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    VisibleText.betweenLineEnds(text).replacingBytes { byte in
      switch byte {
      case UInt8(ascii: "%"): "%25"
      case UInt8(ascii: "\r"): "%0D"
      case UInt8(ascii: "\n"): "%0A"
      case UInt8(ascii: ":") where isProperty: "%3A"
      case UInt8(ascii: ",") where isProperty: "%2C"
      default: nil
      }
    }
  }
}

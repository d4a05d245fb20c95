import Foundation

/// Writes Swift that contains the contents of other files.
///
///     embed-files files OUTPUT TYPE NAME=FOLDER …    the bytes of all files below some folders; NAME:css,js=FOLDER for some kinds
///     embed-files words OUTPUT CATALOGUE             a member for each word of a PO file
///     embed-files checks OUTPUT ROOM=FOLDER …        the list of all checks that the rooms declare
///
/// A build tool, run by the plugins EmbedFiles and ListChecks; not part of the program.
@main
struct EmbedFiles {
  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    guard let command = arguments.popFirst(), let output = arguments.popFirst(),
      let subject = arguments.popFirst()
    else { return }
    switch command {
    case "files": try write(FileLiterals.swift(in: subject, folders: arguments.map(Folder.init)), to: output)
    case "words":
      try write(WordMembers.swift(for: String(contentsOfFile: subject, encoding: .utf8)), to: output)
    case "checks": try write(CheckList(([subject] + arguments).map(Folder.init)).swift, to: output)
    default: break
    }
  }

  private static func write(_ text: String, to output: String) throws {
    // An unchanged file is not compiled again.
    guard (try? String(contentsOfFile: output, encoding: .utf8)) != text else { return }
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }
}

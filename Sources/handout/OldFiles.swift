import ArgumentParser
import Files
import Glibc
import Import
import Page
import Text

/// The files of a site that is brought over; Word files are turned into Markdown where pandoc is installed.
struct OldFiles {
  /// Those that can be read.
  private(set) var files: [ImportedSite.File] = []
  /// Those that cannot, and why.
  private(set) var leftOut: [(path: String, reason: String)] = []

  /// Reads a folder; no link in it is followed.
  static func read(_ folder: String) throws -> OldFiles {
    var result = OldFiles()
    do throws(FileError) {
      for item in try FileTree.list(folder, .sources).items {
        switch item.kind {
        case .file where isDocument(item.path): try result.convert(item.path, in: folder)
        case .file:
          guard item.size <= mostBytes else {
            result.leftOut.append((item.path, "larger than 256 MB"))
            continue
          }
          result.files.append(
            .init(path: item.path, bytes: try FileReader.bytes(of: folder + "/" + item.path)))
        case .symbolicLink: result.leftOut.append((item.path, "a symbolic link"))
        case .other, .unreadableName: result.leftOut.append((item.path, "not a file with a name in UTF-8"))
        }
      }
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
    return result
  }

  private static let mostBytes = 256 << 20

  private static func isDocument(_ path: String) -> Bool {
    ["docx", "odt"].contains(ContentPath(path).ending ?? "")
  }

  /// Turns a document into Markdown, with the pictures in it beside it.
  private mutating func convert(_ path: String, in folder: String) throws(FileError) {
    let place = try ScratchFolder()
    let scratch = place.path + "/pictures"
    let filter = "filter.lua"
    _ = try NewFile.write(Array(DocumentFilter.lua.utf8), to: filter, in: place.path)
    let kind = ContentPath(path).ending ?? "docx"
    let ended: ChildProcess.Ended
    do throws(ChildProcess.Failure) {
      ended = try ChildProcess.run(
        [
          // The title of a document is none of its headings, so the front matter is asked for as well.
          "pandoc", "--sandbox", "--from", kind, "--to", "gfm-raw_html+yaml_metadata_block", "--standalone",
          "--wrap", "none", "--track-changes", "all", "--lua-filter", place.path + "/" + filter,
          "--extract-media", scratch, folder + "/" + path,
        ], environment: ChildProcess.inherited(["PATH", "HOME"]) + ["LC_ALL=C.UTF-8"], limit: 32 << 20,
        deadline: .now + .seconds(120))
    } catch {
      leftOut.append(
        (path, error == .notFound ? "a document, and pandoc is not installed" : "pandoc cannot read it"))
      return
    }
    guard ended.code == 0 else {
      leftOut.append((path, "pandoc cannot read it"))
      return
    }
    let stem = path.prefix(path.utf8.count - kind.utf8.count - 1)
    let media = ContentPath(String(stem)).name + "-media"
    let text = String(decoding: ended.output, as: UTF8.self)
      .replacing(scratch + "/", with: Self.destination(media) + "/")
    files.append(.init(path: stem + ".md", bytes: Array(text.utf8)))
    if kind == "odt", text.contains("\n|") {
      leftOut.append((path, "the header rows of its tables, which not every pandoc reads: compare them"))
    }
    let parent = ContentPath(path).folder
    guard let pictures = try? FileTree.list(scratch, .sources) else { return }
    for item in pictures.items where item.kind == .file {
      let bytes = try FileReader.bytes(of: scratch + "/" + item.path)
      files.append(.init(path: (parent.isEmpty ? "" : parent + "/") + media + "/" + item.path, bytes: bytes))
    }
  }

  /// A path as the address of a link in Markdown.
  private static func destination(_ path: String) -> String {
    PercentEncoding.encode(path).replacing("(", with: "%28").replacing(")", with: "%29")
  }
}

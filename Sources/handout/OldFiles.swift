import ArgumentParser
import Files
import Glibc
import Import
import Page

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
    var template = Array("/tmp/handout-import-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileError(.create, "/tmp") }
    let scratch = String(cString: made)
    defer { Self.remove(scratch) }
    let ended: ChildProcess.Ended
    do throws(ChildProcess.Failure) {
      ended = try ChildProcess.run(
        [
          "pandoc", "--sandbox", "--from", ContentPath(path).ending ?? "docx", "--to", "gfm", "--wrap",
          "none",
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
    let stem = path.prefix(path.utf8.count - (ContentPath(path).ending?.utf8.count ?? 0) - 1)
    let media = ContentPath(String(stem)).name + "-media"
    let text = String(decoding: ended.output, as: UTF8.self)
      .replacing(scratch + "/", with: media.replacing(" ", with: "%20") + "/")
    files.append(.init(path: stem + ".md", bytes: Array(text.utf8)))
    let parent = ContentPath(path).folder
    for item in try FileTree.list(scratch, .sources).items where item.kind == .file {
      let bytes = try FileReader.bytes(of: scratch + "/" + item.path)
      files.append(.init(path: (parent.isEmpty ? "" : parent + "/") + media + "/" + item.path, bytes: bytes))
    }
  }

  /// Removes a folder of ours.
  private static func remove(_ folder: String) {
    guard let tree = try? FileTree.list(folder, .everything) else { return }
    for item in tree.items { unlink(folder + "/" + item.path) }
    for name in tree.folders.reversed() { rmdir(folder + "/" + name) }
    rmdir(folder)
  }
}

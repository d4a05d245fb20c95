internal import Page
internal import Diagnostics
internal import Files
internal import Glibc
internal import Publishing
internal import Rendering
internal import Site
internal import Text

extension SiteVersion {
  /// What is at an address.
  enum Finding: Equatable {
    /// The file with this path.
    case file(String)
    /// A folder's page, whose address ends in a slash.
    case folder(address: String)
    /// Nothing.
    case nothing
  }

  /// Finds what a static host serves for a decoded path.
  func find(_ path: [UInt8]) -> Finding {
    if path == [UInt8(ascii: "/")], root != "/" { return .folder(address: root) }
    guard let name = name(path) else {
      return path + [UInt8(ascii: "/")] == Array(root.utf8) ? .folder(address: root) : .nothing
    }
    let page = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    if content(of: page) != nil { return .file(page) }
    return content(of: name + "/index.html") != nil
      ? .folder(address: root + PercentEncoding.encode(name) + "/") : .nothing
  }

  /// The path relative to the home page; `nil` if it is not below it or not UTF-8.
  private func name(_ path: [UInt8]) -> String? {
    guard path.starts(with: root.utf8) else { return nil }
    return String(validating: path.dropFirst(root.utf8.count), as: UTF8.self)
  }

  /// A fingerprint of what is at an address, to compare versions.
  func fingerprint(ofPageAt path: [UInt8]) -> UInt64 {
    let (name, status): (String, UInt64) =
      switch find(path) {
      case .file(let name): (name, 0)
      case .folder(let address): (address, 1)
      case .nothing: (notFound(for: path) ?? "", 2)
      }
    switch content(of: name) {
    case .bytes(let bytes): return FNV1a.hash(of: bytes) ^ status
    case .made(let maker):
      do throws(MakingError) {
        return FNV1a.hash(of: try maker.make().bytes) ^ status
      } catch {
        return FNV1a.hash(of: Array(error.text.utf8)) ^ status
      }
    case .compressed, .copy, nil: return status
    }
  }

  /// The bytes of a file; a copied file is read now, and a page rendered now.
  func bytes(of name: String) throws(MakingError) -> [UInt8] {
    switch content(of: name) {
    case .bytes(let bytes): return bytes
    case .made(let maker):
      if let path = maker.copiedFile { try checkPlace(of: path) }
      return try maker.make().bytes
    case .copy(let path):
      try checkPlace(of: path)
      do throws(FileError) { return try FileReader.bytes(of: path) } catch { throw .file(error) }
    case .compressed, nil: throw .file(FileError(.read, name, errno: ENOENT))
    }
  }

  /// Refuses a file that is no longer in the site's folder, whether it is shown as it is or made anew as pictures are.
  private func checkPlace(of path: String) throws(MakingError) {
    guard Self.isInside(path, folder) else { throw .file(FileError(.read, path, errno: ELOOP)) }
  }

  /// Whether a file is still in a folder: a folder above it may have become a symbolic link since the site was read.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    guard let file = realpath(path, nil) else { return true }
    defer { free(file) }
    guard let real = realpath(folder, nil) else { return false }
    defer { free(real) }
    return String(cString: file) == String(cString: real) + path.dropFirst(folder.count)
  }
}

extension MakingError {
  /// The failure as an editor reads it.
  fileprivate var text: String {
    switch self {
    case .mistakes(let mistakes): mistakes.map { $0.text() }.joined()
    case .file(let error): error.description
    }
  }
}

internal import Digest
internal import Files
internal import Pictures

/// libvips, by its program `vips`: it makes pictures smaller.
///
/// A process and no library: decoders of pictures are where hostile files do harm, and this one is killed when it takes too long. What
/// Debian has of it draws 50 MB of other libraries in, so only sites need it that ask for smaller copies.
struct PictureProgram: Sendable {
  /// The Debian package that has it.
  static let package = "libvips-tools"
  /// Identifies the program: another version may write other bytes.
  let digest: Digest
  private let path: String

  /// Looks for the program; `nil` where this machine has none.
  init?(in folders: [String]) {
    guard let (path, status) = Programs.find("vips", in: folders) else { return nil }
    self.path = path
    // What a package puts here has the time of the package; the number of the file differs from machine to machine.
    let version = FileIdentity(status)
    digest = SHA256.digest(of: "\(Self.recipe) \(path) \(version.size) \(version.modified)")
  }

  /// Changes with the way that copies are made.
  private static let recipe = 1
  /// Photographs of two hundred million pixels come out of telephones; what has more is no photograph.
  private static let mostPixels = 1 << 28
  private static let seconds = 120

  /// Makes a copy as wide as this, with the orientation applied, and without what tells of the photographer.
  ///
  /// - Returns: `nil` where the program could not.
  func copy(of file: String, _ size: PictureSize, as kind: PictureCopying, width: Int) -> [UInt8]? {
    guard size.width * size.height <= Self.mostPixels else { return nil }
    // One thread each: there are as many pictures at work as there are cores.
    let environment = ChildProcess.inherited(["PATH", "HOME"]) + ["LC_ALL=C", "VIPS_CONCURRENCY=1"]
    // Without a name before its ending, the copy is printed.
    let bytes = ChildProcess.output(
      of: [
        path, "thumbnail", file, kind.output, String(width), "--height", "10000000", "--size", "down",
        "--fail-on", "error",
      ], environment: environment, limit: 64 << 20, deadline: .now + .seconds(Self.seconds))
    guard let bytes, let picture = Picture(bytes), picture.size?.width == width else { return nil }
    return picture.cleaned
  }
}

extension PictureCopying {
  /// The format, and how it is written: a quality at which nobody sees a difference on a small screen.
  fileprivate var output: String {
    switch self {
    case .jpeg: ".jpg[Q=80,optimize_coding]"
    case .png: ".png[compression=9]"
    case .webp: ".webp[Q=80]"
    case .losslessWebP: ".webp[lossless]"
    }
  }
}

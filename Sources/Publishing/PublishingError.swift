package import Diagnostics
package import Files
internal import Text

/// Why a site was not published; what was published before is untouched.
package enum PublishingError: Error, Equatable {
  /// Paths that cannot be published: all of them.
  case paths([OutputPathProblem])
  /// Another build holds the lock of this output folder.
  case anotherBuild(output: String)
  /// The output path names no folder that can be replaced, such as `/`.
  case notReplaceable(output: String)
  /// The output folder is, or holds, or lies in a folder that must never be replaced.
  case protected(output: String, folder: String)
  /// The output path is a symbolic link.
  case symbolicLink(output: String)
  /// There is something at the output path that is not a folder.
  case notAFolder(output: String)
  /// The output folder is a disk of its own, so it cannot be exchanged for another folder.
  case mountPoint(output: String)
  /// The output folder holds files and was not published by Handout.
  case notPublishedByHandout(output: String)
  /// The list of what was written into the output folder is no such list.
  case damagedMarker(output: String)
  /// The output folder holds files that no publication has written, and that would be lost.
  case unrecorded(output: String, UnrecordedFiles)
  /// The task was cancelled.
  case cancelled
  /// The machine refused something.
  case file(FileError)
  /// The content of files could not be made, because of these mistakes in the site's sources.
  case mistakes([Diagnostic])
}

extension PublishingError: CustomStringConvertible {
  /// One plain sentence without a full stop; a line for each bad path.
  package var description: String {
    switch self {
    case .paths(let problems): problems.map(\.description).joined(separator: "\n")
    case .anotherBuild(let output): "another build is publishing to \(output)"
    case .notReplaceable(let output):
      "the output folder '\(output)' cannot be replaced: name a folder of its own"
    case .protected(let output, let folder):
      "publishing to \(output) would endanger \(folder): choose another output folder"
    case .symbolicLink(let output): "\(output) is a symbolic link: name the folder that it leads to"
    case .notAFolder(let output): "\(output) is not a folder"
    case .mountPoint(let output): "\(output) is a disk of its own: name a folder in it"
    case .notPublishedByHandout(let output):
      "\(output) holds files that Handout did not publish: choose another output folder, or remove them with --force"
    case .damagedMarker(let output):
      """
      \(output)/.handout is damaged: it no longer lists what was written into \(output), and anything else there would be lost.
      Move what you need elsewhere, and remove the rest with --force
      """
    case .unrecorded(let output, let files):
      """
      \(output) holds \(counted(files.count, "file")) that no build has written, and that would be lost:
      \(files)
      \(files.hasNoList ? "An older version published this folder and kept no list of what it wrote. " : "")\
      Move what you need elsewhere, and remove the rest with --force
      """
    case .cancelled: "publishing was cancelled"
    case .file(let error): error.description
    case .mistakes(let mistakes): mistakes.map(\.message).joined(separator: "\n")
    }
  }
}

/// Runs what the machine may refuse, as a part of publishing.
func attempt<Result: ~Copyable>(
  _ body: () throws(FileError) -> Result
) throws(PublishingError) -> Result {
  do throws(FileError) {
    return try body()
  } catch {
    throw .file(error)
  }
}

/// Runs what the machine may refuse and does not end at once, as a part of publishing.
func attemptAsync<Result: Sendable>(
  _ body: () async throws(FileError) -> Result
) async throws(PublishingError) -> Result {
  do throws(FileError) {
    return try await body()
  } catch {
    throw .file(error)
  }
}

/// Runs what the machine may refuse and takes some time, as a part of publishing; not if the task was cancelled.
func attemptUnlessCancelled<Result: Sendable>(
  _ body: () async throws(FileError) -> Result
) async throws(PublishingError) -> Result {
  guard !Task.isCancelled else { throw .cancelled }
  return try await attemptAsync(body)
}

/// Makes the content of a file, as a part of publishing.
func attemptMaking(
  _ maker: any ContentMaker
) throws(PublishingError) -> (bytes: [UInt8], digest: ContentDigest?) {
  do throws(MakingError) {
    return try maker.make()
  } catch {
    switch error {
    case .file(let error): throw .file(error)
    case .mistakes(let mistakes): throw .mistakes(mistakes)
    }
  }
}

internal import Diagnostics
internal import Digest
internal import Files
internal import Page
internal import Pictures
internal import Publishing
internal import Site

/// Makes smaller copies of the pictures of a site, each unless it was made before.
struct PictureCopier: Sendable {
  private let program: PictureProgram
  private let store: PictureStore
  /// The folder of the site.
  private let folder: String

  /// What a copy is made of.
  private struct Job: Sendable {
    let picture: PictureFile
    let size: PictureSize
    let kind: PictureCopying
    let width: Int
    let key: String
  }

  private enum Outcome: Sendable {
    case made(PictureStore.Made)
    case failed(Diagnostic)
  }

  /// Makes the copies that site.yml asks for, on all cores.
  ///
  /// - Parameters:
  ///   - pictures: The pictures of Content that are published.
  ///   - program: What makes copies; `nil` where this machine has no such program.
  /// - Returns: The copies, and what makes them again where that is needed.
  static func copies(
    of pictures: [PictureFile], _ settings: SiteSettings, in folder: String, _ tools: PictureTools,
    by program: PictureProgram?
  ) async throws(FileError) -> (PictureCopies, PictureCopier?) {
    guard let written = settings.pictures.copies else { return (PictureCopies(), nil) }
    guard let program else {
      return (PictureCopies(mistakes: [.missing(PictureProgram.package, at: written)]), nil)
    }
    let copier = PictureCopier(program: program, store: try PictureStore(ofSite: tools.site), folder: folder)
    return (try await copier.copies(of: pictures, widerThan: settings.pictures.column.pixels), copier)
  }

  private func copies(
    of pictures: [PictureFile], widerThan column: Double
  ) async throws(FileError) -> PictureCopies {
    let jobs = pictures.filter { Double($0.size?.width ?? 0) > column }.flatMap(jobs)
    var known = store.all
    var unknown: [String: Job] = [:]
    for job in jobs where known[job.key] == nil { unknown[job.key] = job }
    let missing = unknown.values.sorted { $0.key < $1.key }
    let outcomes = try await missing.concurrentMap { job throws(FileError) in try self.make(job) }
    var failures: [String: Diagnostic] = [:]
    for (job, outcome) in zip(missing, outcomes) {
      switch outcome {
      case .made(let made): known[job.key] = made
      case .failed(let diagnostic): failures[job.picture.path] = diagnostic
      }
    }
    // What is no longer shown goes when something else comes, so that a build of drafts does not take from one without.
    if !missing.isEmpty { store.remove(allBut: Set(jobs.map(\.key))) }
    var copies: [String: [PictureCopy]] = [:]
    for job in jobs {
      guard case .copy(let digest) = known[job.key] else { continue }
      copies[job.picture.path, default: []].append(
        PictureCopy(
          of: job.picture.path, width: job.width, digest: digest, file: store.file(job.key, digest)))
    }
    return PictureCopies(copies, mistakes: failures.values.sorted())
  }

  private func jobs(for picture: PictureFile) -> [Job] {
    guard let size = picture.size, let kind = picture.copying, picture.reading != .damaged else { return [] }
    return PictureCopy.widths.filter { $0 < size.width }.map { width in
      var hash = SHA256()
      hash.update(program.digest.bytes)
      hash.update(picture.digest.bytes)
      hash.update("\(width)")
      return Job(
        picture: picture, size: size, kind: kind, width: width,
        key: String(hash.finish().hexadecimal.prefix(32)))
    }
  }

  private func make(_ job: Job) throws(FileError) -> Outcome {
    let file = "\(folder)/\(job.picture.file)"
    let bytes = program.copy(of: file, job.size, as: job.kind, width: job.width)
    // What was made of another file than the one that was read must not be kept under its name.
    guard SHA256.digest(of: try FileReader.bytes(of: file)) == job.picture.digest else {
      throw FileError(.read, file, .changedMeanwhile)
    }
    guard let bytes else { return .failed(.uncopied(job.picture.file, width: job.width)) }
    guard bytes.count < job.picture.weight else {
      try store.keep(nil, job.key)
      return .made(.needless)
    }
    try store.keep(bytes, job.key)
    return .made(.copy(SHA256.digest(of: bytes)))
  }

  /// The bytes of a copy, from the store or made once more.
  func bytes(of copy: PictureCopy, _ picture: PictureFile?) throws(FileError) -> [UInt8] {
    for _ in 0..<2 {
      if let bytes = try? FileReader.bytes(of: copy.file), SHA256.digest(of: bytes) == copy.digest {
        return bytes
      }
      guard let job = picture.map(jobs)?.first(where: { $0.width == copy.width }) else { break }
      _ = try make(job)
    }
    throw FileError(.read, copy.file, .changedMeanwhile)
  }
}

/// Publishes a smaller copy of a picture.
struct PictureCopyMaker: ContentMaker {
  private let copy: PictureCopy
  private let picture: PictureFile?
  private let copier: PictureCopier

  init(_ copy: PictureCopy, of site: Site, _ copier: PictureCopier) {
    (self.copy, self.copier) = (copy, copier)
    picture = site.pictures[copy.picture]
  }

  /// The digest of its bytes.
  var digest: ContentDigest? { copy.digest.bytes }

  func make() throws(MakingError) -> (bytes: [UInt8], digest: ContentDigest?) {
    do throws(FileError) {
      return (try copier.bytes(of: copy, picture), digest)
    } catch {
      throw .file(error)
    }
  }
}

extension Diagnostic {
  fileprivate static func missing(_ package: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .missingProgram, "smaller copies of pictures are made by the program vips, which is not here",
      at: location,
      fix: "install libvips, as with 'apt install \(package)', or take this line away")
  }

  fileprivate static func uncopied(_ file: String, width: Int) -> Diagnostic {
    Diagnostic(
      .uncopiedPicture, "vips can make no copy of this picture that is \(width) pixels wide",
      at: SourceText(file: file, "").location(ofLine: 1),
      fix: "save the picture again, or take smaller-copies: out of \(SiteSettings.file)")
  }
}

internal import Files
internal import Glibc

/// Publications of which little is new: only the folder that holds all of it is replaced, or a single file.
///
/// Both are one step, like the exchange of the whole, so that the site is the old one or the new one at any moment.
extension PublishingRun {
  /// The most files that are kept in memory once they are made.
  private static let few = 64

  /// Makes files of which it is not known whether they have changed, to replace no more than needed; not where they are most of a
  /// site, which is then put together anew as it comes.
  mutating func decide(_ comparison: inout Comparison, old: Int32) async throws(PublishingError) {
    let open = comparison.fates.indices.filter { !comparison.fates[$0].isDone }
    let areFew = open.count <= Self.few
    guard areFew || open.count <= plan.files.count / 4 else { return }
    // A compressed file is decided with the file it is made of.
    let originals = Set(open.map { plan.original(of: $0) ?? $0 }).sorted()
    let decisions = Decisions(plan: plan, fates: comparison.fates, old: old, includesWritten: areFew)
    let decided = try await Chunks.map(originals.count, size: 4) { range throws(PublishingError) in
      try decisions.decide(originals[range])
    }
    for decision in decided.joined() {
      let index = decision.index
      comparison.fates[index] = decision.fate
      if decision.isRemoval { comparison.removed += 1 }
      files[index].digest = decision.digest
      files[index].isNeedless = decision.bytes == nil
      if areFew, let bytes = decision.bytes { plan.setContent(.bytes(bytes), at: index) }
    }
  }

  /// Replaces one file, or one folder inside the output folder, where that is all that is new; `nil` where it is not.
  mutating func replacePart(
    of old: Int32, _ comparison: Comparison
  ) async throws(PublishingError) -> PublishedSite? {
    guard comparison.removed == 0, comparison.hasSameFolders else { return nil }
    let changed = comparison.fates.indices.filter { !comparison.fates[$0].isDone }
    let common = Self.commonFolder(of: changed.map { plan.files[$0].path })
    if changed.count == 1, let index = changed.first, comparison.fates[index] == .written,
      plan.files[index].isReady
    {
      return try await replaceFile(index, comparison)
    }
    return common.isEmpty ? nil : try await replaceFolder(common, of: old, comparison)
  }

  /// The deepest folder that holds all of the paths; empty where only the output folder does.
  private static func commonFolder(of paths: [String]) -> String {
    guard var common = paths.first?.split(separator: "/").dropLast() else { return "" }
    for path in paths.dropFirst() {
      let folder = path.split(separator: "/").dropLast()
      common = common.prefix(zip(common, folder).prefix { $0 == $1 }.count)
    }
    return common.joined(separator: "/")
  }

  private mutating func replaceFile(
    _ index: Int, _ comparison: Comparison
  ) async throws(PublishingError) -> PublishedSite {
    let file = plan.files[index]
    let size: Int
    do throws(PublishingError) {
      let staging = try makeStaging()
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
      defer { buffer.deallocate() }
      let whole = OutputFile(path: "file", content: file.content)
      let writer = FileWriter(staging: staging.descriptor, output: location.output)
      size = try attempt { () throws(FileError) in try writer.write(whole, buffer: buffer).size }
      try synchronise(staging)
      guard !Task.isCancelled else { throw .cancelled }
      let number = folder.calls.rename(
        parent, location.stagingName + "/file", location.name + "/" + file.path)
      guard number == 0 else {
        throw .file(FileError(.rename, location.output + "/" + file.path, errno: number))
      }
    } catch {
      try? await clearUp()
      throw error
    }
    let isMarker = index == plan.marker
    var publication = Publication(
      written: isMarker ? 0 : 1, kept: comparison.kept, bytesWritten: isMarker ? 0 : size)
    publication.leftOver = await finish(removing: location.stagingName)
    take(comparison.fates, besides: index..<index + 1)
    forgetFolder(above: file.path)
    // Its new name is a change as well.
    return await siteAsItIs(publication)
  }

  /// Replaces a folder inside the output folder; `nil` where the file system cannot exchange it.
  private mutating func replaceFolder(
    _ path: String, of old: Int32, _ comparison: Comparison
  ) async throws(PublishingError) -> PublishedSite? {
    let (part, range) = plan.part(in: path)
    var publication: Publication
    let folders: [FileIdentity?]
    do throws(PublishingError) {
      let oldPart = try attempt { () throws(FileError) in
        try OpenFile(path, in: old, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .list)
      }
      let staging = try makeStaging()
      let assembly = Assembly(
        plan: part, comparison: Comparison(fates: Array(comparison.fates[range])), old: oldPart.descriptor,
        staging: staging.descriptor, output: location.output + "/" + path, calls: folder.calls,
        keepsModes: keepsModes)
      let result = try await assembly.run()
      withExtendedLifetime(oldPart.descriptor) {}
      take(result, from: range.lowerBound)
      publication = result.publication
      folders = result.folders
      publication.kept += comparison.kept - comparison.fates[range].count { $0.isKept }
      if publication.isChanged {
        try synchronise(staging)
        guard !Task.isCancelled else { throw .cancelled }
        let number = folder.calls.exchange(parent, location.stagingName, location.name + "/" + path)
        guard number == 0 else {
          try await clearUp()
          forgetIdentities(of: range)
          return nil
        }
      }
    } catch {
      try? await clearUp()
      throw error
    }
    if publication.isChanged {
      forgetFolder(above: path)
      if let place = plan.folders.firstIndex(where: { PathOrder.compare($0, path) == 0 }) {
        // After the output folder, and this one, which has got another name.
        folderIdentities[place + 1] = nil
        folderIdentities.replaceSubrange(place + 2..<place + 2 + folders.count, with: folders)
      }
    } else {
      // What was written is removed again.
      forgetIdentities(of: range)
    }
    publication.leftOver = await finish(removing: location.stagingName)
    take(comparison.fates, besides: range)
    return await siteAsItIs(publication)
  }
}

extension OutputFile {
  /// Whether nothing has to be made or compressed to write it.
  fileprivate var isReady: Bool {
    switch content {
    case .bytes, .copy: true
    case .made, .compressed: false
    }
  }
}

package import Files

/// What a publication did.
package struct Publication: Sendable, Equatable {
  /// Files that are new or whose bytes changed.
  package var written: Int
  /// Files that stayed as they were, with their times.
  package var kept: Int
  /// Files of the site before that are gone.
  package var removed: Int
  /// The size in bytes of the files that were written.
  package var bytesWritten: Int
  /// Why the folder of the site before, hidden beside the output folder, could not be removed; the next publication
  /// tries again.
  package var leftOver: FileError?
  /// How many addresses were promised to readers for the first time.
  package var newAddresses = 0
  /// Why they could not be written to the list of promised addresses; the site is published all the same.
  package var unrecorded: FileError?

  /// Sums a publication up.
  package init(
    written: Int = 0, kept: Int = 0, removed: Int = 0, bytesWritten: Int = 0, leftOver: FileError? = nil
  ) {
    self.written = written
    self.kept = kept
    self.removed = removed
    self.bytesWritten = bytesWritten
    self.leftOver = leftOver
  }

  /// Whether the published site differs from the one before in any file.
  package var isChanged: Bool { written > 0 || removed > 0 }
}

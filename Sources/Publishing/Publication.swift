package import Site

/// What a publication did.
package struct Publication: Sendable, Equatable {
  /// Files that are new or whose bytes changed.
  package var written = 0
  /// Files that stayed as they were, with their times.
  package var kept = 0
  /// Files of the site before that are gone.
  package var removed = 0
  /// The size in bytes of the files that were written.
  package var bytesWritten = 0
  /// Why the folder of the site before, hidden beside the output folder, could not be removed; the next publication
  /// tries again.
  package var leftOver: FileError?

  /// Whether the published site differs from the one before in any file.
  package var isChanged: Bool { written > 0 || removed > 0 }
}

package import Files

/// What a publication did, and every file and folder of the site as it is now.
package struct PublishedSite: Sendable {
  /// What it did.
  package let publication: Publication
  /// The files in the order of the plan, the marker included.
  package var files: [PublishedFile]
  /// The output folder itself, and then the folders in it, by the bytes of `path + "/"`.
  package var folders: [PublishedFolder]
}

/// A file that was published.
package struct PublishedFile: Sendable {
  /// The path below the output folder.
  package let path: String
  /// Its identity; `nil` where that is not certain, or there is no file.
  package var identity: FileIdentity?
  /// A digest of what its content was made of, where it was made for this publication and its maker gave one.
  package var digest: ContentDigest?
  /// Whether there is no file, since compressing the one beside it gains nothing.
  package var isNeedless = false
}

/// A folder of a published site.
package struct PublishedFolder: Sendable {
  /// The path below the output folder; ``FolderIdentity/here`` for that itself.
  package let path: String
  /// Its identity, where that is certain.
  package var identity: FileIdentity?
}

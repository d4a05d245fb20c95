internal import Site

extension FeedContent {
  /// The feed in one of its forms.
  func bytes(_ format: Feed.Format) -> [UInt8] {
    switch format {
    case .rss: rss
    case .atom: atom
    case .json: json
    }
  }
}

/// What stands for a site where there is room for a letter or two.
struct Initials: Equatable {
  /// One or two capitals.
  let text: String

  /// The first letters of the first and of the last word of a title: `AD` for *Alcohol and diabetes*.
  ///
  /// One letter of scripts without capitals, such as Arabic, whose letters change their form beside each other.
  init(of title: String) {
    let firsts = title.split(whereSeparator: \.isWhitespace).compactMap { word in
      word.first { $0.isLetter || $0.isNumber }
    }
    guard let first = firsts.first else {
      text = title.first { !$0.isWhitespace }.map(String.init) ?? ""
      return
    }
    let ends = firsts.count > 1 && first.isCased ? [first, firsts[firsts.count - 1]] : [first]
    text = ends.map { $0.uppercased().prefix(1) }.joined()
  }
}

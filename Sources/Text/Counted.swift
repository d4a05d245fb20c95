/// A number with its noun: `1 page`, `3 pages`; the plural is given where it has more than an `s`.
package func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

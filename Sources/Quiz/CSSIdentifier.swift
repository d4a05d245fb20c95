/// An id as a CSS identifier, escaped as the CSS Object Model serialises one
/// (https://drafts.csswg.org/cssom/#serialize-an-identifier).
func cssIdentifier(_ id: String) -> String {
  var result = ""
  let scalars = Array(id.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let isDigit = ("0"..."9").contains(scalar)
    let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
    let isFirst = index == 0 || (index == 1 && scalars[0] == "-")
    if isLetter || scalar.value >= 0x80 || (isDigit && !isFirst) || (scalar == "-" && scalars.count > 1) {
      result.unicodeScalars.append(scalar)
    } else if isDigit || scalar.value < 0x20 || scalar.value == 0x7F {
      result += "\\\(String(scalar.value, radix: 16)) "
    } else {
      result += "\\\(scalar)"
    }
  }
  return result
}

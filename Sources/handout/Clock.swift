import Page
import ArgumentParser
import Glibc
import Site

extension Day {
  /// The day on this machine's calendar.
  static func today() throws -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    guard
      let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else {
      Terminal.error.write("error: this machine's clock shows no day that can be used")
      throw ExitCode.machine
    }
    return day
  }
}

extension Duration {
  /// Seconds with two decimals.
  var seconds: String {
    let hundredths = (components.seconds * 100) + components.attoseconds / 10_000_000_000_000_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

import ArgumentParser
import Building
import Diagnostics
import Files
import Text

extension CheckCommand {
  /// Accepts what was found, as far as it may be, and says what that changed.
  func accept(_ found: [Diagnostic], in folder: String) throws {
    let change: BaselineRecord.Change
    do throws(FileError) {
      change = try BaselineRecord(ofSiteIn: folder).accept(found)
    } catch {
      Terminal.error.write("error: \(error)")
      throw ExitCode.machine
    }
    let parts = [(change.added, "new"), (change.gone, "gone")].filter { $0.0 > 0 }
    let news =
      parts.isEmpty
      ? "nothing changed" : parts.map { "\(withThousands($0.0)) \($0.1)" }.joined(separator: ", ")
    let hint =
      if change.accepted > 0 {
        " Commit \(Baseline.file)."
      } else {
        change.gone > 0 ? " There is no \(Baseline.file) any more." : ""
      }
    Terminal.output.write("\(counted(change.accepted, "finding")) accepted: \(news).\(hint)")
  }
}

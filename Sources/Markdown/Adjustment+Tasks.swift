import Text

extension Adjustment {
  /// Shows a task as a labelled sign instead of a form control that nobody can use.
  func adjustTask(_ item: Node) {
    guard let isDone = item.isTaskDone, let paragraph = item.firstChild else { return }
    let name = HTML.escaped((isDone ? options.words.taskDone : options.words.taskNotDone).utf8)
    let html =
      "<span class=\"task-mark\" role=\"img\" aria-label=\"".utf8 + name
      + "\">\(isDone ? "☑" : "☐")</span> ".utf8
    if let mark = Node.custom(.inline, enter: html) { paragraph.prepend(mark) }
    item.removeTask()
  }
}

extension Adjustment {
  /// Shows a task as a sign with a name instead of a form control that nobody can use.
  func adjustTask(_ item: Node) {
    guard let isDone = item.isTaskDone, let paragraph = item.firstChild else { return }
    let html =
      "<span class=\"task-mark\" role=\"img\" aria-label=\"\(isDone ? "done" : "not done")\">\(isDone ? "☑" : "☐")</span> "
    if let mark = Node.custom(.inline, enter: Array(html.utf8)) { paragraph.prepend(mark) }
    item.removeTask()
  }
}

// One question at a time. The page works without this script; with it, the same form is walked through step by step. What
// decides stands in the page: data-to, data-none, data-end and data-points on the answers, data-maximum on the questions,
// data-stop and data-from on the results, and the order of the elements. Answers live in the form's controls alone: nothing is
// stored, sent, or put into the address, and the browser's history holds numbers of steps.
// Old phones read it, too: ECMAScript 2017, and nothing that needs :has().
(() => {
  "use strict"
  const form = document.querySelector("form.quiz")
  const find = (selector, inside = form) => inside.querySelector(selector)
  const all = (selector, inside = form) => [...inside.querySelectorAll(selector)]
  const make = (tag, text = "", parent = null) => {
    const element = document.createElement(tag)
    element.textContent = text
    if (parent) parent.append(element)
    return element
  }

  const words = form.dataset
  const title = document.title
  // The text below a question describes it, and so does the complaint that it is open.
  const describe = (box, ids) => ids.length ? box.setAttribute("aria-describedby", ids.join(" ")) : box.removeAttribute("aria-describedby")
  const questions = all("fieldset").map(box => ({
    box, heading: find("h2", box), inputs: all("input", box), hints: all(".hint", box).map(({ id }) => id),
  }))
  const results = all(".result")
  const position = new Map(questions.map(({ box }, index) => [box.id, index]))
  const rank = new Map(results.map(({ id }, index) => [id, index]))
  const start = find(".start"), back = find(".back"), progress = find(".progress"), problem = find(".problem")
  const summary = find(".summary"), go = find(".go"), button = find("button", go), outcome = find(".outcome")
  const page = document.documentElement
  const introduction = find(".intro", page), heading = find("h1", page), date = find(".date", page)
  const sources = find(".sources", page), others = find(".questions h3")
  // Links back to where the introduction cites a source lead nowhere while it is hidden.
  const backlinks = introduction
    ? all("a[href^='#']", page).filter(({ hash }) => hash[1] && introduction.contains(document.getElementById(hash.slice(1))))
    : []
  const wrong = make("p", find("a", problem).textContent)
  wrong.className = "wrong"
  wrong.id = "quiz-wrong"
  let step = "start"
  let isChanging = false

  const chosen = question => question.inputs.filter(input => input.checked)

  // The same as the reference evaluator: questions in order, the earliest question that an answer asks for comes
  // next, an answer may end it, the gravest result wins, one that stops ends it all. Points lead to a result, too.
  const walk = () => {
    const path = [], open = [], entries = [], points = []
    let gravest = results.length - 1, index = 0, total = 0, maximum = 0
    while (index < questions.length) {
      const answers = chosen(questions[index])
      path.push(index)
      if (!answers.length) open.push(index)
      maximum += +(questions[index].box.dataset.maximum || 0)
      let next = questions.length
      for (const { id, dataset } of answers) {
        const target = position.get(dataset.to)
        if (rank.has(dataset.to)) gravest = Math.min(gravest, rank.get(dataset.to))
        entries.push((rank.has(dataset.to) ? "reason-" : "note-") + id)
        next = Math.min(next, target === undefined ? index + 1 : target)
        total += +(dataset.points || 0)
        if (dataset.points) points.push("points-" + id)
      }
      if (answers.some(({ dataset }) => "end" in dataset)) next = questions.length
      if ("stop" in results[gravest].dataset) return { path, open: [], entries, gravest, isStopped: true }
      index = answers.length ? next : index + 1
    }
    const reached = results.findIndex(({ dataset }) => total >= dataset.from)
    if (reached >= 0) gravest = Math.min(gravest, reached)
    return { path, open, entries: entries.concat(points), gravest, total, maximum }
  }

  // Whether a step makes sense for the answers that there are now; history may hold others.
  const isAllowed = (to, { path, open, isStopped }) =>
    to === "start" || (to === "result" && !open.length) || (to === "summary" && !open.length && !isStopped)
    || (path.includes(to) && !open.some(index => index < to))

  const listAnswers = path => {
    for (const old of all("dl", summary)) old.remove()
    const list = make("dl", "", summary)
    for (const index of path) {
      const { heading, inputs, box } = questions[index]
      const row = make("div", "", list)
      make("dt", heading.textContent, row)
      make("dd", chosen(questions[index]).map(input => input.labels[0].textContent).join("; "), row)
      const change = make("button", words.change, make("dd", "", row))
      change.type = "button"
      change.className = "quiet"
      change.setAttribute("aria-label", `${words.change}: ${heading.textContent}`)
      change.addEventListener("click", () => { isChanging = true; visit(index) })
    }
  }

  const showOutcome = ({ entries, gravest, total, maximum }) => {
    for (const place of all(".quiz-total")) place.textContent = total
    for (const place of all(".quiz-maximum")) place.textContent = maximum
    results.forEach((result, index) => { result.hidden = index !== gravest })
    for (const list of all(".reasons")) {
      for (const entry of all("li[id]", list)) entry.hidden = !entries.includes(entry.id)
      const section = list.parentElement
      if (section.localName === "section") section.hidden = !find("li[id]:not([hidden])", list)
    }
  }

  // Paper has only the sources that what is printed cites, under their own numbers.
  const markCited = isFilled => {
    if (!sources) return
    const cited = all("a.citation").filter(link => !link.closest("[hidden], details")).map(({ hash }) => hash.slice(1))
    const entries = all("li[id]", sources)
    entries.forEach((entry, index) => {
      entry.value = index + 1
      entry.classList.toggle("uncited", isFilled && !cited.includes(entry.id))
    })
    sources.classList.toggle("uncited", isFilled && !cited.length)
  }

  const clearProblem = () => {
    problem.hidden = true
    wrong.remove()
    for (const { box, hints } of questions) describe(box, hints)
  }

  const show = (to, moves = true) => {
    const walked = walk()
    step = isAllowed(to, walked) ? to : "start"
    const question = questions[step]
    const isSummary = step === "summary", isResult = step === "result"
    clearProblem()
    const isFilled = step !== "start" && walked.path.some(index => chosen(questions[index]).length)
    form.dataset.step = question ? "question" : step
    form.classList.toggle("filled", isFilled)
    date.textContent = isFilled
      ? new Date().toLocaleDateString(page.lang, { year: "numeric", month: "long", day: "numeric" }) : ""
    if (introduction) introduction.hidden = step !== "start"
    for (const link of backlinks) {
      link.hidden = step !== "start"
      const line = link.closest(".back")
      if (line) line.hidden = !find("a:not([hidden])", line)
    }
    start.hidden = step !== "start"
    back.hidden = step === "start"
    go.hidden = button.disabled = !question && !isSummary
    progress.hidden = !question
    summary.hidden = !isSummary
    outcome.hidden = !isResult
    questions.forEach(({ box }, index) => {
      // Hidden is also not printed; what is only off is printed as part of the summary.
      box.hidden = index !== step && !(walked.path.includes(index) && chosen(questions[index]).length)
      box.classList.toggle("off", index !== step)
    })
    listAnswers(isSummary ? walked.path : [])
    showOutcome(walked)
    // Paper tells each answer once: among the reasons, notes and points, or below them.
    const told = all("li[id]:not([hidden])", outcome).map(({ id }) => id.replace(/.*?-/, ""))
    for (const question of questions)
      question.box.classList.toggle("told", isResult && chosen(question).every(({ id }) => told.includes(id)))
    others.textContent = isResult ? words.others : words.summary
    markCited(isFilled)
    let target = heading
    document.title = title
    if (question) {
      progress.textContent = words.progress.replace("{1}", walked.path.indexOf(step) + 1).replace("{2}", walked.path.length)
      document.title = `${progress.textContent} – ${title}`
      target = question.heading
    } else if (isSummary || isResult) {
      document.title = `${isSummary ? words.summary : words.outcome} – ${title}`
      target = find("h2", isSummary ? summary : results[walked.gravest])
    }
    if (!moves) return
    // The top of the page has the emergency numbers.
    target.focus({ preventScroll: true })
    scrollTo(0, 0)
  }

  const visit = to => {
    history.pushState({ step: to }, "")
    show(to)
  }

  const forget = () => {
    form.reset()
    isChanging = false
  }

  const complain = question => {
    problem.hidden = false
    find("legend", question.box).after(wrong)
    describe(question.box, [wrong.id].concat(question.hints))
    document.title = `${words.error}: ${progress.textContent} – ${title}`
    problem.focus()
  }

  form.addEventListener("submit", event => {
    event.preventDefault()
    const question = questions[step]
    if (!question) return visit("result")
    if (!chosen(question).length) return complain(question)
    const { path, open, isStopped } = walk()
    const after = isChanging ? open[0] : path[path.indexOf(step) + 1]
    visit(isStopped ? "result" : [after, open[0], "summary"].find(to => to !== undefined))
    if (step === "summary" || step === "result") isChanging = false
  })

  form.addEventListener("change", ({ target }) => {
    if (!target.checked || target.type !== "checkbox") return
    for (const other of all("input", target.closest("fieldset"))) {
      if (other !== target && ("none" in target.dataset || "none" in other.dataset)) other.checked = false
    }
  })

  // The address keeps its end: which answer comes first is nobody's business.
  find("a", problem).addEventListener("click", event => {
    event.preventDefault()
    questions[step].inputs[0].focus()
  })
  // A second click in the place of the first, within a second, was meant for what was there: it presses nothing. Keys and
  // programs press without a place, and an answer in between shows that somebody looked.
  let pressed = null
  form.addEventListener("click", event => {
    const { detail, timeStamp: time, clientX: x, clientY: y } = event
    if (!detail) return
    if (pressed && time - pressed.time < 1000 && Math.hypot(x - pressed.x, y - pressed.y) < 48) {
      event.preventDefault()
      event.stopPropagation()
    } else if (event.target.closest("button")) pressed = { time, x, y }
  }, true)
  form.addEventListener("change", () => { pressed = null })

  start.addEventListener("click", () => visit(0))
  back.addEventListener("click", () => history.back())
  find(".print").addEventListener("click", () => print())
  find("[type=reset]").addEventListener("click", event => {
    event.preventDefault()
    forget()
    visit("start")
  })

  // Links within the page make entries of their own, without a state.
  addEventListener("popstate", ({ state }) => { if (state && state.step !== step) show(state.step) })
  addEventListener("pagehide", () => { forget(); show("start", false) })
  addEventListener("pageshow", event => { if (event.persisted) history.replaceState({ step: "start" }, "") })

  find(".without-script").hidden = true
  find("#quiz-open").hidden = true
  find(".print").hidden = false
  for (const clash of all("fieldset > .wrong")) clash.remove()
  document.querySelector("link[data-quiz]").disabled = true
  heading.tabIndex = -1
  forget()
  history.replaceState({ step }, "")
  show(step, false)
})()

// Says what is missing in a form before it is sent: a list on top that leads to each field, and the words at the field.
// Without this script the browser says it in its own way. Nothing is stored; the words stand in the page.
(() => {
  "use strict"
  for (const form of document.querySelectorAll("form.form")) {
    const problem = form.querySelector(".problem")
    const list = problem.querySelector("ul")
    const title = document.title
    form.noValidate = true

    // What to fill in, with the box that holds it and its words: groups and choices as one.
    const items = () => [...form.querySelectorAll(".field")].map(box => {
      const inputs = [...box.querySelectorAll("input")]
      const isEmpty = inputs.every(({ value }) => !value.trim())
      const isWrong = box.matches(".one-of") ? isEmpty : inputs.some(input => !input.checkValidity() || (input.required && isEmpty))
      const { error: text, errorLang } = box.dataset.error ? box.dataset : inputs[0].dataset
      return { box, inputs, isWrong, text, lang: errorLang }
    })

    const clear = () => {
      problem.hidden = true
      list.textContent = ""
      document.title = title
      for (const { box, inputs } of items()) {
        for (const old of box.querySelectorAll(":scope > .wrong")) old.remove()
        for (const input of inputs) input.removeAttribute("aria-invalid")
        for (const element of [box, ...inputs]) describe(element, "-wrong", false)
      }
    }

    // Adds or takes away one of the texts that describe an element.
    const describe = (element, ending, isThere) => {
      const ids = (element.getAttribute("aria-describedby") || "").split(" ").filter(id => id && !id.endsWith(ending))
      if (isThere) ids.push(isThere)
      ids.length ? element.setAttribute("aria-describedby", ids.join(" ")) : element.removeAttribute("aria-describedby")
    }

    // Fills an element with words, whose language it says if that is another than that of the page.
    const say = (element, text, lang) => {
      element.textContent = text
      if (lang) element.lang = lang
      return element
    }

    const complain = ({ box, inputs, text, lang }) => {
      const wrong = document.createElement("p")
      wrong.className = "wrong"
      wrong.id = inputs[0].id + "-wrong"
      wrong.append(`${form.dataset.error}: `, say(document.createElement("span"), text, lang))
      const first = box.querySelector(":scope > input, :scope > .answer, :scope > .field")
      box.insertBefore(wrong, first)
      const isFieldset = box.tagName === "FIELDSET"
      describe(isFieldset ? box : inputs[0], "-wrong", wrong.id)
      if (!isFieldset) inputs[0].setAttribute("aria-invalid", "true")
      const link = document.createElement("a")
      link.href = "#" + inputs[0].id
      say(link, text, lang)
      link.addEventListener("click", event => {
        event.preventDefault()
        inputs[0].focus()
      })
      const item = document.createElement("li")
      item.append(link)
      list.append(item)
    }

    // Sent once, however often the button is pressed, until an answer changes or the reader comes back.
    let isSent = false
    for (const type of ["input", "change"]) form.addEventListener(type, () => { isSent = false })
    addEventListener("pageshow", () => { isSent = false })

    form.addEventListener("submit", event => {
      if (isSent) return event.preventDefault()
      clear()
      const wrong = items().filter(({ isWrong }) => isWrong)
      if (!wrong.length) return void (isSent = true)
      event.preventDefault()
      problem.hidden = false
      wrong.forEach(complain)
      document.title = `${form.dataset.error}: ${title}`
      problem.focus()
    })
  }
})()

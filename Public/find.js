// Makes a field of the link to all topics. What is typed goes behind the # of the address: it is sent to nobody.
(() => {
  "use strict"
  const box = document.querySelector(".find")
  const link = box && box.querySelector("a")
  if (!link || link.hasAttribute("aria-current") || !window.fetch) return
  const form = document.createElement("form")
  form.setAttribute("role", "search")
  const field = form.appendChild(document.createElement("input"))
  field.type = "search"
  field.autocomplete = "off"
  field.setAttribute("enterkeyhint", "search")
  field.setAttribute("aria-label", box.dataset.label)
  const button = form.appendChild(document.createElement("button"))
  button.textContent = box.dataset.button
  form.addEventListener("submit", event => {
    event.preventDefault()
    const text = field.value.trim()
    location.href = link.href + (text ? "#q=" + encodeURIComponent(text) : "")
  })
  box.prepend(form)
})()

// Keeps a page of the preview as the files are: reloads it where it changed, swaps its stylesheets, shows what is wrong.
(() => {
  'use strict'
  const { state, remark } = document.currentScript.dataset
  const SCROLL = 'handout-preview-scroll'
  const BROKEN = 'handout-preview-broken'
  let [page, files, styles, problems] = state.split(' ')
  // Where nothing was good yet, the page itself says what is wrong.
  const isReport = document.querySelector('main[data-report]') !== null
  let panel = null
  let saying
  let leaving
  let checks = Promise.resolve()

  // The script may run before the images are there, which move what is below them.
  function restoreScroll() {
    const kept = sessionStorage.getItem(SCROLL)
    sessionStorage.removeItem(SCROLL)
    if (!kept) return
    const { address, left, top } = JSON.parse(kept)
    if (address !== location.href) return
    const restore = () => scrollTo({ left, top, behavior: 'instant' })
    restore()
    addEventListener('load', restore, { once: true })
  }

  // A reload would cancel the way to another page. Where the browser stays after all, as for a download, it comes later.
  function leave() {
    clearTimeout(leaving?.timer)
    leaving = { timer: setTimeout(stay, 3000) }
  }

  function stay() {
    const missed = leaving?.missed
    clearTimeout(leaving?.timer)
    leaving = undefined
    if (missed) check()
  }

  function reload() {
    if (leaving) {
      leaving.missed = true
      return
    }
    removeEventListener('beforeunload', leave)
    if (isReport || problems !== '0') sessionStorage.setItem(BROKEN, '')
    sessionStorage.setItem(SCROLL, JSON.stringify({ address: location.href, left: scrollX, top: scrollY }))
    location.reload()
  }

  // The new stylesheet stands beside the old one until it is loaded, so that the page is never without.
  function swapStyles() {
    for (const old of document.querySelectorAll('link[rel~="stylesheet"][href]:not([data-handout-old])')) {
      const url = new URL(old.href)
      if (url.origin !== location.origin) continue
      url.searchParams.set('handout', styles)
      const fresh = old.cloneNode()
      fresh.href = url.href
      for (const event of ['load', 'error']) fresh.addEventListener(event, () => old.remove(), { once: true })
      old.setAttribute('data-handout-old', '')
      old.after(fresh)
    }
  }

  // In a shadow, where the page's own styles do not reach.
  function overlay(name, content) {
    const host = document.createElement(name)
    const styles = document.createElement('link')
    Object.assign(styles, { rel: 'stylesheet', href: '/.handout/preview.css' })
    host.attachShadow({ mode: 'open' }).append(styles, content)
    document.documentElement.append(host)
    return host
  }

  // For those who do not see the panel come and go; it is there from the start, as what is said must be a change in it.
  const news = document.createElement('p')
  news.className = 'news'
  news.setAttribute('role', 'alert')

  function say(text) {
    news.textContent = ''
    clearTimeout(saying)
    // The wait lets the same text be announced twice in a row, and lets a page load first.
    saying = setTimeout(() => { news.textContent = text }, 250)
  }

  // How many mistakes there are, and the first one: its place, what it is, and how to fix it.
  function sayProblems(report) {
    const first = report?.querySelectorAll('section:first-of-type > :not(pre)') ?? []
    say([report?.title, ...Array.from(first, part => part.textContent)].join('. '))
  }

  function sayState() {
    const wasBroken = sessionStorage.getItem(BROKEN) !== null
    sessionStorage.removeItem(BROKEN)
    if (isReport) sayProblems(document)
    else if (wasBroken && problems === '0') say('Fixed')
  }

  function showRemark() {
    const text = document.createElement('p')
    text.className = 'remark'
    text.textContent = remark
    overlay('handout-remark', text)
  }

  function showProblems() {
    // The end of the page can still be scrolled to.
    document.documentElement.style.paddingBottom = problems === '0' ? '' : '50vh'
    if (problems === '0') {
      if (panel) say('Fixed')
      panel?.remove()
      panel = null
      return
    }
    const address = `/.handout/problems?${problems}`
    if (panel) {
      // In place of what it shows, so that Back still leads to the page before.
      panel.shadowRoot.querySelector('iframe').contentWindow.location.replace(address)
      return
    }
    const frame = document.createElement('iframe')
    Object.assign(frame, { title: 'What is wrong with the site', src: address })
    frame.onload = () => sayProblems(frame.contentDocument)
    panel = overlay('handout-problems', frame)
  }

  function receive(text) {
    const [newPage, newFiles, newStyles, newProblems] = text.split(' ')
    if (newPage !== page || newFiles !== files) return reload()
    if (newStyles !== styles) {
      styles = newStyles
      swapStyles()
    }
    if (newProblems !== problems) {
      problems = newProblems
      showProblems()
    }
  }

  // One after the other, so that an older answer never comes after a newer one.
  function check() {
    checks = checks.then(compare)
  }

  async function compare() {
    try {
      const response = await fetch('/.handout/state' + location.pathname)
      if (response.ok) receive(await response.text())
    } catch {
      // The preview has ended; when it is started again, there is another message.
    }
  }

  // A browser opens six connections to a host at most: one tab listens, until it goes, and tells the others.
  function listen() {
    const tabs = new BroadcastChannel('handout-preview')
    tabs.onmessage = check
    navigator.locks.request('handout-preview', () => new Promise(() => follow(tabs)))
    check()
  }

  function follow(tabs) {
    const changes = new EventSource('/.handout/changes')
    changes.onmessage = () => {
      tabs.postMessage('changed')
      check()
    }
    changes.onerror = () => {
      if (changes.readyState === EventSource.CLOSED) setTimeout(follow, 1000, tabs)
    }
  }

  // Fires when a navigation starts; pageshow when Back brings this page again.
  addEventListener('beforeunload', leave)
  addEventListener('pageshow', event => { if (event.persisted) stay() })
  restoreScroll()
  overlay('handout-news', news)
  if (remark) showRemark()
  showProblems()
  sayState()
  listen()
})()

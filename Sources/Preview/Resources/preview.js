// Keeps a page of the preview as the files are: reloads it where it changed, swaps its stylesheets, shows what is wrong.
(() => {
  'use strict'
  const { state, remark } = document.currentScript.dataset
  const SCROLL = 'handout-preview-scroll'
  let [page, files, styles, problems] = state.split(' ')
  let changes = null
  let panel = null

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

  function reload() {
    sessionStorage.setItem(SCROLL, JSON.stringify({ address: location.href, left: scrollX, top: scrollY }))
    changes.close()
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

  // Styles are set one by one: a Content-Security-Policy forbids them as text. A shadow keeps the page's own away.
  function overlay(name, style) {
    const host = document.createElement(name)
    Object.assign(host.style, { position: 'fixed', zIndex: 2147483647, inset: 'auto 0 0 0', ...style })
    document.documentElement.append(host)
    return host.attachShadow({ mode: 'open' })
  }

  function showRemark() {
    const text = document.createElement('p')
    text.textContent = remark
    Object.assign(text.style, {
      margin: 0, padding: '.5rem 1rem', color: '#1a1a1a', background: '#ffd54a',
      font: 'bold 1rem/1.5 system-ui, sans-serif', textAlign: 'center',
    })
    overlay('handout-remark', { pointerEvents: 'none' }).append(text)
  }

  function showProblems() {
    // The end of the page can still be scrolled to.
    document.documentElement.style.paddingBottom = problems === '0' ? '' : '50vh'
    if (problems === '0') {
      panel?.host.remove()
      panel = null
      return
    }
    panel ??= overlay('handout-problems', { height: '50vh', borderTop: '4px solid #a4161a' })
    const frame = panel.firstChild ?? document.createElement('iframe')
    frame.title = 'What is wrong with the site'
    frame.src = `/.handout/problems?${problems}`
    Object.assign(frame.style, { width: '100%', height: '100%', border: 0, background: 'Canvas' })
    if (!frame.parentNode) panel.append(frame)
  }

  function receive({ data }) {
    const [newPage, newFiles, newStyles, newProblems] = data.split(' ')
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

  // A browser opens six connections to a host at most, so a tab that nobody looks at gives its own back.
  function listen() {
    changes?.close()
    if (document.hidden) return
    changes = new EventSource('/.handout/changes' + location.pathname)
    changes.onmessage = receive
    changes.onerror = () => {
      if (changes.readyState === EventSource.CLOSED) setTimeout(listen, 1000)
    }
  }

  restoreScroll()
  if (remark) showRemark()
  showProblems()
  listen()
  document.addEventListener('visibilitychange', listen)
})()

// Finds pages by the words in them. Nothing that is typed leaves the device: the index lies beside this page, in small files, of which
// only those are asked for that a word may be in. What is looked for stands behind the # of the address, which is sent to nobody.
(() => {
  "use strict"
  const box = document.querySelector(".search")
  if (!box || !window.fetch || !window.Promise) return
  const { index, root } = box.dataset
  const form = box.querySelector("form")
  const field = form.querySelector("input")
  const [status, danger, list, more] = ["status", "danger", "found", "more"].map(name => box.querySelector("." + name))
  const shownAtOnce = 6
  const title = document.title

  // Words, as the index has them

  const special = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŧ: "t", ŋ: "n", ĳ: "ij", ŉ: "n", ĸ: "k", ŀ: "l", ſ: "s" }
  const arabic = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ئ: "ي", ؤ: "و", ة: "ه" }
  const fold = text => text.toLowerCase().normalize("NFC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\u064b-\u0652\u0640]/g, "")
    .replace(/[\u00df-\u017f]/g, letter => special[letter] || letter.normalize("NFD")[0])
    .replace(/[\u0622-\u0649\u0671]/g, letter => arabic[letter] || letter)
    .replace(/(^|[^\w\u00aa-\uffff])([a-z]{1,2})['’ʼ]/g, "$1$2 ").replace(/['’ʼ]s(?![a-z])/g, "").replace(/['’ʼ]/g, "")
  const separators = /[\u0000-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u2000-\u206f\u2190-\u2bff\u3000-\u303f]+/
  const split = text => fold(text).split(separators).filter(word => word)

  // Files of the index, each asked for once

  const files = new Map()
  const get = (name, mode) => {
    if (!files.has(name)) {
      files.set(name, fetch(index + name, { credentials: "same-origin", cache: mode || "default" }).then(answer => {
        if (!answer.ok) throw new Error(name)
        return answer.text()
      }).catch(error => {
        files.delete(name)
        throw error
      }))
    }
    return files.get(name)
  }

  let settings
  const start = mode => settings || (settings = get("search.json", mode).then(text => {
    const { edition, pages, parts, letters, pagesInFile, stop, synonyms, urgent } = JSON.parse(text)
    return {
      edition, pages, parts, letters, pagesInFile, stop: new Set(split(stop)),
      synonyms: synonyms.map(group => group.map(split)), urgent: urgent.map(split),
    }
  }).catch(error => {
    settings = null
    throw error
  }))

  // The lines of a file. Where pages have come or gone since the index was first asked for, everything is asked for anew.
  const lines = (name, { edition }) => get(name).then(text => {
    const [first, ...rest] = text.split("\n")
    if (first === edition) return rest
    files.clear()
    settings = null
    throw new Stale()
  })
  class Stale extends Error {}

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  const values = new Map([...digits].map((digit, value) => [digit, value]))

  // A line of a file of words: its forms, how common they are, and their sections.
  const entry = line => {
    const space = line.indexOf(" ")
    const [start, ...ends] = line.slice(0, space).split(",")
    return { forms: ends.length ? ends.map(end => start + end) : [start], code: line.slice(space + 1) }
  }
  const decode = code => {
    let at = 0
    const number = () => {
      for (let result = 0, shift = 0; ; shift += 5) {
        const digit = values.get(code[at++])
        result += (digit & 31) * 2 ** shift
        if (digit < 32) return result
      }
    }
    const commonness = number()
    const places = []
    for (let page = 0; at < code.length;) {
      page += number()
      const mixed = values.get(code[at++])
      const section = mixed >> 3
      places.push({ page, section: section < 7 ? section : 7 + number(), level: mixed & 7 })
    }
    return { commonness, places }
  }

  const partOf = (word, { parts, letters }) => {
    let hash = 0
    for (const letter of [...word].slice(0, letters)) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0
    return hash % 65521 % parts
  }
  const entries = new Map()
  const load = (part, settings) => lines(`words-${part}.txt`, settings).then(lines => {
    const key = settings.edition + part
    if (!entries.has(key)) entries.set(key, lines.filter(line => line).map(entry))
    return entries.get(key)
  })

  // How many letters differ: one that is missing, one too many, another one, or two that have changed places. More than `most` is too many.
  const distance = (first, second, most) => {
    if (Math.abs(first.length - second.length) > most) return most + 1
    let [before, last] = [[], Array.from({ length: second.length + 1 }, (_, index) => index)]
    for (let i = 1; i <= first.length; i++) {
      const row = [i]
      for (let j = 1; j <= second.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (first[i - 1] === second[j - 1] ? 0 : 1))
        if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      if (Math.min(...row) > most) return most + 1
      ;[before, last] = [last, row]
    }
    return last[second.length]
  }
  const slips = word => word.length < 5 ? 0 : word.length < 8 ? 1 : 2

  // Which entries a word means, and how surely: itself, a word that starts with it or with which it starts, or one that is spelled
  // nearly so.
  const matches = (word, all, isUnfinished) => {
    const found = []
    const take = test => {
      for (const entry of all) {
        const sure = Math.max(...entry.forms.map(test))
        if (sure > 0) found.push({ entry, sure })
      }
      return found.length
    }
    take(form => form === word ? 1 : isUnfinished && word.length > 1 && form.startsWith(word) ? .5 + .3 * word.length / form.length : 0)
    if (found.length) return found
    if (word.length > 3 && take(form => form.startsWith(word) ? .6 : 0)) return found
    if (word.length > 5 && take(form => form.length > 3 && word.length - form.length < 4 && word.startsWith(form) ? .6 : 0)) return found
    const most = slips(word)
    if (most) take(form => {
      const steps = distance(word, isUnfinished && form.length > word.length ? form.slice(0, word.length) : form, most)
      return steps <= most ? .5 / steps : 0
    })
    return found
  }

  // The files that a word with a slip among its first letters may be in.
  const partsNear = (word, settings) => {
    if (settings.parts <= 8) return Array.from({ length: settings.parts }, (_, part) => part)
    const near = []
    for (let i = 0; i < settings.letters; i++) {
      near.push(word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + (word[i + 1] || "") + word[i] + word.slice(i + 2))
    }
    return [...new Set(near.map(word => partOf(word, settings)))]
  }

  const lookUp = async (word, settings, isUnfinished) => {
    let found = matches(word, await load(partOf(word, settings), settings), isUnfinished)
    if (!found.length && slips(word)) {
      const others = await Promise.all(partsNear(word, settings).map(part => load(part, settings)))
      found = matches(word, [].concat(...others), isUnfinished)
    }
    // Prefixes that fit a hundred words help nobody.
    return found.sort((first, second) => second.sure - first.sure).slice(0, 24)
  }

  const starts = (words, at, phrase, fits) => phrase.length && phrase.every((word, i) => words[at + i] !== undefined && fits(words[at + i], word))

  // What is looked for: each word, or words that stand for one thing, with everything that may be meant.
  const terms = (words, { synonyms, stop }) => {
    const result = []
    for (let at = 0; at < words.length;) {
      let [length, others] = [1, []]
      for (const group of synonyms) {
        const same = group.find(phrase => starts(words, at, phrase, (word, wanted) => word === wanted))
        if (!same || same.length < length) continue
        length = same.length
        others = others.concat(group.filter(phrase => phrase !== same))
      }
      const own = words.slice(at, at + length)
      if (others.length || !stop.has(own[0])) result.push({ phrases: [own, ...others], isLast: at + length === words.length })
      at += length
    }
    return result.length ? result : words.map((word, at) => ({ phrases: [[word]], isLast: at === words.length - 1 }))
  }

  const worth = [1, 1.6, 2.2, 2.9, 3.7, 4.6, 5.8, 7]

  // The places of a term: for each section how much it is about it.
  const placesOf = async ({ phrases, isLast }, settings, isTyping, marks) => {
    const all = new Map()
    await Promise.all(phrases.map(async (phrase, rank) => {
      let found
      for (const word of phrase) {
        const places = new Map()
        for (const { entry, sure } of await lookUp(word, settings, rank === 0 && isTyping && isLast)) {
          for (const form of entry.forms) marks.add(form)
          const { commonness, places: list } = decode(entry.code)
          const rare = Math.max(1, 4 + Math.log2(settings.pages * 4) - commonness)
          for (const { page, section, level } of list) {
            const key = page * 65536 + section
            places.set(key, Math.max(places.get(key) || 0, worth[level] * sure * rare * (rank ? .9 : 1)))
          }
        }
        // All words of a phrase have to be there.
        found = !found ? places : new Map([...found].filter(([key]) => places.has(key)).map(([key, value]) => [key, value + places.get(key)]))
      }
      for (const [key, value] of found) all.set(key, Math.max(all.get(key) || 0, value))
    }))
    return all
  }

  // The pages that have most of what is looked for, each with the section that has most of it.
  const find = async (words, settings, isTyping) => {
    const marks = new Set(words)
    const found = await Promise.all(terms(words, settings).map(term => placesOf(term, settings, isTyping, marks)))
    const pages = new Map()
    found.forEach((places, term) => {
      for (const [key, value] of places) {
        const [page, section] = [Math.floor(key / 65536), key % 65536]
        if (!pages.has(page)) pages.set(page, { best: new Array(found.length).fill(0), sections: new Map() })
        const { best, sections } = pages.get(page)
        best[term] = Math.max(best[term], value)
        if (!sections.has(section)) sections.set(section, new Array(found.length).fill(0))
        sections.get(section)[term] = value
      }
    })
    const results = []
    for (const [page, { best, sections }] of pages) {
      const has = best.filter(value => value).length
      let top = { score: -1 }
      for (const [section, values] of sections) {
        // A section counts for what it says, and a little for what its page says elsewhere.
        const score = values.reduce((sum, value, term) => sum + Math.max(value, best[term] * .5), 0)
        if (score > top.score || (score === top.score && section < top.section)) top = { section, score }
      }
      results.push({ page, section: top.section, score: top.score * has * has })
    }
    results.sort((first, second) => second.score - first.score || first.page - second.page)
    return { results, marks }
  }

  // What is shown

  const describe = async ({ page, section }, settings) => {
    const all = await lines(`pages-${Math.floor(page / settings.pagesInFile)}.txt`, settings)
    const blocks = all.join("\n").split("\n\n")
    const [head, ...sections] = blocks[page % settings.pagesInFile].split("\n").map(line => line.split("\t"))
    const [url, title, start, language] = head
    const part = section > 0 && sections[section - 1]
    return { url: root + url + (part ? "#" + encodeURIComponent(part[0]) : ""), title, language, heading: part ? part[1] : "", text: part ? part[2] : start }
  }

  const element = (name, parent, text, marks) => {
    const made = document.createElement(name)
    if (!marks) made.textContent = text
    else for (const piece of text.split(/([^\u0000-\u0026\u0028-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u2000-\u2018\u201a-\u206f]+)/)) {
      const words = split(piece)
      if (words.length && words.some(word => marks.has(word))) element("mark", made, piece)
      else made.append(piece)
    }
    parent.append(made)
    return made
  }

  const show = async ({ results, marks }, from, settings) => {
    const batch = results.slice(from, from + (from ? 10 : shownAtOnce))
    for (const result of await Promise.all(batch.map(result => describe(result, settings)))) {
      const item = element("li", list, "")
      const link = element("a", item, "")
      link.href = result.url
      const name = element("span", link, result.title, marks)
      if (result.language) name.lang = result.language
      if (result.heading) {
        link.append(": ")
        element("b", link, result.heading, marks)
      }
      element("p", item, result.text, marks)
    }
    const end = from + batch.length
    more.hidden = end >= results.length
    more.onclick = () => show({ results, marks }, end, settings).then(() => list.children[end].querySelector("a").focus())
  }

  const isUrgent = (words, { urgent }) => urgent.some(phrase => words.some((_, at) => starts(words, at, phrase, (word, wanted) =>
    word === wanted || (wanted.length > 4 && word.startsWith(wanted)) || (wanted.length > 5 && distance(word, wanted, 1) < 2))))

  // What was typed last: answers to anything before come too late.
  let turn = 0
  const search = async (isTyping, isSecond) => {
    const mine = ++turn
    const text = field.value.trim()
    const words = split(text)
    document.title = text ? `${text} – ${title}` : title
    if (!words.length) {
      list.textContent = status.textContent = ""
      danger.hidden = more.hidden = true
      return
    }
    try {
      const known = await start(isSecond ? "reload" : "")
      if (mine !== turn) return
      danger.hidden = !isUrgent(words, known)
      const found = await find(words, known, isTyping)
      if (mine !== turn) return
      list.textContent = ""
      await show(found, 0, known)
      if (mine !== turn) return
      const count = found.results.length
      status.textContent = (count ? status.dataset.found : status.dataset.none).replace("{count}", count).replace("{query}", () => text)
    } catch (error) {
      if (mine !== turn) return
      if (error instanceof Stale && !isSecond) return search(isTyping, true)
      list.textContent = ""
      status.textContent = status.dataset.failed
    }
  }

  const remember = () => history.replaceState(null, "", field.value.trim() ? "#q=" + encodeURIComponent(field.value.trim()) : location.pathname)
  const read = () => {
    const match = /^#q=(.*)/.exec(location.hash)
    if (!match) return
    try { field.value = decodeURIComponent(match[1].replace(/\+/g, " ")) } catch (error) { field.value = match[1] }
    search(false)
  }

  let wait
  field.addEventListener("input", () => {
    clearTimeout(wait)
    wait = setTimeout(() => {
      remember()
      search(true)
    }, 200)
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    clearTimeout(wait)
    remember()
    search(false)
  })
  addEventListener("hashchange", read)
  // WebKit empties the field of a page to which somebody comes back.
  addEventListener("pageshow", () => setTimeout(() => field.value || read()))
  form.hidden = false
  read()
})()

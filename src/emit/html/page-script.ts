/**
 * The script of every page, the same for all decks: the keys, the buttons, the way to a slide. It reads the page and adds
 * no markup to it. Without it a page is a film of its slides.
 */
export const PAGE_SCRIPT = `'use strict'
const root = document.documentElement
const byId = (id) => document.getElementById(id)
const slides = [...document.querySelectorAll('.slide')]
const notes = [...document.querySelectorAll('.notes')]
let current = 0
let restingPlace = null

function go(index) {
  show(Math.max(0, Math.min(slides.length - 1, index)))
  rest()
  slides[current].focus({ preventScroll: true })
}

function rest() {
  if (root.dataset.view === 'one') window.scrollTo(0, 0)
  else slides[current].scrollIntoView()
  restingPlace = window.scrollY
}

function show(index) {
  slides[current].classList.remove('current')
  current = index
  slides[current].classList.add('current')
  byId('number').textContent = String(current + 1)
  document.querySelector('[data-do=previous]').disabled = current === 0
  document.querySelector('[data-do=next]').disabled = current === slides.length - 1
  if (location.hash !== '#' + (current + 1)) history.replaceState(null, '', '#' + (current + 1))
}

function numberInAddress() {
  const number = Number(location.hash.slice(1))
  return Number.isInteger(number) && number >= 1 && number <= slides.length ? number : null
}

function setView(view) {
  root.dataset.view = view
  pressed('view', view === 'one')
  go(current)
}

function setNotes(open) {
  root.toggleAttribute('data-notes', open)
  for (const one of notes) one.open = open
  pressed('notes', open)
  if (root.dataset.view !== 'one') go(current)
}

function pressed(name, is) {
  const button = document.querySelector('[data-do=' + name + ']')
  if (button) button.setAttribute('aria-pressed', String(is))
}

function find(words) {
  const wanted = words.trim().toLowerCase()
  let first = null
  for (const link of byId('go-dialog').querySelectorAll('a')) {
    const number = link.hash.slice(1)
    const found = /^[0-9]+$/.test(wanted) ? number.startsWith(wanted) : link.textContent.toLowerCase().includes(wanted)
    link.parentElement.hidden = !found
    if (found && (first === null || number === wanted)) first = link
  }
  return first
}

const actions = {
  previous: () => go(current - 1),
  next: () => go(current + 1),
  first: () => go(0),
  last: () => go(slides.length - 1),
  view: () => setView(root.dataset.view === 'one' ? 'film' : 'one'),
  notes: () => notes.length > 0 && setNotes(!root.hasAttribute('data-notes')),
  full: () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen().catch(() => {})),
  help: () => byId('help-dialog').showModal(),
  close: () => document.querySelector('dialog[open]').close(),
  go: () => {
    byId('find').value = ''
    find('')
    byId('go-dialog').showModal()
    byId('find').focus()
  },
}

const keys = {
  ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'previous', PageUp: 'previous', Home: 'first', End: 'last',
  g: 'go', v: 'view', n: 'notes', f: 'full', '?': 'help',
}
const keysForOne = { ArrowDown: 'next', ArrowUp: 'previous', ' ': 'next' }

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
  if (event.target.closest('input, textarea, select')) return
  if (event.key === ' ' && event.target.closest('button, summary, a')) return
  const name = keys[event.key] || (root.dataset.view === 'one' && keysForOne[event.key])
  if (!name) return
  event.preventDefault()
  actions[name]()
})

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]')
  if (button) actions[button.dataset.do]()
  const link = event.target.closest('a')
  if (link && link.closest('dialog')) link.closest('dialog').close()
})

byId('find').addEventListener('input', (event) => find(event.target.value))
byId('find').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  const link = find(event.target.value)
  if (!link) return
  event.preventDefault()
  byId('go-dialog').close()
  go(Number(link.hash.slice(1)) - 1)
})

// The slide that one has scrolled to is the one a third down the window, but for where a key has led.
document.addEventListener('scroll', () => {
  if (root.dataset.view === 'one' || Math.abs(window.scrollY - restingPlace) < 2) return
  restingPlace = null
  const line = window.innerHeight / 3
  const index = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > line)
  if (index !== -1 && index !== current) show(index)
}, { passive: true })

// A window that is made narrower keeps its slide. On a phone the height changes as one scrolls, which means nothing.
let width = window.innerWidth
window.addEventListener('resize', () => {
  if (window.innerWidth !== width) rest()
  width = window.innerWidth
})

let touched = null
document.addEventListener('touchstart', (event) => {
  touched = event.touches.length === 1 ? event.touches[0] : null
}, { passive: true })
document.addEventListener('touchend', (event) => {
  const end = event.changedTouches[0]
  if (!touched || root.dataset.view !== 'one' || document.querySelector('dialog[open]')) return
  const across = end.clientX - touched.clientX
  if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(end.clientY - touched.clientY)) {
    actions[across < 0 ? 'next' : 'previous']()
  }
}, { passive: true })

let viewBefore = 'film'
document.addEventListener('fullscreenchange', () => {
  if (document.fullscreenElement) viewBefore = root.dataset.view
  setView(document.fullscreenElement ? 'one' : viewBefore)
})

window.addEventListener('hashchange', () => {
  const number = numberInAddress()
  if (number !== null && number !== current + 1) go(number - 1)
})

for (const slide of slides) slide.tabIndex = -1
byId('tools').hidden = false
root.dataset.view = 'film'
pressed('view', false)
pressed('notes', false)
if (numberInAddress() !== null) go(numberInAddress() - 1)
else {
  slides[0].classList.add('current')
  document.querySelector('[data-do=previous]').disabled = true
}
`

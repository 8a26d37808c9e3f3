import type { Scene } from '../../model/scene.ts'
import { element, escaped } from '../svg/markup.ts'

/** The bar over the slides. Its buttons are hidden until the script is there to work them. */
export function toolbar({ title, slides }: Scene): string {
  const notes = slides.some((slide) => slide.notes.length > 0)
  const buttons = [
    button('previous', 'Previous slide', '←'),
    button('go', null, `<span class="unseen">Go to slide, now </span><span id="number">1</span> / ${slides.length}`),
    button('next', 'Next slide', '→'),
    button('view', null, 'One at a time'),
    notes ? button('notes', null, 'Notes') : '',
    button('full', null, 'Full screen'),
    button('help', 'Keys', '?'),
  ]
  return element(
    'header',
    {},
    element('h1', {}, escaped(title)),
    element('div', { id: 'tools', role: 'group', 'aria-label': 'Slides', lang: 'en', hidden: '' }, ...buttons),
  )
}

/** A button; one whose content does not say what it does has a label. */
function button(name: string, label: string | null, content: string): string {
  return element('button', { type: 'button', 'data-do': name, 'aria-label': label, title: label }, content)
}

/** What opens over the slides: a list of them, and the keys. */
export function dialogs({ slides }: Scene): string {
  const links = slides.map(({ title }, index) =>
    element('li', {}, element('a', { href: `#${index + 1}` }, `<span>${index + 1}</span> ${escaped(title)}`)),
  )
  const find = '<label>Number or words <input id="find" type="text" autocomplete="off" spellcheck="false"/></label>'
  return [
    dialog('go', 'Go to slide', find, element('ol', { lang: 'und' }, ...links)),
    dialog(
      'help',
      'Keys',
      element('dl', {}, ...KEYS.map(([key, does]) => `<div><dt>${key}</dt><dd>${does}</dd></div>`)),
    ),
  ].join('\n')
}

function dialog(name: string, title: string, ...content: readonly string[]): string {
  const head = `<h2 id="${name}-title">${title}</h2><button type="button" data-do="close">Close</button>`
  return element(
    'dialog',
    { id: `${name}-dialog`, 'aria-labelledby': `${name}-title`, lang: 'en' },
    element('div', { class: 'head' }, head),
    ...content,
  )
}

const KEYS: readonly (readonly [string, string])[] = [
  ['<kbd>→</kbd> <kbd>Page Down</kbd>', 'Next slide'],
  ['<kbd>←</kbd> <kbd>Page Up</kbd>', 'Previous slide'],
  ['<kbd>Home</kbd> <kbd>End</kbd>', 'First and last slide'],
  ['<kbd>g</kbd>', 'Go to a slide by number or words'],
  ['<kbd>v</kbd>', 'All slides, or one at a time'],
  ['<kbd>n</kbd>', 'Notes'],
  ['<kbd>f</kbd>', 'Full screen'],
  ['<kbd>?</kbd>', 'This list'],
]

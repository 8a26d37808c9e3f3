import type { Assets } from '../../model/assets.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import { sanitiseLink } from '../pptx/sanitise.ts'
import type { Canvas } from '../svg/canvas.ts'
import { slideContent } from '../svg/emit.ts'
import { type Attributes, decimal, element } from '../svg/markup.ts'
import { slideAttributes, UNROUNDED } from '../svg/text.ts'
import { dataTable } from './data-table.ts'
import { notesMarkup } from './notes.ts'

/** A slide's picture as SVG; its ids begin with the slide's number, and its links lead to slides of the page or to other pages. */
export function slidePicture(slide: SceneSlide, number: number, scene: Scene, assets: Assets): string {
  const { width, height } = scene.size
  const { lang: _, ...font } = slideAttributes(scene)
  const canvas: Canvas = { scene, assets, prefix: `s${number}-`, titleLevel: 2, linkTo: (link) => target(link, scene) }
  return element(
    'svg',
    { viewBox: `0 0 ${decimal(width)} ${decimal(height)}`, role: 'group', ...UNROUNDED, ...font },
    slideContent(slide, canvas),
  )
}

function target(link: string, { slides }: Scene): Attributes | null {
  const slide = slides.findIndex(({ key }) => link === `#${key}`)
  if (slide !== -1) return { href: `#${slide + 1}` }
  const href = sanitiseLink(link)
  return href === null ? null : { href, target: '_blank', rel: 'noreferrer' }
}

/** A slide's section: its picture, the data of its charts, its notes. It can be linked to by its number. */
export function slideSection(
  slide: SceneSlide,
  number: number,
  picture: string,
  { slides }: Scene,
  assets: Assets,
): string {
  const tables = slide.items.flatMap((item) => (item.type === 'chart' ? [dataTable(item, assets)] : [])).join('')
  const notes = notesMarkup(slide.notes)
  return element(
    'section',
    { id: String(number), class: 'slide', 'aria-label': `${number} / ${slides.length}` },
    element('div', { class: 'paper' }, picture),
    tables === '' ? '' : element('div', { class: 'unseen' }, tables),
    notes === '' ? '' : notesDetails(notes, number),
  )
}

function notesDetails(notes: string, number: number): string {
  const summary = element('summary', { lang: 'en' }, `Notes <span class="unseen">of slide ${number}</span>`)
  return element('details', { class: 'notes' }, summary, element('div', {}, notes))
}

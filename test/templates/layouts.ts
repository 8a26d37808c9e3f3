import type { Box, HolderSpec, LayoutSpec } from './spec.ts'

/** The areas of a slide. */
export interface Areas {
  readonly title: Box
  readonly body: Box
  readonly date: Box
  readonly footer: Box
  readonly number: Box
}

/** The areas of a wide slide, 960 × 540 points. */
export const WIDE: Areas = {
  title: [48, 36, 744, 60],
  body: [48, 116, 864, 352],
  date: [48, 496, 120, 24],
  footer: [300, 496, 360, 24],
  number: [840, 496, 72, 24],
}

/** The areas of a slide of 4:3, 720 × 540 points. */
export const NARROW: Areas = {
  title: [36, 28, 648, 72],
  body: [36, 120, 648, 348],
  date: [36, 500, 150, 24],
  footer: [240, 500, 240, 24],
  number: [534, 500, 150, 24],
}

const TEXT =
  'Click to edit Master text styles\n\tSecond level\n\t\tThird level\n\t\t\tFourth level\n\t\t\t\tFifth level'

/** Date, footer and page number. */
export function furniture(areas: Areas, footer = ''): readonly HolderSpec[] {
  return [
    { name: 'Date Placeholder', type: 'dt', idx: 10, box: areas.date, text: '28 April 2025', style: small('l') },
    { name: 'Footer Placeholder', type: 'ftr', idx: 11, box: areas.footer, text: footer, style: small('ctr') },
    { name: 'Slide Number Placeholder', type: 'sldNum', idx: 12, box: areas.number, text: '‹#›', style: small('r') },
  ]
}

function small(align: string): string {
  const color = '<a:solidFill><a:schemeClr val="tx1"><a:tint val="75000"/></a:schemeClr></a:solidFill>'
  return `<a:lvl1pPr algn="${align}"><a:defRPr sz="1000">${color}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`
}

/** The placeholders of a master. */
export function masterHolders(areas: Areas): readonly HolderSpec[] {
  return [
    { name: 'Title Placeholder', type: 'title', box: areas.title, text: 'Click to edit Master title style' },
    { name: 'Text Placeholder', type: 'body', idx: 1, box: areas.body, text: TEXT },
    ...furniture(areas),
  ]
}

/** The layouts that every template of PowerPoint's begins with. */
export function usualLayouts(areas: Areas, footer = ''): readonly LayoutSpec[] {
  return [
    titleLayout(areas, footer),
    contentLayout(areas, footer),
    sectionLayout(areas, footer),
    twoLayout(areas, footer),
    { name: 'Title Only', type: 'titleOnly', holders: [title(), ...inherited(footer)] },
    pictureLayout(areas, footer),
    { name: 'Blank', type: 'blank', holders: inherited(footer) },
  ]
}

function titleLayout({ body: [x, y, width, height] }: Areas, footer: string): LayoutSpec {
  const big = '<a:lvl1pPr algn="l"><a:defRPr sz="4400"/></a:lvl1pPr>'
  const holders: readonly HolderSpec[] = [
    {
      name: 'Title',
      type: 'ctrTitle',
      box: [x, y, width, height / 2],
      text: 'Click to edit Master title style',
      style: big,
    },
    {
      name: 'Subtitle',
      type: 'subTitle',
      idx: 1,
      box: [x, y + height / 2 + 12, width, 72],
      text: 'Subtitle',
      style: PLAIN,
    },
    ...inherited(footer),
  ]
  return { name: 'Title Slide', type: 'title', holders }
}

const PLAIN = '<a:lvl1pPr marL="0" indent="0"><a:buNone/></a:lvl1pPr>'

function contentLayout(_: Areas, footer: string): LayoutSpec {
  const content: HolderSpec = { name: 'Content Placeholder', idx: 1, text: TEXT }
  return { name: 'Title and Content', type: 'obj', holders: [title(), content, ...inherited(footer)] }
}

function sectionLayout({ body: [x, y, width, height] }: Areas, footer: string): LayoutSpec {
  const holders: readonly HolderSpec[] = [
    { ...title(), box: [x, y + 40, width, 120], anchor: 'b' },
    {
      name: 'Text Placeholder',
      type: 'body',
      idx: 1,
      box: [x, y + 172, width, height - 172],
      text: 'Text',
      style: PLAIN,
    },
    ...inherited(footer),
  ]
  return { name: 'Section Header', type: 'secHead', holders }
}

function twoLayout({ body: [x, y, width, height] }: Areas, footer: string): LayoutSpec {
  const half = (width - 24) / 2
  const holders: readonly HolderSpec[] = [
    title(),
    { name: 'Content Placeholder 1', idx: 1, box: [x, y, half, height], text: TEXT },
    { name: 'Content Placeholder 2', idx: 2, box: [x + half + 24, y, half, height], text: TEXT },
    ...inherited(footer),
  ]
  return { name: 'Two Content', type: 'twoObj', holders }
}

function pictureLayout({ body: [x, y, width, height] }: Areas, footer: string): LayoutSpec {
  const third = width / 3
  const holders: readonly HolderSpec[] = [
    title(),
    { name: 'Picture Placeholder', type: 'pic', idx: 1, box: [x + third + 24, y, width - third - 24, height] },
    { name: 'Text Placeholder', type: 'body', idx: 2, box: [x, y, third, height], text: 'Text', style: PLAIN },
    ...inherited(footer),
  ]
  return { name: 'Picture with Caption', type: 'picTx', holders }
}

function title(): HolderSpec {
  return { name: 'Title', type: 'title', text: 'Click to edit Master title style' }
}

/** Date, footer and page number where the master has them. */
function inherited(footer: string): readonly HolderSpec[] {
  return furniture(WIDE, footer).map(({ box: _, style: __, ...holder }) => holder)
}

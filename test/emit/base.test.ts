import { beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Scene } from '../../src/model/scene.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import type { XmlElement } from '../../src/opc/xml.ts'
import { LAYOUTS, level, place } from './layouts.ts'
import { all, linesOf, nameOf, open, relationshipsOf, shapesOf } from './opened.ts'
import { ASSETS, bulletsSlide, everything, scene } from './scenes.ts'
import { THEMES } from './themes.ts'

const THEME = THEMES[0]!

async function emit(from: Scene): Promise<Map<string, string>> {
  return open(await emitPptx(from, ASSETS, { modified: new Date(0) }))
}

let parts: Map<string, string>
beforeAll(async () => {
  parts = await emit(everything())
})

function root(name: string, from = parts): XmlElement {
  return parseXml(from.get(name)!, name)
}

function layout(number: number, from = parts): XmlElement {
  return root(`ppt/slideLayouts/slideLayout${number}.xml`, from)
}

const MASTER = 'ppt/slideMasters/slideMaster1.xml'

describe('a layout', () => {
  test('is there for each of the scene’s, with its name and its type, or a mark that a person made it', () => {
    const found = LAYOUTS.map((_, index) => layout(index + 1))
    expect(found.map((one) => all(one, 'p:cSld')[0]!.attributes['name'])).toEqual(LAYOUTS.map(({ name }) => name))
    expect(found.map(({ attributes }) => attributes['type'] ?? attributes['userDrawn'])).toEqual([
      'title',
      'secHead',
      'obj',
      'twoObj',
      '1',
      '1',
      '1',
    ])
    expect(relationshipsOf(parts, MASTER).filter(({ target }) => target.includes('Layout'))).toHaveLength(
      LAYOUTS.length,
    )
  })

  test('has a background only where it is not the master’s', () => {
    expect(LAYOUTS.map((_, index) => all(layout(index + 1), 'p:bg').length)).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(all(root(MASTER), 'p:bg').map(writeXml)[0]).toContain('<a:schemeClr val="bg1"/>')
  })

  test('draws its decoration, marked as such, and its slides do not', () => {
    const [rule, ...others] = shapesOf(layout(7))
    expect(nameOf(rule!)).toBe('quote/rule')
    expect(all(rule!, 'adec:decorative')).toHaveLength(1)
    expect(all(rule!, 'p:nvPr')[0]!.attributes).toEqual({ userDrawn: '1' })
    expect(writeXml(all(rule!, 'p:spPr')[0]!)).toBe(
      '<p:spPr><a:xfrm><a:off x="609600" y="1549400"/><a:ext cx="10972800" cy="12700"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>',
    )
    expect(others.every((shape) => all(shape, 'p:ph').length === 1)).toBe(true)
    expect(parts.get('ppt/slides/slide7.xml')).not.toContain('quote/rule')
  })

  test('says of a placeholder what its master does not say: nothing, where they are alike', () => {
    const [title, content] = shapesOf(layout(3))
    expect(writeXml(all(title!, 'p:spPr')[0]!)).toBe('<p:spPr/>')
    expect(writeXml(all(title!, 'a:lstStyle')[0]!)).toBe('<a:lstStyle/>')
    const levels = all(content!, 'a:lstStyle')[0]!.children as XmlElement[]
    expect(levels.map(({ name }) => name)).toEqual(['a:lvl1pPr', 'a:lvl2pPr', 'a:lvl3pPr'])
    expect(writeXml(levels[0]!)).toBe(
      '<a:lvl1pPr marL="228600" indent="-177800"><a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef></a:lvl1pPr>',
    )
  })

  test('has text that gets smaller, before it leaves its box, when a person writes more', () => {
    for (const shape of shapesOf(layout(3))) expect(all(shape, 'a:normAutofit')).toHaveLength(1)
  })

  test('prompts in the deck’s language where that is known, and only a layout prompts in its own words', async () => {
    const korean = await emit(scene([bulletsSlide('a', 1)], { language: 'ko' }))
    const prompts = (from: Map<string, string>) => shapesOf(layout(3, from)).map((shape) => linesOf(shape)[0])
    expect(prompts(korean).slice(0, 3)).toEqual(['핵심을 말하는 제목을 입력하세요', '텍스트를 입력하세요', '출처'])
    expect(prompts(await emit(scene([bulletsSlide('a', 1)], { language: 'eo' })))[1]).toBe('Click to add text')
    const custom = [...parts.keys()].filter((name) => parts.get(name)!.includes('hasCustomPrompt'))
    expect(custom.every((name) => name.startsWith('ppt/slideLayouts/'))).toBe(true)
    expect(custom).toHaveLength(LAYOUTS.length)
  })
})

describe('the master', () => {
  test('has a title, a body and what stands at the foot', () => {
    const places = all(root(MASTER), 'p:ph').map(({ attributes }) => attributes['type'])
    expect(places).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum'])
  })

  test('styles titles in the heading font and everything else in the body’s, by reference', () => {
    const [title, body, other] = ['p:titleStyle', 'p:bodyStyle', 'p:otherStyle'].map(
      (name) => all(root(MASTER), name)[0]!,
    )
    expect(new Set(all(title!, 'a:latin').map(({ attributes }) => attributes['typeface']))).toEqual(new Set(['+mj-lt']))
    for (const style of [body!, other!]) {
      expect(style.children).toHaveLength(9)
      expect(new Set(all(style, 'a:latin').map(({ attributes }) => attributes['typeface']))).toEqual(
        new Set(['+mn-lt']),
      )
    }
  })

  test('of a scene without layouts has a body alone', async () => {
    const bare = await emit(scene([], { layouts: [] }))
    expect(all(root(MASTER, bare), 'p:ph').map(({ attributes }) => attributes['type'])).toEqual(['body'])
    expect(all(root(MASTER, bare), 'p:sldLayoutIdLst')).toEqual([])
  })

  test('and those of notes and handouts have a theme each', () => {
    const masters = [MASTER, 'ppt/notesMasters/notesMaster1.xml', 'ppt/handoutMasters/handoutMaster1.xml']
    const themes = masters.map(
      (name) => relationshipsOf(parts, name).find(({ target }) => target.includes('theme'))!.target,
    )
    expect(themes).toEqual(['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml', 'ppt/theme/theme3.xml'])
    const fonts = all(root('ppt/theme/theme1.xml'), 'a:minorFont')[0]!
    expect(all(fonts, 'a:font').map(({ attributes }) => attributes['script'])).toEqual(
      expect.arrayContaining(['Jpan', 'Hang', 'Hans', 'Hant', 'Arab']),
    )
  })
})

test('a name that PowerPoint gives to the format of slides is said', async () => {
  const app = async (width: number, height: number): Promise<string> =>
    (await emit(scene([], { size: { width, height } }))).get('docProps/app.xml')!
  expect(await app(960, 540)).toContain('<PresentationFormat>Widescreen<')
  expect(await app(720, 540)).toContain('<PresentationFormat>On-screen Show (4:3)<')
  expect(await app(500, 500)).toContain('<PresentationFormat>Custom<')
})

test('a level that no layout knows is the master’s: text there says its size and nothing that the master says', async () => {
  const deep = { ...LAYOUTS[2]!, placeholders: [place('body', 'body', 1, LAYOUTS[2]!.placeholders[1]!.box, [level()])] }
  const from = scene([bulletsSlide('a', 1)], { layouts: [deep] })
  const styles = all(root(MASTER, await emit(from)), 'p:bodyStyle')[0]!
  expect(writeXml(styles.children[0] as XmlElement)).toContain(`sz="${THEME.type.body * 100}"`)
})

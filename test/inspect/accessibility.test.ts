import { expect, test } from 'vitest'
import type { Part } from '../../src/model/package.ts'
import {
  box,
  content,
  DECORATIVE,
  deckOf,
  filled,
  film,
  findings,
  group,
  LINK,
  line,
  panel,
  picture,
  solid,
  table,
  title,
  type Wish,
} from './small-decks.ts'

const FILM: Part = { name: 'ppt/media/film.mp4', type: 'video/mp4', content: new Uint8Array(8), relationships: [] }
const WITH_FILM: Wish = {
  parts: [FILM],
  relationships: [
    {
      id: 'rIdFilm',
      type: 'http://schemas.microsoft.com/office/2007/relationships/media',
      target: FILM.name,
      external: false,
    },
  ],
}
const CAPTIONS =
  '<p14:extLst><p:ext uri="{6}"><p173:tracksInfo xmlns:p173="http://schemas.microsoft.com/office/powerpoint/2017/3/main"/></p:ext></p14:extLst>'

function sections(...names: readonly string[]): Wish {
  const list = names.map(
    (name, index) =>
      `<p14:section name="${name}" id="{0000000${index}-0000-4000-8000-000000000000}"><p14:sldIdLst/></p14:section>`,
  )
  return {
    end: `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst>${list.join('')}</p14:sectionLst></p:ext></p:extLst>`,
  }
}

function shrunk(scale: string): string {
  return `<a:bodyPr><a:normAutofit fontScale="${scale}"/></a:bodyPr>`
}

test('a deck without faults has none', () => {
  const slides = [
    title() +
      content(line('Green tea leads')) +
      filled('Number', 'type="sldNum" idx="12"', '<a:p><a:fld id="{1}" type="slidenum"><a:t>1</a:t></a:fld></a:p>'),
    title('Where it grows') + picture('Picture 3', 'A tea garden in the morning'),
  ]
  expect(findings(deckOf(slides))).toEqual([])
})

/** Slides that a rule complains of, the complaint, and the same slides mended. */
const CASES: readonly (readonly [
  name: string,
  faulty: string | readonly string[],
  complaint: string,
  mended: string | readonly string[],
  wishes?: readonly [faulty: Wish, mended: Wish],
])[] = [
  [
    'a picture without alt text',
    title() + picture('Picture 3', ''),
    'slide 1 accessibility/missing-alt-text: "Picture 3" has no alt text',
    title() + picture('Picture 3', 'A tea garden'),
  ],
  [
    'a picture that is described by a file name, and decoration',
    title() + picture('Picture 3', 'IMG_2041 final.JPG'),
    'slide 1 accessibility/missing-alt-text: the alt text of "Picture 3" is "IMG_2041 final.JPG", which says nothing',
    title() + picture('Picture 3', '', DECORATIVE),
  ],
  [
    'a picture that is described by its name',
    title() + picture('Imagen 4', 'Imagen 4'),
    'slide 1 accessibility/missing-alt-text: the alt text of "Imagen 4" is "Imagen 4", which says nothing',
    title() + picture('Imagen 4', 'Picture of 4 cups'),
  ],
  [
    'a group with a part that nothing describes',
    title() + group('Group 2', '', picture('Leaf', '')),
    'slide 1 accessibility/missing-alt-text: "Group 2" has no alt text',
    title() + group('Group 2', '', picture('Leaf', 'A leaf')),
  ],
  [
    'a shape that shows something, and one that shows nothing',
    title() + panel('Arrow', [40, 200, 100, 20], solid('C00000')),
    'slide 1 accessibility/missing-alt-text: "Arrow" has no alt text',
    title() + panel('Arrow', [40, 200, 100, 20], '<a:noFill/>'),
  ],
  [
    'a slide without a title',
    box('Text', [40, 40, 400, 40], line('People drink more tea')),
    'slide 1 accessibility/missing-slide-title: the slide has no title',
    title(),
  ],
  [
    'two slides with one title, and continuations',
    [title('Tea'), title(' tea ')],
    'slide 2 accessibility/duplicate-title: slide 1 has the title "tea" too',
    [title('Tea (1/2)'), title('Tea (2/2)')],
  ],
  [
    'a table without a header',
    title() + table('Cups', [[{ text: 'Tea' }], [{ text: '3' }]], ''),
    'slide 1 accessibility/missing-table-header: the table "Cups" has no header row',
    title() + table('Cups', [[{ text: 'Tea' }], [{ text: '3' }]], 'firstCol="1"'),
  ],
  [
    'a table with merged cells',
    title() +
      table('Cups', [
        [
          { text: 'Tea', attributes: 'gridSpan="2"' },
          { text: '', attributes: 'hMerge="1"' },
        ],
      ]),
    'slide 1 accessibility/merged-cells: the table "Cups" has 2 merged or spanned cells',
    title() + table('Cups', [[{ text: 'Tea' }, { text: 'Cups' }]]),
  ],
  [
    'a file that needs a password to be changed',
    title(),
    '- accessibility/restricted-access: changes need a password, which shuts out some assistive technology',
    title(),
    [{ end: '<p:modifyVerifier/>' }, {}],
  ],
  [
    'a link whose text says nothing',
    title() + content(line('click here', '', LINK)),
    'slide 1 accessibility/vague-link-text: the text of a link in "Content" is "click here", which does not say where it leads',
    title() + content(line('Tea statistics of 2024', '', LINK)),
  ],
  [
    'a link whose text is an address',
    title() + content(line('https://example.org/tea', '', LINK)),
    'slide 1 accessibility/vague-link-text: the text of a link in "Content" is "https://example.org/tea", which does not say where it leads',
    title() + content(line('here', '', '')),
  ],
  [
    'a film without captions',
    title() + film(''),
    'slide 1 accessibility/missing-captions: the film "Film" has no captions',
    title() + film(CAPTIONS),
    [WITH_FILM, WITH_FILM],
  ],
  [
    'a title that is not read first, and an overline',
    content(line('Green tea leads')) + title(),
    'slide 1 accessibility/reading-order: "Content" is read before "Title", which is the title',
    box('Overline', [40, 5, 300, 20], line('Tea')) + title(),
  ],
  [
    'text that is read before what stands above it, and columns',
    title() + box('Low', [40, 300, 400, 40], line('second')) + box('High', [40, 120, 400, 40], line('first')),
    'slide 1 accessibility/reading-order: "Low" is read before "High", which stands above it',
    title() +
      box('Left', [40, 120, 400, 40], line('one')) +
      box('Left, low', [40, 300, 400, 40], line('two')) +
      box('Right', [500, 120, 400, 40], line('three')),
  ],
  [
    'text that is read before what stands to its left, and in Hebrew to its right',
    title() + box('Right', [500, 120, 400, 40], line('second')) + box('Left', [40, 120, 400, 40], line('first')),
    'slide 1 accessibility/reading-order: "Right" is read before "Left", which stands to its left',
    title() +
      box('Right', [500, 120, 400, 40], line('ראשון', 'lang="he-IL"', '', '<a:pPr rtl="1"/>')) +
      box('Left', [40, 120, 400, 40], line('שני השני', 'lang="he-IL"', '', '<a:pPr rtl="1"/>')),
  ],
  [
    'a foot that is read too early',
    title() + filled('Footer', 'type="ftr" idx="11"', line('Acme')) + content(line('Green tea leads')),
    'slide 1 accessibility/reading-order: "Footer" is read before "Content", though it is the foot of the slide',
    title() + content(line('Green tea leads')) + filled('Footer', 'type="ftr" idx="11"', line('Acme')),
  ],
  [
    'a section that nobody named',
    title(),
    '- accessibility/section-names: the section "Default Section" has no name of its own',
    title(),
    [sections('Default Section'), sections('Tea', 'Coffee')],
  ],
  [
    'two sections with one name',
    title(),
    '- accessibility/section-names: the section "tea" is there twice',
    title(),
    [sections('Tea', 'tea'), {}],
  ],
  [
    'alt text that a machine made',
    title() + picture('Picture 3', 'A cup of tea&#10;&#10;Description automatically generated'),
    'slide 1 accessibility/machine-made-alt-text: the alt text of "Picture 3" was made by a machine: "A cup of tea Description automatically generated"',
    title() + picture('Picture 3', 'A cup of tea'),
  ],
  [
    'alt text that is a page',
    title() + picture('Picture 3', 'tea '.repeat(63).trim()),
    'slide 1 accessibility/long-alt-text: the alt text of "Picture 3" has 251 characters, and 250 are enough',
    title() + picture('Picture 3', 'tea '.repeat(62).trim()),
  ],
  [
    'a document without a title',
    title(),
    '- accessibility/missing-document-title: the document has no title',
    title(),
    [{ title: null }, {}],
  ],
  [
    'a document with the title that PowerPoint gives',
    title(),
    '- accessibility/missing-document-title: the document has no title of its own but "PowerPoint Presentation"',
    title(),
    [{ title: 'PowerPoint Presentation' }, { title: 'PowerPoint presentations of today' }],
  ],
  [
    'a document without a language',
    title(),
    '- accessibility/missing-language: neither the document nor any of its text says its language',
    title(),
    [{ defaultText: '' }, {}],
  ],
  [
    'text without a language among other text',
    title() + content(line('Green', 'lang="en-GB"') + line('leads')),
    'slide 1 accessibility/missing-language: 2 pieces of text say no language, such as "People drink more tea"',
    title() + content(line('Green', 'lang="en-GB"') + line('leads')),
    [{ defaultText: '' }, {}],
  ],
  [
    'Hangul that is marked as English, and as English with Korean beside it',
    title() + content(line('녹차와 홍차', 'lang="en-US"')),
    'slide 1 accessibility/wrong-language: "녹차와 홍차" is written in Hangul and marked as "en-US"',
    title() + content(line('녹차와 홍차', 'lang="en-US" altLang="ko-KR"')),
  ],
  [
    'Russian that is marked as English, and a Greek letter in English',
    title() + content(line('Зелёный чай', 'lang="en-US"')),
    'slide 1 accessibility/wrong-language: "Зелёный чай" is written in Cyrillic and marked as "en-US"',
    title() + content(line('Зелёный чай', 'lang="ru-RU"') + line('Δ', 'lang="en-US"')),
  ],
  [
    'small text, and small text that is looked up',
    title() + content(line('Green tea leads', 'sz="1100"')),
    'slide 1 accessibility/small-text: "Green tea leads" in "Content" is 11 pt, and 12 pt is the least',
    title() +
      content(line('Source: Kantar, 2024', 'sz="900"')) +
      box('Remark', [40, 480, 400, 20], line('As of May', 'sz="900"')),
  ],
  [
    'text that PowerPoint made small to fit',
    title() + content(line('Green tea leads')).replace('<a:bodyPr/>', shrunk('50000')),
    'slide 1 accessibility/small-text: "Green tea leads" in "Content" is 9 pt, and 12 pt is the least',
    title() + content(line('Green tea leads')).replace('<a:bodyPr/>', shrunk('70%')),
  ],
  [
    'a foot that is too small, and raised text',
    title() + filled('Footer', 'type="ftr" idx="11"', line('Acme', 'sz="800"')),
    'slide 1 accessibility/small-text: "Acme" in "Footer" is 8 pt, and 9 pt is the least',
    title() + content(line('1', 'sz="800" baseline="30000"')),
  ],
  [
    'an empty placeholder, and one with a formula beside an empty foot',
    title() + content(''),
    'slide 1 accessibility/empty-placeholder: the placeholder "Content" is empty',
    title() +
      content(
        '<a:p><mc:AlternateContent><mc:Choice Requires="a14"><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></a14:m></mc:Choice></mc:AlternateContent></a:p>',
      ) +
      filled('Footer', 'type="ftr" idx="11"', ''),
  ],
  [
    'typed bullets, and one dash',
    title() + box('List', [40, 120, 400, 100], line('- Green') + line('- Black')),
    'slide 1 accessibility/typed-bullets: "List" has a bullet that is typed: "- Green"',
    title() + box('List', [40, 120, 400, 100], line('- Green') + line('-3 degrees')),
  ],
  [
    'a bullet that is typed once',
    title() + box('List', [40, 120, 400, 100], line('• Green')),
    'slide 1 accessibility/typed-bullets: "List" has a bullet that is typed: "• Green"',
    title() + content(line('Green · black')),
  ],
  [
    'a slide number that is typed',
    title() + filled('Number', 'type="sldNum" idx="12"', line('1')),
    'slide 1 accessibility/slide-number-not-a-field: the slide number "Number" is typed: "1"',
    title() +
      filled('Number', 'type="sldNum" idx="12"', '<a:p><a:fld id="{1}" type="slidenum"><a:t>1</a:t></a:fld></a:p>'),
  ],
]

for (const [name, faulty, complaint, mended, [wish, mending] = [{}, {}]] of CASES) {
  test(name, () => {
    expect(findings(deckOf(faulty, wish))).toEqual([complaint])
    expect(findings(deckOf(mended, mending))).toEqual([])
  })
}

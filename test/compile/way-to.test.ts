import { expect, test } from 'vitest'
import { wayTo } from '../../src/compile/way-to.ts'

test.each([
  ['brand.pptx', '.', 'brand.pptx'],
  ['brand.pptx', 'output/tea', '../../brand.pptx'],
  ['looks/brand.pptx', 'looks', 'brand.pptx'],
  ['content/tea/templates/audiences/../../brand.pptx', 'content/out', '../tea/brand.pptx'],
  ['/home/ada/brand.pptx', 'output', null],
  ['../brand.pptx', 'output', null],
  ['brand.pptx', 'C:/decks', null],
])('the way to %s from %s is %s', (file, folder, way) => expect(wayTo(file, folder)).toBe(way))

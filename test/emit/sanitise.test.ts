import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitise, sanitiseLanguage, sanitiseLink, sanitiseUnescaped } from '../../src/emit/pptx/sanitise.ts'
import { faultOf } from './opened.ts'
import { HARMLESS, HOSTILE } from './scenes.ts'

test('characters that XML forbids go, lone surrogates are replaced, all others stay', () => {
  expect(sanitise(HOSTILE)).toBe(HARMLESS)
  expect(sanitise('a\r\nb\rc\td')).toBe('a\nb\nc\td')
  expect(sanitise('👩‍👩‍👧‍👦 한국어 שלום')).toBe('👩‍👩‍👧‍👦 한국어 שלום')
})

test('any string is well-formed XML once it is sanitised and escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(faultOf(`<a b="${sanitiseUnescaped(text)}"/>`)).toBeNull()
    }),
  )
  expect(faultOf(`<a>${sanitiseUnescaped(HOSTILE)}</a>`)).toBeNull()
})

test('a language is a BCP 47 tag or the fallback', () => {
  expect(sanitiseLanguage('zh-Hans-CN', 'en')).toBe('zh-Hans-CN')
  expect(sanitiseLanguage('en"/><x', 'ko')).toBe('ko')
  expect(sanitiseLanguage('', '&')).toBe('en')
})

test('a link is http, https or mailto, spelt as RFC 3986 wants it', () => {
  expect(sanitiseLink('https://example.org/a b?x=1&y="2"|3#ü')).toBe(
    'https://example.org/a%20b?x=1&y=%222%22%7C3#%C3%BC',
  )
  expect(sanitiseLink('https://한국.example/100%')).toBe('https://xn--3e0b707e.example/100%25')
  expect(sanitiseLink('mailto:a@example.org?subject=R&D')).toBe('mailto:a@example.org?subject=R&D')
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'ms-word:x', '//host/share', 'page.html', ''])
    expect(sanitiseLink(address)).toBeNull()
})

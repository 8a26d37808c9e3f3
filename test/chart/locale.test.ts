import { expect, test } from 'vitest'
import { chartLocale } from '../../src/chart/locale.ts'
import { localise } from '../../src/chart/localise.ts'

test('English is what Vega speaks, and a tag that is none changes nothing', () => {
  expect(['en', 'en-GB', 'tlh-not-a-language', 'x y', ''].map(chartLocale)).toEqual([null, null, null, null, null])
})

test('German writes a decimal comma, points between thousands, and a space before the per cent sign', () => {
  const german = chartLocale('de')!
  expect(german.number).toEqual({
    decimal: ',',
    thousands: '.',
    grouping: [3],
    currency: ['$', ''],
    percent: '\u00a0%',
  })
  expect(german.time.months.slice(0, 3)).toEqual(['Januar', 'Februar', 'März'])
  expect(german.time.days[0]).toBe('Sonntag')
  expect(german.yearMonthDate).toBe('%-d. %b %Y')
})

test('Korean dates run from the year to the day', () => {
  const korean = chartLocale('ko')!
  expect([korean.yearMonth, korean.yearMonthDate]).toEqual(['%Y년 %b', '%Y년 %b %-d일'])
  expect(korean.time.shortMonths[11]).toBe('12월')
})

test('Hindi groups by lakh, and Arabic numbers keep the digits that d3 writes', () => {
  expect(chartLocale('hi')!.number.grouping.slice(0, 3)).toEqual([3, 2, 2])
  expect(chartLocale('ar')!.number.decimal).toBe('.')
})

test('axes of dates without a format follow the language, and so do months of a year', () => {
  const signal = 'timeUnitSpecifier(["year","month"], {"year-month":"%b %Y ","year-month-date":"%b %d, %Y "})'
  const spec = {
    scales: [
      { name: 'x', type: 'time' },
      { name: 'y', type: 'linear' },
    ],
    axes: [{ scale: 'x' }, { scale: 'y' }, { scale: 'x', format: { signal } }, { scale: 'x', format: '%d' }],
  }
  expect(localise(spec, chartLocale('de')!)).toEqual({
    scales: spec.scales,
    axes: [
      { scale: 'x', format: { week: '%-d. %b' } },
      { scale: 'y' },
      {
        scale: 'x',
        format: {
          signal: 'timeUnitSpecifier(["year","month"], {"year-month":"%b %Y ","year-month-date":"%-d. %b %Y "})',
        },
      },
      { scale: 'x', format: '%d' },
    ],
  })
})

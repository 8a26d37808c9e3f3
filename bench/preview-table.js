import { median } from './measure.js'

/** What the benchmark of the preview found, as Markdown; `times` is null where there was no browser. */
export function previewLines(times, endurance) {
  return ['## Preview', '', ...(times === null ? WITHOUT : timeLines(times)), ...enduranceLines(endurance)]
}

const WITHOUT = ['Chromium was not there for this run: how soon an edit shows was not measured.', '']

function timeLines({ texts, charts, chromium }) {
  const [report, slides] = texts
  const row = (one, goal) => {
    if (one.failed !== undefined) return `| ${one.name} | – | – | – | – | ${oneLine(one.failed)} | – |`
    return `| ${one.name} | ${ms(one.median)} | ${ms(one.p95)} | ${ms(one.most)} | ${ratio(one, slides)} | ${goal} | ${one.times.length} |`
  }
  return [
    'From just before a file is saved until the browser has painted the slide with the new text: the frame after the one with the',
    `text has begun. Chromium ${chromium}, one window for each tool, the fourth of 21 slides in it, by the system's clock. An edit changes`,
    'the heading of the slide or the sentence below it. The tools take turns, and "to fandeck" is the median, over',
    'the turns, of a tool to fandeck with the same slides as one file. The others get these slides without their charts.',
    '',
    '| what | median | 95th percentile | longest | to fandeck | goal | edits |',
    '|---|---:|---:|---:|---:|---:|---:|',
    row(report, 'median < 150 ms, 95th < 300 ms'),
    row(slides, '–'),
    ...texts.slice(2).map((peer) => row(peer, '–')),
    ...charts.map((chart) => row(chart, '< 400 ms')),
    '',
  ]
}

function ratio(one, slides) {
  if (one.times.length !== slides.times.length) return '–'
  return median(one.times.map((time, turn) => time / slides.times[turn])).toFixed(2)
}

function enduranceLines({ edits, first, pages, before, after, missed }) {
  const row = (name, key) =>
    `| ${name} | ${mb(before[key])} | ${mb(after[key])} | ${Math.round((after[key] / before[key] - 1) * 100)} % |`
  return [
    `A preview of the sample through ${edits} edits of its report in a row, with ${pages} pages that listen. At the end`,
    `${missed === 0 ? 'every page had the last text' : `${missed} pages did not have the last text`}. Memory is taken without garbage; the goal is less than 20 % of growth.`,
    '',
    `| what | after ${first} edits | after ${edits} | growth |`,
    '|---|---:|---:|---:|',
    row('in use', 'used'),
    row('of the system', 'rss'),
    '',
  ]
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 200)
}

function ms(value) {
  return `${Math.round(value)} ms`
}

function mb(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}

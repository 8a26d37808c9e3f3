import type { Package } from '../../../../model/package.ts'

/** A name like this one, with a higher number where a part of the template has it: names differ in more than case. */
export function freeName(name: string, { parts }: Package): string {
  const taken = new Set([...parts.keys()].map((one) => one.toLowerCase()))
  const [, before, digits, ending] = /^(.*?)(\d*)(\.[^.]+)$/.exec(name)!
  let number = Number(digits || 1)
  let free = name
  while (taken.has(free.toLowerCase())) free = `${before}${++number}${ending}`
  return free
}

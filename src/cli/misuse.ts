import { didYouMean } from '../index.ts'
import { CliError, EXIT } from './exit.ts'

/** What yargs says of a command line that makes no sense → the same in our words, with a hint. */
export function misuse(message: string, argv: readonly string[], commands: ReadonlyMap<string, string>): CliError {
  const [first = ''] = argv
  const known = commands.has(first)
  const text = reword(message, argv, known ? commands.get(first)! : null)
  if (!known && first !== '' && !first.startsWith('-')) {
    return new CliError(EXIT.usage, `unknown command "${first}"`, didYouMean(first, commands.keys()))
  }
  return new CliError(EXIT.usage, text, `see fandeck ${known ? `${first} ` : ''}--help`)
}

function reword(message: string, argv: readonly string[], usage: string | null): string {
  const [line = '', ...more] = message.split('\n')
  const choice = /Argument: (.+), Given: "(.*)", Choices: (.+)$/.exec(more.join(' '))
  if (choice) return `unknown ${choice[1]} "${choice[2]}", known: ${choice[3]!.replaceAll('"', '')}`
  const at = line.lastIndexOf(': ')
  const names = line.slice(at + 2).split(', ')
  if (/^Unknown (argument|command)/.test(line)) {
    const name = names[0]!
    return isOption(name, argv) ? `unknown option "${dashed(name)}"` : `unexpected "${name}"`
  }
  if (/^Missing required argument/.test(line)) return `${names.map(dashed).join(', ')} is missing`
  if (/^Not enough arguments following/.test(line)) return `${dashed(names[0]!)} needs a value`
  if (/^Not enough non-option arguments/.test(line) && usage) return `${usage.split(' ')[1]} is missing`
  return [line, ...more].join(' ').trim()
}

function isOption(name: string, argv: readonly string[]): boolean {
  return argv.some((word) => word.startsWith('-') && word.includes(name))
}

function dashed(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`
}

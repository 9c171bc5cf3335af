import { describe, expect, it } from 'vitest'
import { translator, type Locale } from '@/lib/i18n'
import en from './en.json'
import zh from './zh.json'

type Tree = { [key: string]: string | Tree }

/** The name of a language is written in that language, everywhere. */
const CHINESE_IN_ENGLISH = ['ui.language.zh']

/** Every message with its dotted key. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const messages = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  )
  return new Map(messages)
}

/**
 * Names and types of a message's ICU arguments, those inside branches included:
 * '{n, plural, one {# of {all}} other {x}}' → ['all', 'n plural'].
 */
function listArguments(message: string): string[] {
  const found = new Set<string>()
  const readText = (start: number): number => {
    let at = start
    while (at < message.length && message[at] !== '}') {
      at = message[at] === '{' ? readArgument(at + 1) : at + 1
    }
    return at
  }
  const readArgument = (start: number): number => {
    const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start))
    if (head === null) throw new Error(`not an ICU message: ${message}`)
    found.add([head[1], head[2]].filter(Boolean).join(' '))
    let at = start + head[0].length
    while (at < message.length && message[at] !== '}') {
      at = message[at] === '{' ? readText(at + 1) + 1 : at + 1
    }
    if (at >= message.length) throw new Error(`brace not closed: ${message}`)
    return at + 1
  }
  if (readText(0) !== message.length) throw new Error(`brace not opened: ${message}`)
  return [...found].sort()
}

/** Plural forms differ between languages; what must be handed over does not. */
const names = (message: string) => [...new Set(listArguments(message).map((a) => a.split(' ')[0]))]

const chinese = flatten(zh)
const english = flatten(en)

describe('messages', () => {
  it('has every key in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('leaves none empty', () => {
    const empty = [...chinese, ...english].filter(([, message]) => message.trim() === '')
    expect(empty).toEqual([])
  })

  it('asks for the same arguments in both languages', () => {
    for (const [key, message] of chinese) {
      expect({ key, names: names(english.get(key) ?? '') }).toEqual({ key, names: names(message) })
    }
  })

  it('says one of a thing as one in English', () => {
    // a count before a noun in the plural: '{count} items', '{total} reported rows'
    const bare = /\{(?:count|total|steps|rows|items|done|finished|changed|faulty|missing)\} (?:(?:more|other|new) )?[a-z]{2,}(?<!as|is|wa|thi)s\b/u
    expect([...english].filter(([, message]) => bare.test(message)).map(([key]) => key)).toEqual([])
  })

  it('holds no Chinese in English', () => {
    const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
    const mixed = [...english].filter(([, message]) => han.test(message)).map(([key]) => key)
    expect(mixed).toEqual(CHINESE_IN_ENGLISH)
  })
})

describe('listArguments', () => {
  it('finds arguments inside branches, and takes no branch for an argument', () => {
    expect(listArguments('a {x} {n, plural, one {# of {all}} other {word}}')).toEqual([
      'all',
      'n plural',
      'x',
    ])
  })

  it('refuses braces that do not match', () => {
    expect(() => listArguments('a {x')).toThrow()
    expect(() => listArguments('a x}')).toThrow()
  })
})

describe('what a department leads', () => {
  const said = (locale: Locale, count: number, results: number) => translator(locale)('public.departments.leads', { count, results })

  it('is told as promises, as results, or as both', () => {
    expect([said('zh', 3, 0), said('zh', 1, 4), said('zh', 0, 4)]).toEqual(['负责 3 项承诺', '负责 1 项承诺，列有文件写明的成果 4 项', '列有文件写明的成果 4 项'])
    expect([said('en', 1, 0), said('en', 2, 1), said('en', 0, 4)]).toEqual(['Leads 1 commitment', 'Leads 2 commitments; 1 stated result', '4 stated results'])
  })
})

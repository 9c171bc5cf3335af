import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { coverOutline, proposalFor } from '@/lib/domain/plan-import'
import { proposeClauses } from '@/lib/domain/plan-text/propose-clauses'
import { PLAIN_RULES, QUOTING_RULES, type Reason } from '@/lib/domain/plan-text/reasons'
import { outlineOf, PLAN_2025, REPORT_2023 } from '@/lib/domain/plan-text/testing/documents'
import { LOCALES, type Locale } from '@/lib/i18n'
import en from '@/messages/en.json'
import zh from '@/messages/zh.json'
import { reasonSentence } from '@/lib/reason-sentence'
import { Reasons } from './reasons'

const MESSAGES = { zh: zh.planReason, en: en.planReason }
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

const shown = (locale: Locale, because: readonly Reason[]) =>
  renderToStaticMarkup(<Reasons locale={locale} because={because} />)

/** A page's text without what is marked as Chinese. */
const withoutChinese = (html: string): string => html.replace(/<span lang="zh-CN">.*?<\/span>/gu, '')

const departments = [
  { slug: 'education', name: '区教育局' },
  { slug: 'housing', name: '区住建局' },
]
const earlier = [{ slug: 'education', text: '三十二中改扩建' }]

/** All reasons of a document, and those of two clauses that somebody merged. */
function reasonsOf(text: string): readonly Reason[] {
  const outline = outlineOf(text)
  const proposals = coverOutline(outline, proposeClauses(outline, { departments, earlier }))
  const [first, second] = proposals.filter(({ disposition }) => disposition === 'commitment')
  if (first === undefined || second === undefined) throw new Error('a plan promises two things at least')
  const merged = proposalFor(proposals, { ...first, end: second.end })
  return [...proposals, merged].flatMap(({ because }) => because)
}

describe('reasons', () => {
  it.each(LOCALES)('have a sentence for each rule, and for nothing else, with the words it points at (%s)', (locale) => {
    expect(Object.keys(MESSAGES[locale]).toSorted()).toEqual([...PLAIN_RULES, ...QUOTING_RULES].toSorted())
    for (const rule of PLAIN_RULES) expect(MESSAGES[locale][rule]).not.toContain('{')
    for (const rule of QUOTING_RULES) expect(MESSAGES[locale][rule].match(/\{\w+\}/gu)).toEqual(['{words}'])
  })

  it('are Chinese sentences with the words in them', () => {
    const say = reasonSentence('zh')
    expect(say({ rule: 'number', words: ['5个', '3家'] })).toBe('有数量：5个、3家')
    expect(say({ rule: 'works-on-many', words: ['推进'] })).toBe('“推进”，未写明完成')
    expect(say({ rule: 'no-act' })).toBe('没有行动和对象')
  })

  it.each([
    ['the plan of 2025', PLAN_2025],
    ['the report of 2023', REPORT_2023],
  ])('of %s: no Chinese in English but quoted words', (_, text) => {
    const reasons = reasonsOf(text)
    expect(new Set(reasons.map(({ rule }) => rule)).size).toBeGreaterThan(12)
    for (const reason of reasons) {
      const words = 'words' in reason ? reason.words.join('、') : null
      const html = shown('en', [reason])
      expect(withoutChinese(html)).not.toMatch(HAN)
      const sentence = reasonSentence('en')(reason)
      if (words === null) expect(sentence).not.toMatch(HAN)
      else expect(sentence.replace(`“${words}”`, '')).not.toMatch(HAN)
    }
  })

  it('kept as sentences before rules had keys show as they are, as Chinese', () => {
    const kept: Reason = { rule: 'in-words', words: ['有数量：5个；“推进”，未写明完成'] }
    for (const locale of LOCALES) expect(reasonSentence(locale)(kept)).toBe(kept.words[0])
    expect(shown('en', [kept])).toBe('<span class="line"><span lang="zh-CN">有数量：5个；“推进”，未写明完成</span></span>')
  })

  it('show a line each', () => {
    const because: Reason[] = [{ rule: 'name', words: ['青石铺小学'] }, { rule: 'no-completion' }]
    expect(shown('zh', because)).toBe('<span class="line">点名：青石铺小学</span><span class="line">未写明完成</span>')
  })
})

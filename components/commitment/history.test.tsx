import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { History, type HistoryUpdate } from './history'

const reader = { locale: 'zh' as const, asOf: null }
const first: HistoryUpdate = {
  ...{ id: 'first', effectiveOn: '2025-06-30', knownOn: '2025-07-18', publishedAt: new Date('2025-07-18T02:00:00Z') },
  ...{ ledgerSeq: 7, sentence: '四条已开工。', explanation: '', supersedesId: null, correctionReason: null },
  ...{ unchangedSince: null, source: null, reportedBy: null, reviewedBy: null, readings: [], evidence: [] },
  ...{ cause: '管线迁改滞后。', nextStep: '三季度完成迁改。' },
}
const correction = (id: string, of: HistoryUpdate, said: Partial<HistoryUpdate>): HistoryUpdate => ({
  ...{ ...of, id, supersedesId: of.id, ledgerSeq: of.ledgerSeq + 1, correctionReason: '核对台账。' },
  ...said,
})

/** What stands in the lines of cause and next step, without tags. */
function saidIn(...updates: HistoryUpdate[]): string[] {
  const html = renderToStaticMarkup(
    <History
      {...{ reader, updates, members: [], paragraph: { text: '' } }}
      {...{ measures: new Map(), hashes: new Map(), planOf: new Map() }}
    />,
  )
  return [...html.matchAll(/<span class="line said">(.*?)<\/span>(?=<span class="line|<ul|<\/p)/g)].map(([, line = '']) =>
    line.replace(/<span class="hidden-text">.*?<\/span>/g, '').replace(/<s class="struck">(.*?)<\/s>/g, '~$1~').replace(/<[^>]+>/g, ''),
  )
}

describe('cause and next step in the public record', () => {
  it('stand once where nothing was corrected, and where a correction repeats them', () => {
    const plain = ['进展偏慢的原因：管线迁改滞后。', '下一步举措：三季度完成迁改。']
    expect(saidIn(first)).toEqual(plain)
    expect(saidIn(correction('second', first, {}), first)).toEqual(plain)
    expect(saidIn({ ...first, cause: '', nextStep: '' })).toEqual([])
  })

  it('stand struck beside what a correction says instead', () => {
    const second = correction('second', first, { cause: '征收未完成。', nextStep: '' })
    expect(saidIn(second, first)).toEqual([
      '进展偏慢的原因：~管线迁改滞后。~ 征收未完成。',
      '下一步举措：~三季度完成迁改。~ 更正后未写',
    ])
    const third = correction('third', second, { cause: '资金未到位。', nextStep: '四季度完成。' })
    expect(saidIn(third, second, first)).toEqual([
      '进展偏慢的原因：~管线迁改滞后。~ ~征收未完成。~ 资金未到位。',
      '下一步举措：~三季度完成迁改。~ 四季度完成。',
    ])
    const silentBefore = correction('second', { ...first, cause: '', nextStep: '' }, { cause: '征收未完成。' })
    expect(saidIn(silentBefore, { ...first, cause: '', nextStep: '' })).toEqual(['进展偏慢的原因：征收未完成。'])
  })
})

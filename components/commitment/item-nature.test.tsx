import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '@/lib/domain/civil-date'
import { ItemNature } from './item-nature'

const saidOf = (locale: 'zh' | 'en', startsOn: CivilDate): string => {
  const facts = { kind: 'count', modality: 'commit', grade: 'A', startsOn } as const
  const item = { facts, plan: { calendar: { startsOn: '2023-01-01' as const } }, measures: [] }
  return renderToStaticMarkup(<ItemNature reader={{ locale, asOf: null }} item={item} />).replace(/<[^>]+>/gu, ' ')
}

describe('how a commitment is measured', () => {
  it('says from which day it counts where that is later than the plan begins, and only there', () => {
    expect(saidOf('zh', '2023-07-01')).toMatch(/起算日\s+2023年7月1日。此前完成的不计在内。/u)
    expect(saidOf('en', '2023-07-01')).toMatch(/Counts from\s+1 July 2023\. What was done before is not counted\./u)
    expect(saidOf('zh', '2023-01-01')).not.toContain('起算日')
  })
})

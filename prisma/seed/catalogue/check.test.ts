import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPdfText } from '../documents/load'
import { checkCatalogue, LAWS, type Catalogue, type Law } from './check'
import type { CatalogueClause, CatalogueCommitment, CatalogueMeasure } from './types'
import { catalogueOf, HANYANG_2023, HANYANG_2025 } from './index'

const read = (slug: string) =>
  readPdfText(readFileSync(new URL(`../documents/${slug}.txt`, import.meta.url), 'utf8'))

const catalogue = catalogueOf({
  'hanyang-2025-plan': read('hanyang-2025-plan'),
  'hanyang-2023-first-half': read('hanyang-2023-first-half'),
})

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new RangeError('the catalogue has changed under the test')
  return value
}

/** A copy of the catalogue that a test may spoil. */
class Spoilt {
  readonly clauses: CatalogueClause[] = structuredClone([...HANYANG_2025.clauses])
  readonly results: CatalogueClause[] = structuredClone([...HANYANG_2023.clauses])
  readonly readings = structuredClone([...HANYANG_2023.readings])

  clause(start: string): CatalogueClause {
    return required(this.clauses.find(({ quote }) => quote.startsWith(start)))
  }
  item(code: string): CatalogueCommitment {
    const items = this.clauses.flatMap(({ commitments = [] }) => commitments)
    return required(items.find((item) => item.code === code))
  }
  measure(code: string): CatalogueMeasure {
    return required(this.item(code).measures[0])
  }
  lawsBroken(): Set<Law> {
    const spoilt: Catalogue = {
      ...catalogue,
      plans: [
        { ...HANYANG_2023, clauses: this.results, readings: this.readings },
        { ...HANYANG_2025, clauses: this.clauses },
      ],
    }
    return new Set(checkCatalogue(spoilt).map(({ law }) => law))
  }
}

const FAULTS: [Law, string, (spoilt: Spoilt) => void][] = [
  ['quote-verbatim', 'a word of the plan is changed', (c) => {
    c.clause('畅通微循环路').quote = '畅通微循环路12条'
  }],
  ['quote-verbatim', 'a clause quotes with blanks', (c) => {
    c.clause('畅通微循环路').quote = '畅通微循环路 11 条'
  }],
  ['quote-verbatim', 'a baseline quotes the wrong paragraph', (c) => {
    required(c.measure('HY25-048').baselines[0]).quote.paragraph = 19
  }],
  ['quote-verbatim', 'a baseline quotes nothing', (c) => {
    required(c.measure('HY25-048').baselines[0]).quote.text = ''
  }],
  ['quote-verbatim', 'a reading misquotes its row', (c) => {
    required(c.readings[0]).quote.text = '地区生产总值增速5.0'
  }],
  ['clauses-cover-the-part', 'a clause is left out', (c) => {
    c.clauses.splice(c.clauses.indexOf(c.clause('增强信用服务')), 1)
  }],
  ['clauses-cover-the-part', 'one character is left out', (c) => {
    c.clause('推进全域土地').quote = '进全域土地综合整治及利用'
  }],
  ['clauses-cover-the-part', 'two clauses overlap', (c) => {
    c.clause('畅通微循环路').quote = '断头路、畅通微循环路11条'
  }],
  ['clauses-cover-the-part', 'two clauses change places', (c) => {
    const at = c.clauses.indexOf(c.clause('打通重点区域'))
    c.clauses.splice(at, 2, ...c.clauses.slice(at, at + 2).reverse())
  }],
  ['clauses-cover-the-part', 'a result of 2024 is taken for a clause of the plan', (c) => {
    const quote = '新增停车位1.5万个'
    c.clauses.unshift({ ...c.clause('深化校地合作'), paragraph: 20, quote })
  }],
  ['clauses-cover-the-part', 'a heading stands after its section', (c) => {
    c.clauses.push(...c.clauses.splice(c.clauses.indexOf(c.clause('（二）')), 1))
  }],
  ['disposition-fits', 'a commitment hangs on a direction', (c) => {
    c.clause('畅通微循环路').disposition = 'direction'
  }],
  ['disposition-fits', 'a result has a target', (c) => {
    const result = required(c.results.find(({ disposition }) => disposition === 'result'))
    required(result.commitments?.[0]?.measures[0]).targets.push({
      ...{ set: 'plan', comparator: 'at-least', value: '71' },
    })
  }],
  ['disposition-fits', 'a clause is called a commitment and has none', (c) => {
    c.clause('深化校地合作').disposition = 'commitment'
  }],
  ['numbers-explained', 'the reason forgets a number in digits', (c) => {
    c.clause('抓实抓细').reason.zh = '一份有总数的清单。'
    delete c.measure('HY25-039').caution
  }],
  ['numbers-explained', 'the reason forgets a number in characters', (c) => {
    c.clause('深化长江经济带').reason.zh = '有专名的一组行动。'
  }],
  ['codes-consecutive', 'a code is used twice', (c) => {
    c.item('HY25-020').code = 'HY25-019'
  }],
  ['codes-consecutive', 'codes do not follow the document', (c) => {
    c.item('HY25-020').code = 'HY25-900'
    c.item('HY25-021').code = 'HY25-020'
    c.item('HY25-900').code = 'HY25-021'
  }],
  ['expected-count', 'most items are lost', (c) => {
    c.clauses.splice(40)
  }],
  ['target-from-own-clause', 'the result of 2024 becomes the target', (c) => {
    required(c.measure('HY25-048').targets[0]).value = '7'
  }],
  ['target-from-own-clause', 'a target is part of the number in the clause', (c) => {
    required(c.measure('HY25-017').targets[0]).value = '5'
  }],
  ['target-from-own-clause', 'dead-end roads are given the number of the others', (c) => {
    c.measure('HY25-047').targets = [{ set: 'plan', comparator: 'at-least', value: '11' }]
  }],
  ['target-from-own-clause', 'another grade is asked for', (c) => {
    required(c.measure('HY25-032').targets[0]).value = 'AA+'
  }],
  ['list-target-is-members', 'a member is missing', (c) => {
    c.item('HY25-039').members?.pop()
  }],
  ['list-target-is-members', 'a member is not named by the clause', (c) => {
    required(c.item('HY25-051').members?.[0]).quote = '环龙阳湖游憩片'
  }],
  ['list-target-is-members', 'a count is given members', (c) => {
    c.item('HY25-048').members = [{ name: null }]
  }],
  ['kinds-fit', 'the measure is of another kind', (c) => {
    c.measure('HY25-001').kind = 'count'
  }],
  ['kinds-fit', 'a milestone has no stages', (c) => {
    delete c.item('HY25-031').stages
  }],
  ['kinds-fit', 'a grade A count has no target', (c) => {
    c.measure('HY25-048').targets = []
  }],
  ['kinds-fit', 'a limit has no scope', (c) => {
    delete c.measure('HY25-050').scope
  }],
  ['kinds-fit', 'a level has no tolerance', (c) => {
    delete required(c.measure('HY25-003').targets[0]).tolerance
  }],
  ['kinds-fit', 'a count is not to be exceeded', (c) => {
    required(c.measure('HY25-048').targets[0]).comparator = 'at-most'
  }],
  ['kinds-fit', 'a list is to be met exactly', (c) => {
    required(c.measure('HY25-039').targets[0]).comparator = 'equal'
  }],
  ['kinds-fit', 'growth is not to be exceeded', (c) => {
    required(c.measure('HY25-001').targets[0]).comparator = 'at-most'
  }],
  ['kinds-fit', 'a unit lacks the word of its scale', (c) => {
    c.measure('HY25-048').scale = '10000'
  }],
  ['kinds-fit', 'a grade is off its scale', (c) => {
    c.measure('HY25-032').ordinal = ['A', 'AA']
  }],
  ['kinds-fit', 'two measures share a key', (c) => {
    c.item('HY25-001').measures.push(c.measure('HY25-001'))
  }],
  ['kinds-fit', 'one set has two targets', (c) => {
    const { targets } = c.measure('HY25-048')
    targets.push(required(targets[0]))
  }],
  ['kinds-fit', 'a milestone has a target', (c) => {
    c.measure('HY25-031').targets = [{ set: 'plan', comparator: 'at-least', value: '0' }]
  }],
  ['kinds-fit', 'a milestone has a unit', (c) => {
    c.measure('HY25-031').unit = { zh: '个', en: 'groups' }
  }],
  ['kinds-fit', 'a count has no unit', (c) => {
    c.measure('HY25-048').unit = { zh: '', en: '' }
  }],
  ['kinds-fit', 'a count has stages', (c) => {
    c.item('HY25-048').stages = 'construction'
  }],
  ['kinds-fit', 'a count has a scope', (c) => {
    c.measure('HY25-048').scope = { zh: '全区', en: 'district' }
  }],
  ['kinds-fit', 'a count has a reference', (c) => {
    c.measure('HY25-048').reference = 'HY25-001/gdp-growth'
  }],
  ['kinds-fit', 'a count has a scale of grades', (c) => {
    c.measure('HY25-048').ordinal = ['A']
  }],
  ['kinds-fit', 'a target is no decimal', (c) => {
    required(c.measure('HY25-048').targets[0]).value = '十一'
  }],
  ['kinds-fit', 'a range has no upper end', (c) => {
    required(c.measure('HY25-048').targets[0]).comparator = 'range'
  }],
  ['kinds-fit', 'a count that is no estimate has a tolerance', (c) => {
    required(c.measure('HY25-048').targets[0]).tolerance = '1'
  }],
  ['kinds-fit', 'an item measures nothing', (c) => {
    c.item('HY25-005').measures = []
  }],
  ['kinds-fit', 'a second measure is neither of the kind nor a total', (c) => {
    c.item('HY25-048').measures.push({ ...c.measure('HY25-050'), key: 'minutes' })
  }],
  ['reference-exists', 'a relation points to nothing', (c) => {
    c.measure('HY25-004').reference = 'HY25-001/gdp'
  }],
  ['reference-exists', 'a relation is compared with another unit', (c) => {
    c.measure('HY25-004').reference = 'HY25-048/neighbourhood-roads'
  }],
  ['reference-exists', 'a relation has no reference', (c) => {
    delete c.measure('HY25-004').reference
  }],
  ['reference-exists', 'a reading is of no measure', (c) => {
    required(c.readings[0]).measure = 'gdp'
  }],
  ['department-exists', 'a department is unknown', (c) => {
    c.item('HY25-001').departments[0].department = 'district-unknown'
  }],
  ['values-in-quotes', 'a baseline differs from its quote', (c) => {
    required(c.measure('HY25-048').baselines[0]).value = '8'
  }],
  ['values-in-quotes', 'a reading runs two cells together', (c) => {
    required(c.readings[0]).value = '95.0'
  }],
  ['values-in-quotes', 'a reading is said to be in step where none is', (c) => {
    required(c.readings[0]).value = 'in-step'
  }],
  ['both-languages', 'Chinese is missing', (c) => {
    c.item('HY25-031').title.zh = ''
  }],
  ['both-languages', 'a named member is left untranslated', (c) => {
    required(c.item('HY25-051').members?.[0]).name = { zh: '环墨水湖游憩片', en: '' }
  }],
  ['both-languages', 'a scope is left untranslated', (c) => {
    required(c.measure('HY25-050').scope).en = ''
  }],
  ['both-languages', 'a caution is left untranslated', (c) => {
    required(c.measure('HY25-001').caution).en = ''
  }],
  ['both-languages', 'English is missing', (c) => {
    c.clause('深化校地合作').reason.en = ' '
  }],
  ['both-languages', 'Chinese stands in the English', (c) => {
    c.item('HY25-031').title.en = 'Form the 城建 group'
  }],
  ['both-languages', 'a unit has one language', (c) => {
    c.measure('HY25-048').unit.en = ''
  }],
]

describe('the catalogue', () => {
  it('keeps every law', () => {
    expect(checkCatalogue(catalogue)).toEqual([])
  })

  it.each(FAULTS)('law %s: fails when %s', (law, _, spoil) => {
    const spoilt = new Spoilt()
    spoil(spoilt)
    expect(spoilt.lawsBroken()).toContain(law)
  })

  it('takes an unmoved copy for what it is', () => {
    expect(new Spoilt().lawsBroken()).toEqual(new Set())
  })

  it('has a fault tried for every law', () => {
    expect(new Set(FAULTS.map(([law]) => law))).toEqual(new Set(LAWS))
  })
})

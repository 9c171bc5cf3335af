import { randomUUID } from 'node:crypto'
import { anOutline, someProposals } from '@/lib/domain/testing/plan-import'
import { keepPlanImport, type ImportNames, type ReadPlan } from '../plan-import/keep-import'
import { at } from './accounts'
import type { House } from './officials'

/** A little plan as the readers understood it. */
export const aReadPlan = (): ReadPlan => ({
  fileName: '计划.txt',
  format: 'txt',
  bytes: new TextEncoder().encode('计划'),
  outline: anOutline(),
  proposals: someProposals(),
})

/** Names that no other test uses. */
export function someNames({ slugs: [department] }: House, overrides: Partial<ImportNames> = {}): ImportNames {
  const name = randomUUID().slice(0, 8)
  return {
    ...{ slug: `import-${name}`, codePrefix: `T${name.toUpperCase()}`, year: 2025, startsOn: null },
    ...{ title: { zh: `某区 2025 年计划 ${name}`, en: `Some plan ${name}` }, knownOn: '2025-01-15', fallbackDepartment: department },
    ...overrides,
  }
}

/** A document uploaded by the planner of a house; throws when it is refused. */
export async function uploaded(house: House, names = someNames(house)): Promise<string> {
  const decision = await keepPlanImport(house.planner, aReadPlan(), names, at('08:00:00'))
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision)}`)
  return decision.importId
}

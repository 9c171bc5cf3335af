import { isSame, MAX_MEMBERS, takesNodes, type AdjustmentFault, type NamedStage } from '../adjustment'
import { isDecimalText } from '../exact'
import { isCountable, type Member } from '../members'
import { isComparable } from '../quantity'
import type { Kind } from '../words'
import { countedFaults, definitionFaults, referenceFaults } from './rules'
import type { Definition, DefinitionContext, KindParts, MeasureDefinition } from './values'

/** What a commitment that becomes a milestone starts with; the last is the end state. */
const FIRST_STAGES: readonly NamedStage[] = [
  { key: 'filed-1', name: { zh: '启动', en: 'Started' }, plannedOn: null },
  { key: 'filed-2', name: { zh: '完成', en: 'Completed' }, plannedOn: null },
]

/** A list has as many members as its target says; those that have a name are never left out. */
function membersOf(members: readonly Member[], measures: readonly MeasureDefinition[]): readonly Member[] {
  const list = measures.find(({ kind }) => kind === 'list')
  const value = list?.targets.find(({ set }) => set === 'plan')?.value ?? list?.targets[0]?.value ?? ''
  const count = isDecimalText(value) ? Number(value) : 0
  if (!Number.isInteger(count) || count < 1 || count > MAX_MEMBERS) return members
  if (members.slice(count).some(({ name }) => name !== null)) return members
  const unnamed = { name: null, place: null, plannedOn: null }
  return Array.from({ length: count }, (_, index) => members[index] ?? { position: index + 1, ...unnamed })
}

/** What a commitment of the kind, measured so, keeps of its stages, nodes and members, and begins with. */
export function kindParts(
  { stages, nodes, members }: KindParts,
  kind: Kind,
  measures: readonly MeasureDefinition[],
): KindParts {
  const settled = stages.length > 0 ? stages : FIRST_STAGES
  return {
    stages: kind === 'milestone' ? settled : [],
    nodes: takesNodes({ measures }) ? nodes : [],
    members: isCountable(measures) ? membersOf(members, measures) : [],
  }
}

/** Whether a figure of the one means the same as a figure of the other. */
const isReadAlike = (a: MeasureDefinition, b: MeasureDefinition): boolean =>
  a.kind === b.kind && a.scale === b.scale && isSame(a.unit, b.unit)

/** Whether what is compared with the one can be compared with the other; relations lead nowhere. */
const isStillComparable = (old: MeasureDefinition, { kind, unit, scale }: MeasureDefinition): boolean =>
  kind !== 'relative' && isComparable({ unit: old.unit.zh, scale: old.scale }, { unit: unit.zh, scale })

/** Others are compared with a measure, and earlier figures stand in its unit: it stays so. */
function heldFaults({ measures }: Definition, context: DefinitionContext): AdjustmentFault[] {
  const { before, comparedWith, withBaselines } = context
  return before.measures.flatMap((old, index): AdjustmentFault[] => {
    const place = measures.findIndex(({ key }) => key === old.key)
    const measure = measures[place]
    const isCompared = comparedWith.includes(old.key)
    if (measure === undefined) {
      return isCompared ? [{ field: `removed.${index + 1}`, fault: 'compared-with' }] : []
    }
    const field = `measure.${place + 1}.unit.zh`
    if (isCompared && !isStillComparable(old, measure)) return [{ field, fault: 'compared-with' }]
    return withBaselines.includes(old.key) && !isReadAlike(old, measure)
      ? [{ field, fault: 'has-baselines' }]
      : []
  })
}

/** All that is wrong with what a planner wants a commitment to be; one that stays as it is changes nothing. */
export const preparedFaults = (after: Definition, context: DefinitionContext): AdjustmentFault[] => [
  ...definitionFaults(after),
  ...countedFaults(after, after.members.length),
  ...referenceFaults(after, context.references),
  ...heldFaults(after, context),
  ...(isSame(context.before, after) ? [{ field: 'kind', fault: 'unchanged' } as const] : []),
]

export { countedFaults, definitionFaults, isInBothLanguages, referenceFaults } from './rules'
export * from './values'

import type { FieldGroup, FieldSpec } from '@/components/desk/form-spec'
import { MAX_ROWS } from '@/lib/domain/adjustment'
import { exact, shortText } from '@/lib/domain/exact'
import { translator, type Locale } from '@/lib/i18n'
import type { AdjustStart } from './start'

/** Numbers of the rows that a form shows: those filled, and some to fill. */
const rowNumbers = (filled: number, asked: number): number[] =>
  Array.from({ length: Math.min(MAX_ROWS, Math.max(filled + 2, asked, 6)) }, (_, index) => index + 1)

const percentOf = (share: string): string => shortText(exact(share).mul(100), 4)

/** A row a node: by this date, this much in per cent. */
export function nodeGroups(locale: Locale, { view, rows }: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const { nodes } = view.reporting.facts
  const fields = rowNumbers(nodes.length, rows).flatMap((row): FieldSpec[] => {
    const node = nodes[row - 1]
    return [
      { type: 'date', name: `node.${row}.dueOn`, label: t('desk.adjustment.field.nodeDate', { row }), value: node?.dueOn ?? '' },
      {
        type: 'text',
        name: `node.${row}.share`,
        label: t('desk.adjustment.field.nodeShare', { row }),
        unit: '%',
        inputMode: 'decimal',
        value: node === undefined ? '' : percentOf(node.share),
      },
    ]
  })
  const note = t('desk.adjustment.field.nodesNote')
  return [{ key: 'schedule', legend: t('desk.adjustment.group.schedule'), note, fields, columns: 2 }]
}

/** A row a stage: its place, its names, its planned date. */
export function stageGroups(locale: Locale, { view, rows }: AdjustStart): FieldGroup[] {
  const t = translator(locale)
  const { stages } = view.reporting.facts
  const fields = rowNumbers(stages.length, rows).flatMap((row): FieldSpec[] => {
    const stage = stages[row - 1]
    const name = (part: string) => `stage.${row}.${part}`
    const order = stage === undefined ? '' : String(row)
    return [
      { type: 'text', name: name('order'), label: t('desk.adjustment.field.stageOrder', { row }), inputMode: 'decimal', value: order },
      { type: 'text', name: name('zh'), label: t('desk.adjustment.field.stageZh'), value: stage?.name.zh ?? '' },
      { type: 'text', name: name('en'), label: t('desk.adjustment.field.stageEn'), value: stage?.name.en ?? '' },
      { type: 'date', name: name('plannedOn'), label: t('desk.adjustment.field.stagePlannedOn'), value: stage?.plannedOn ?? '' },
    ]
  })
  const note = t('desk.adjustment.field.stagesNote')
  return [{ key: 'stages', legend: t('desk.adjustment.group.stages'), note, fields, columns: 'order' }]
}

import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { squeeze } from '@/lib/domain/plan-text/blanks'
import { readOutline } from '@/lib/domain/plan-text/outline'
import { outlineOf, PLAN_2025 } from '@/lib/domain/plan-text/testing/documents'
import type { Outline, OutlineParagraph } from '@/lib/domain/plan-text/types'
import { readPlanBytes } from '../read-plan'

export const plan2025 = outlineOf(PLAN_2025)

/** Its paragraphs without white space: what every reader has to give of it. */
export const words = ({ paragraphs }: Outline): string[] =>
  paragraphs.map(({ text }) => squeeze(text))

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function runsOf({ text, lead }: OutlineParagraph): TextRun[] {
  if (lead === null) return [new TextRun(text)]
  return [new TextRun({ text: `${lead}。`, bold: true }), new TextRun(text.slice(lead.length + 1))]
}

const paragraphOf = (paragraph: OutlineParagraph): Paragraph =>
  new Paragraph({
    children: runsOf(paragraph),
    ...(paragraph.kind === 'title' ? { heading: HeadingLevel.TITLE } : {}),
    ...(paragraph.level === null ? {} : { heading: LEVELS[paragraph.level - 1] ?? HeadingLevel.HEADING_4 }),
  })

const pack = async (children: (Paragraph | Table)[], footnotes: Record<number, { children: Paragraph[] }> = {}) =>
  new Uint8Array(await Packer.toBuffer(new Document({ footnotes, sections: [{ children }] })))

/** The 2025 plan as a Word document with styles and bold leads. */
export const docxOfPlan = (): Promise<Uint8Array> => pack(plan2025.paragraphs.map(paragraphOf))

/** Headings and items whose numbers Word counts by itself. */
export async function docxOfCounted(): Promise<Uint8Array> {
  const levels = [
    { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
    { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
    { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
  ]
  const counted = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'headings', level } })
  const children = [
    ...[counted('工作回顾', 0), counted('经济', 1), new Paragraph('新增企业20家。'), counted('城建', 1)],
    ...[new Paragraph('修路11条。'), counted('工作安排', 0), counted('民生', 1)],
    ...[counted('新建学校5所。', 2), counted('新增床位200张。', 2)],
  ]
  const document = new Document({
    numbering: { config: [{ reference: 'headings', levels }] },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const row = (...cells: (string | TableCell)[]): TableRow =>
  new TableRow({
    children: cells.map((cell) =>
      typeof cell === 'string' ? new TableCell({ children: [new Paragraph(cell)] }) : cell,
    ),
  })

const merged = (text: string, span: { rowSpan?: number; columnSpan?: number }): TableCell =>
  new TableCell({ children: [new Paragraph(text)], ...span })

/** A task list as offices send it: a section across, a unit for two tasks, two units in a cell. */
export const docxOfTasks = (): Promise<Uint8Array> =>
  pack([
    new Paragraph({ text: '汉阳区2025年重点工作任务分解表', heading: HeadingLevel.TITLE }),
    new Table({
      rows: [
        row('序号', '工作任务', '牵头单位', '责任单位', '完成时限'),
        row(merged('一、产业发展', { columnSpan: 5 })),
        row('1', '新建标准厂房20万平方米', merged('区经信局', { rowSpan: 2 }), '区财政局', '2025年12月底前'),
        row(
          '2',
          '新增规上工业企业15家',
          new TableCell({ children: [new Paragraph('区统计局'), new Paragraph('区税务局')] }),
          '全年',
        ),
      ],
    }),
  ])

/** Notes of Word beside numbers, raised digits typed by hand, and a square metre. */
export const docxOfNotes = (): Promise<Uint8Array> =>
  pack(
    [
      new Paragraph('一、城市建设'),
      new Paragraph({
        children: [
          new TextRun('整治“六防”井盖'),
          new FootnoteReferenceRun(1),
          new TextRun('1851个，建设“三城一中心”'),
          new TextRun({ text: '2', superScript: true }),
          new TextRun('11处，新建绿地15万m'),
          new TextRun({ text: '2', superScript: true }),
          new TextRun('以上。'),
        ],
      }),
    ],
    { 1: { children: [new Paragraph('防坠落、防沉降、防位移。')] } },
  )

/** Reads bytes as far as an outline; throws with the reason when they are refused. */
export async function outlineOfBytes(bytes: Uint8Array): Promise<Outline> {
  const blocks = await readPlanBytes(bytes)
  if (!blocks.ok) throw new Error(blocks.reason)
  return readOutline(blocks.value)
}

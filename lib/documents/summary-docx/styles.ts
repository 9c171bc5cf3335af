import 'server-only'
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx'
import { fontOf, type Face } from './fonts'
import { BODY_POINTS, LINE_POINTS, twipsOfPoints } from './page'

/** Sizes of type: 2号 22 pt, 3号 16, 4号 14, 小四 12, 五号 10.5. */
const TITLE_POINTS = 22
const CAPTION_POINTS = 12
const TABLE_POINTS = 10.5

const exactly = (points: number) => ({ line: twipsOfPoints(points), lineRule: LineRuleType.EXACT })

const BODY_LINE = exactly(LINE_POINTS)

/** Word counts half points. */
const type = (face: Face, points: number) => ({ font: fontOf(face), size: points * 2, color: '000000' })

/** Styles of paragraphs that Word does not bring. */
const PARAGRAPHS = {
  body: 'SummaryBody',
  caption: 'SummaryCaption',
  cell: 'SummaryCell',
  picture: 'SummaryPicture',
  source: 'SummarySource',
} as const

/** The names by which paragraphs and runs take a style that Word does not bring. */
export const STYLES = { ...PARAGRAPHS, reference: 'SummaryReference', wayBack: 'SummaryWayBack' } as const

/**
 * Styles that keep lines and characters by measures of their own. All do: programs differ in how
 * they hold text to a grid whose characters are narrower than the type, and these measures are
 * the grid's (28 characters of 16 pt less a quarter of a point fill 156 mm).
 */
export const OFF_GRID: readonly string[] = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', ...Object.values(PARAGRAPHS)]

/** Links to sources and back stand behind the text. */
const SOFT = '54585F'

/** Twentieths of a point between characters of the text. */
const TIGHTER = -5

/** Two characters; the measure beside it is for programs that do not count characters. */
const INDENT = { firstLineChars: 200, firstLine: twipsOfPoints(BODY_POINTS * 2) }

const heading = (face: Face, outlineLevel: number) => ({
  run: { ...type(face, BODY_POINTS), characterSpacing: TIGHTER },
  paragraph: { spacing: { ...BODY_LINE, before: 0, after: 0 }, indent: INDENT, keepNext: true, outlineLevel },
})

/**
 * Styles of the official form: title 2号 小标宋 centred; headings 一、黑体, （一）楷体, 1. 仿宋 with
 * Word's own outline levels; text 3号 仿宋, first line two characters in. Source: GB/T 9704-2012.
 */
export const SUMMARY_STYLES: IStylesOptions = {
  default: {
    document: { run: type('body', BODY_POINTS), paragraph: { spacing: BODY_LINE } },
    title: {
      run: type('title', TITLE_POINTS),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(36), before: 0, after: twipsOfPoints(LINE_POINTS) },
      },
    },
    heading1: heading('hei', 0),
    heading2: heading('kai', 1),
    heading3: heading('body', 2),
  },
  paragraphStyles: [
    // the grid counts characters of this style's size
    { id: 'Normal', name: 'Normal', run: type('body', BODY_POINTS), paragraph: { spacing: BODY_LINE } },
    {
      id: STYLES.body,
      name: 'Summary Body',
      basedOn: 'Normal',
      quickFormat: true,
      run: { characterSpacing: TIGHTER },
      paragraph: { spacing: BODY_LINE, indent: INDENT, alignment: AlignmentType.BOTH },
    },
    {
      id: STYLES.caption,
      name: 'Summary Caption',
      basedOn: 'Normal',
      run: type('hei', CAPTION_POINTS),
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(20), before: 120, after: 60 },
        keepNext: true,
      },
    },
    {
      id: STYLES.cell,
      name: 'Summary Cell',
      basedOn: 'Normal',
      run: type('body', TABLE_POINTS),
      paragraph: { spacing: exactly(15) },
    },
    {
      id: STYLES.picture,
      name: 'Summary Picture',
      basedOn: 'Normal',
      // a picture in a line of fixed height would be cut off
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 } },
    },
    {
      id: STYLES.source,
      name: 'Summary Source',
      basedOn: 'Normal',
      run: type('body', TABLE_POINTS),
      paragraph: { spacing: { ...exactly(16), after: 40 }, indent: { left: 560, hanging: 560 } },
    },
  ],
  // there are thousands of them, so their look is told once
  characterStyles: [
    { id: STYLES.reference, name: 'Summary Reference', run: { superScript: true, color: SOFT } },
    { id: STYLES.wayBack, name: 'Summary Way Back', run: { color: SOFT, underline: {} } },
  ],
}

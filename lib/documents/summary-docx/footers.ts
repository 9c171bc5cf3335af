import 'server-only'
import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { fontOf } from './fonts'
import { twipsOfPoints } from './page'

/** 4号 */
const NUMBER_POINTS = 14

/** '— 1 —' in 宋体, one character in from its side. */
function numberAt(side: 'left' | 'right'): Footer {
  const away = twipsOfPoints(NUMBER_POINTS)
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'right' ? { right: away } : { left: away },
        children: [
          new TextRun({
            font: fontOf('song'),
            size: NUMBER_POINTS * 2,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
}

/** Page numbers: odd pages right, even pages left. Source: GB/T 9704-2012. */
export const pageNumbers = () => ({ default: numberAt('right'), even: numberAt('left') })

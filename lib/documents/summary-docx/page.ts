import 'server-only'
import { DocumentGridType, PageOrientation, SectionType, type ISectionPropertiesOptions } from 'docx'

/**
 * The page of an official document. Source: GB/T 9704-2012: A4; type area 156 × 225 mm at 37 mm
 * from the top and 28 mm from the binding; 22 lines a page of 28 characters of 16 pt.
 */

/** Twentieths of a point, the unit of measures in Word. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const twipsOfPoints = (points: number): number => Math.round(points * 20)

const PAGE = { width: twipsOfMm(210), height: twipsOfMm(297) }
const MARGIN = { top: 37, right: 26, bottom: 35, left: 28 }
const LINES = 22
const CHARACTERS = 28
/** 3号 */
export const BODY_POINTS = 16
/** Of text that fills the grid exactly. */
export const LINE_POINTS = 28.9
/** The page number stands 7 mm below the type area, and is itself about 5 mm high. */
const BELOW_TYPE_AREA_MM = 12

const sum = (...mm: number[]): number => mm.map(twipsOfMm).reduce((total, each) => total + each, 0)

/** Width of the type area, in twips: upright 156 mm, across 225 mm. */
export const TYPE_WIDTH = {
  upright: PAGE.width - sum(MARGIN.left, MARGIN.right),
  across: PAGE.height - sum(MARGIN.top, MARGIN.bottom),
}

/** Whole lines and characters: rounded down, or the last of them would not fit. */
const GRID = {
  type: DocumentGridType.LINES_AND_CHARS,
  linePitch: Math.floor((PAGE.height - sum(MARGIN.top, MARGIN.bottom)) / LINES),
  /** what a character is wider than its 16 pt, in 4096ths of a point */
  charSpace: Math.floor((TYPE_WIDTH.upright / 20 / CHARACTERS - BODY_POINTS) * 4096),
}

const marginsOf = (mm: typeof MARGIN) => ({
  top: twipsOfMm(mm.top),
  right: twipsOfMm(mm.right),
  bottom: twipsOfMm(mm.bottom),
  left: twipsOfMm(mm.left),
  header: twipsOfMm(15),
  footer: twipsOfMm(mm.bottom - BELOW_TYPE_AREA_MM),
})

/**
 * A page upright or across. Across it is the upright page turned clockwise, so that tables head
 * towards the binding.
 */
export function sectionProperties(isAcross: boolean): ISectionPropertiesOptions {
  const { top, right, bottom, left } = MARGIN
  const turned = { top: left, right: top, bottom: right, left: bottom }
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // the library turns width and height round by the orientation
      size: { ...PAGE, orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: marginsOf(isAcross ? turned : MARGIN),
    },
    grid: GRID,
  }
}

import type { MarkMeasure } from './marks'

const SCALE_WORDS: Readonly<Record<string, string>> = {
  '1': '',
  '10000': '万',
  '100000000': '亿',
  '1000000000000': '万亿',
}

/** A number as a text writes it, scale word and unit behind it: '1.2万个', '1-2家'. */
export const writeFigure = ({ value, max, scale, unit }: Omit<MarkMeasure, 'comparator'>): string =>
  `${max === null ? value : `${value}-${max}`}${SCALE_WORDS[scale] ?? ''}${unit}`

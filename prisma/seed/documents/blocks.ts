/** What stands between blank lines of an extracted text: prose, or the rows of a table. */
export type Block = string

const SENTENCE_END = /[。！？：][”’）》]*$/u

const isBlank = (line: string): boolean => line.trim() === ''

/** A line, or a block of lines, whose cells are parted by tabs. */
export const isTableRow = (block: Block): boolean => block.includes('\t')

/** Whether a prose block stops in the middle of a sentence, as at the end of a page. */
export const isBroken = (block: Block): boolean => !SENTENCE_END.test(block.trimEnd())

/** The blocks of a text, in order; table rows and prose never share one. */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let isOpen = false
  for (const line of text.split(/\r?\n/u)) {
    if (isBlank(line)) {
      isOpen = false
      continue
    }
    const last = blocks.at(-1)
    if (isOpen && last !== undefined && isTableRow(last) === isTableRow(line)) {
      blocks[blocks.length - 1] = `${last}\n${line}`
    } else {
      blocks.push(line)
    }
    isOpen = true
  }
  return blocks
}

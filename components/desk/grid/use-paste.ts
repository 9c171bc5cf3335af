import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { parsePastedCells } from '@/lib/domain/pasted-cells'
import { codeOf, isControl, pasteCells, takeBack, type Change } from './cells'
import type { GridWords } from './grid-spec'

/** What the last paste, or its undoing, did. */
export type PasteNews = {
  done: number
  refused: readonly { code: string; reason: string }[]
  isUndone: boolean
}

const codesOf = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap(({ control }) => codeOf(control) ?? [])),
]

/** One cell goes in as any text does, and the browser undoes it. */
const isOneCell = (cells: readonly (readonly string[])[]): boolean =>
  cells.length === 1 && cells[0]?.length === 1

/**
 * Pasting several cells of a sheet, with undo.
 *
 * @param look checks the rows of these codes
 */
export function usePaste(
  words: GridWords['paste'],
  look: (codes: readonly string[]) => void,
) {
  const pastes = useRef<Change[][]>([])
  const [news, setNews] = useState<PasteNews | null>(null)

  const onPaste = (event: ClipboardEvent<HTMLFormElement>) => {
    const { target } = event
    const cells = parsePastedCells(event.clipboardData.getData('text/plain'))
    const isChoice = target instanceof HTMLSelectElement
    if (!isControl(target) || (isOneCell(cells) && !isChoice)) return
    event.preventDefault()
    const { changes, refused } = pasteCells(event.currentTarget, target, cells, words)
    if (changes.length > 0) pastes.current.push(changes)
    setNews({ done: changes.length, refused, isUndone: false })
    look(codesOf(changes))
  }

  const undo = () => {
    const changes = pastes.current.pop()
    if (changes === undefined) return
    takeBack(changes)
    setNews({ done: changes.length, refused: [], isUndone: true })
    look(codesOf(changes))
    changes[0]?.control.focus()
  }

  /** Ctrl+Z undoes a paste where nothing was typed into the cell since; else it is the browser's. */
  const onUndoKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    const last = pastes.current.at(-1)
    const own = last?.find(({ control }) => control === event.target)
    if (!isUndo || own === undefined || own.control.value !== own.after) return
    event.preventDefault()
    undo()
  }

  const forget = () => {
    pastes.current = []
    setNews(null)
  }
  return { news, onPaste, onUndoKey, undo, forget }
}

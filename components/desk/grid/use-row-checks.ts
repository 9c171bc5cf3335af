import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { GridRow, GridRules, GridWords } from './grid-spec'
import { readRowOf } from './read-cells'
import { checkRow } from './row-messages'
import type { RowCheck } from './row-shown'

export type RowChecks = Readonly<Record<string, RowCheck>>

const UNTOUCHED: RowCheck = { errors: {}, asks: [], isUnexplained: false, isTouched: false }

/** Checks rows as they are left, by the rules of the server. */
export function useRowChecks(
  form: RefObject<HTMLFormElement | null>,
  rows: readonly GridRow[],
  rules: GridRules,
  words: GridWords,
) {
  const [checks, setChecks] = useState<RowChecks>({})

  const look = useCallback(
    (codes: readonly string[]) => {
      if (form.current === null) return
      const data = new FormData(form.current)
      const looked = rows
        .filter((row) => codes.includes(row.code))
        .map((row): [string, RowCheck] => {
          const { cells, isTouched } = readRowOf(data, row)
          const check = { ...checkRow(row, cells, rules, words), isTouched: true }
          return [row.code, isTouched ? check : UNTOUCHED]
        })
      setChecks((before) => ({ ...before, ...Object.fromEntries(looked) }))
    },
    [form, rows, rules, words],
  )
  return { checks, look, setChecks }
}

/**
 * Looks at a row that was left; where a pointer did it, only once the pointer is up again, for
 * what a check shows or hides would move the button away from under it.
 */
export function useLeaving(look: (codes: readonly string[]) => void): (code: string) => void {
  const isPressed = useRef(false)
  const left = useRef<string[]>([])
  useEffect(() => {
    const press = () => {
      isPressed.current = true
    }
    const release = () => {
      isPressed.current = false
      const codes = left.current
      left.current = []
      // after the click that follows
      if (codes.length > 0) setTimeout(() => look(codes))
    }
    window.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      window.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [look])
  return useCallback(
    (code) => {
      if (isPressed.current) left.current.push(code)
      else look([code])
    },
    [look],
  )
}

/** Has the browser ask before a page with unsaved text is left. */
export function useLeaveWarning(form: RefObject<HTMLFormElement | null>, rows: readonly GridRow[]) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (form.current === null) return
      const data = new FormData(form.current)
      const names = new Set(data.keys())
      const isUnsaved = (row: GridRow) => names.has(`${row.code}.start`) && readRowOf(data, row).isTouched
      if (rows.some(isUnsaved)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [form, rows])
}

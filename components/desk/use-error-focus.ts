import { useEffect, useRef, type RefObject } from 'react'

/**
 * Moves the focus to a refused form's summary, or to what else is answered, when an answer
 * arrives without a new page; with a new page the autofocus of either does.
 */
export function useErrorFocus(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('.notice')?.focus()
  }, [answer])
  return form
}

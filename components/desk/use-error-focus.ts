import { useEffect, useRef, type RefObject } from 'react'

/**
 * Moves the focus to a refused form's summary when an answer arrives without a new page;
 * with a new page the summary's own autofocus does.
 */
export function useErrorFocus(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [answer])
  return form
}

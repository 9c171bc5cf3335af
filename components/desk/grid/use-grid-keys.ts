import type { KeyboardEvent } from 'react'
import { enter, findNext, isControl, type Step } from './cells'

/** Whether an arrow key would leave the text: everything is marked, or the caret is at its end. */
function isAtEdge(control: Element, step: 1 | -1): boolean {
  if (control instanceof HTMLSelectElement) return false
  if (!(control instanceof HTMLTextAreaElement)) return true
  return step === 1 ? control.selectionEnd === control.value.length : control.selectionStart === 0
}

function stepOf(event: KeyboardEvent, control: Element): Step | null {
  const { key, shiftKey } = event
  const arrow = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
  if (event.altKey || (arrow !== null && shiftKey)) return null
  if (event.ctrlKey || event.metaKey) {
    return arrow === null ? null : arrow === 1 ? 'last' : 'first'
  }
  if (key === 'Enter' && isControl(control)) return shiftKey ? -1 : 1
  return arrow !== null && isAtEdge(control, arrow) ? arrow : null
}

function actOf({ key, ctrlKey, metaKey }: KeyboardEvent): 'save' | 'submit' | null {
  if (!ctrlKey && !metaKey) return null
  if (key.toLowerCase() === 's') return 'save'
  return key === 'Enter' ? 'submit' : null
}

function breakLine(area: HTMLTextAreaElement): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
}

/**
 * Keys as in a sheet: Enter and the arrows go up and down a column, Alt+Enter breaks a line,
 * Ctrl+S saves, Ctrl+Enter sends all to review. Lists of choices keep their own arrow keys, and what unfolds its Enter.
 */
export function onGridKey(event: KeyboardEvent<HTMLFormElement>): void {
  // while characters are being composed, Enter takes them over
  if (event.nativeEvent.isComposing) return
  const form = event.currentTarget
  const act = actOf(event)
  if (act !== null) {
    event.preventDefault()
    // disabled while an answer is under way, and then no click does anything
    form.querySelector<HTMLButtonElement>(`button[name="act"][value="${act}"]`)?.click()
    return
  }
  const control = event.target
  if (!(control instanceof Element) || control.closest('[data-col]') === null) return
  if (event.key === 'Enter' && event.altKey && control instanceof HTMLTextAreaElement) {
    event.preventDefault()
    breakLine(control)
    return
  }
  const step = stepOf(event, control)
  if (step === null) return
  // Enter alone never sends the form: half of it may not be typed yet
  event.preventDefault()
  const next = findNext(form, control, step)
  if (next !== null) enter(next)
}

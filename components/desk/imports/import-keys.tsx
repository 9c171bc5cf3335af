'use client'
import { useEffect } from 'react'
import { KeysHelp } from '../keys-help'
import { isSinglePress } from '../review-act'
import { useSingleKeys } from '../single-keys'

type ImportKeysProps = {
  title: string
  on: string
  /** `target` finds the button, link or field of the page that the key stands for */
  keys: readonly { key: string; does: string; target: string }[]
  /** id of the clause to be brought into view; null where the page is read from its top */
  current: string | null
}

/** Presses what can be pressed; goes into what can be typed, opened first where it is folded. */
function act(target: string) {
  const element = document.querySelector<HTMLElement>(target)
  if (element === null) return
  const folded = element.closest('details')
  if (folded !== null) folded.open = true
  if (element.matches('button, a')) element.click()
  else {
    if (element.matches('input[type=radio]')) element.click()
    element.focus()
    element.scrollIntoView({ block: 'nearest' })
  }
}

/** One key each for what is decided all day; what they are stands on the page. */
export function ImportKeys({ title, on, keys, current }: ImportKeysProps) {
  const [isOn, setOn] = useSingleKeys()
  useEffect(() => {
    if (current === null) return
    document.getElementById(`c-${current}`)?.scrollIntoView({ block: 'center' })
  }, [current])
  useEffect(() => {
    if (isOn !== true) return
    const onKey = (event: KeyboardEvent) => {
      const found = isSinglePress(event) ? keys.find(({ key }) => key === event.key.toUpperCase()) : undefined
      if (found === undefined) return
      event.preventDefault()
      act(found.target)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, keys])
  return isOn === null ? null : <KeysHelp title={title} on={on} isOn={isOn} keys={keys} setOn={setOn} />
}

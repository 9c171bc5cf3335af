'use client'
import { useEffect } from 'react'
import { KeysHelp } from './keys-help'
import { reviewActOf, type ReviewAct } from './review-act'
import { useSingleKeys } from './single-keys'

type ReviewKeysProps = {
  title: string
  on: string
  /** what each key does, in the page's language */
  acts: Readonly<Record<(typeof KEYS)[number][0], string>>
  /** addresses of the neighbours in the queue */
  previous: string | null
  next: string | null
}

const findButton = (value: string) =>
  document.querySelector<HTMLButtonElement>(`button[name="act"][value="${value}"]`)

function perform(act: ReviewAct, { previous, next }: Pick<ReviewKeysProps, 'previous' | 'next'>) {
  if (act === 'publish') findButton('publish')?.click()
  if (act === 'send-back') findButton('return')?.click()
  if (act === 'reason') document.querySelector<HTMLElement>('textarea[name="reason"]')?.focus()
  if (act === 'next' && next !== null) window.location.assign(next)
  if (act === 'previous' && previous !== null) window.location.assign(previous)
}

/** One key each for what a reviewer does all day; what they are stands on the page. */
export function ReviewKeys({ title, on, acts, previous, next }: ReviewKeysProps) {
  const [isOn, setOn] = useSingleKeys()
  useEffect(() => {
    if (isOn !== true) return
    const onKey = (event: KeyboardEvent) => {
      const act = reviewActOf(event)
      if (act === null) return
      event.preventDefault()
      perform(act, { previous, next })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, previous, next])
  if (isOn === null) return null
  const keys = KEYS.map(([act, key]) => ({ key, does: acts[act] }))
  return <KeysHelp title={title} on={on} isOn={isOn} keys={keys} setOn={setOn} />
}

const KEYS = [
  ['publish', 'P'],
  ['reason', 'R'],
  ['next', 'J'],
  ['previous', 'K'],
] as const satisfies readonly (readonly [ReviewAct, string])[]

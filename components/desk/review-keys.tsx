'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { reviewActOf, type ReviewAct } from './review-act'

type ReviewKeysProps = {
  title: string
  on: string
  /** what each key does, in the page's language */
  acts: Readonly<Record<(typeof KEYS)[number][0], string>>
  /** addresses of the neighbours in the queue */
  previous: string | null
  next: string | null
}

/** Kept on this device: single keys disturb speech input, so they can be turned off (WCAG 2.1.4). */
const SETTING = 'review-keys'

/** The choice where storage is refused: it lasts as long as the page. */
let unkept: boolean | null = null

function readSetting(): boolean {
  if (unkept !== null) return unkept
  try {
    return localStorage.getItem(SETTING) !== 'off'
  } catch {
    return true
  }
}

function saveSetting(isOn: boolean) {
  try {
    localStorage.setItem(SETTING, isOn ? 'on' : 'off')
  } catch {
    unkept = isOn
  }
  window.dispatchEvent(new Event('storage'))
}

const subscribe = (notify: () => void) => {
  window.addEventListener('storage', notify)
  return () => window.removeEventListener('storage', notify)
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
  const isOn = useSyncExternalStore(subscribe, readSetting, () => null)
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
  return (
    <details className="details keys">
      <summary>{title}</summary>
      <dl className="definitions">
        {KEYS.map(([act, key]) => (
          <div key={act}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{acts[act]}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={isOn} onChange={(event) => saveSetting(event.target.checked)} />
        <span>{on}</span>
      </label>
    </details>
  )
}

const KEYS = [
  ['publish', 'P'],
  ['reason', 'R'],
  ['next', 'J'],
  ['previous', 'K'],
] as const satisfies readonly (readonly [ReviewAct, string])[]

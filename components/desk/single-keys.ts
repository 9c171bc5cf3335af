'use client'
import { useSyncExternalStore } from 'react'

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

/** Whether single keys act on this device, null before the browser knows, and how to say otherwise. */
export const useSingleKeys = (): [boolean | null, (isOn: boolean) => void] => [
  useSyncExternalStore(subscribe, readSetting, () => null),
  saveSetting,
]

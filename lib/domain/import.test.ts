import { expect, it } from 'vitest'
import { dueWithSheet, IMPORT_STATES } from './import'

const NOW = new Date('2025-07-18T12:00:00+08:00')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

it('lets the file of a sheet go 90 days after its end, and not before', () => {
  const ended = (days: number) => ({ state: 'applied' as const, createdAt: daysAgo(300), finishedAt: daysAgo(days) })
  expect(dueWithSheet(ended(90), NOW)).toBeNull()
  expect(dueWithSheet(ended(90.01), NOW)).toBe('discard')
})

it('calls a sheet off that nobody decided about for 90 days', () => {
  const waiting = (days: number) => ({ state: 'checked' as const, createdAt: daysAgo(days), finishedAt: null })
  expect(dueWithSheet(waiting(90), NOW)).toBeNull()
  expect(dueWithSheet(waiting(91), NOW)).toBe('cancel')
})

it('touches nothing that is being taken over', () => {
  const left = IMPORT_STATES.filter((state) => dueWithSheet({ state, createdAt: daysAgo(999), finishedAt: null }, NOW))
  expect(left).toEqual(IMPORT_STATES.filter((state) => state !== 'applying'))
})

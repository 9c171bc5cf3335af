import type { StoredHandOver } from '@/lib/data/hand-overs'
import { translator, type Locale } from '@/lib/i18n'

/** Whose items pass to whom. */
export function handOverName(locale: Locale, { from, to }: Pick<StoredHandOver, 'from' | 'to'>): string {
  const name = ({ nameZh, nameEn }: StoredHandOver['from']) => (locale === 'zh' ? nameZh : nameEn)
  return translator(locale)('desk.handOver.name', { from: name(from), to: name(to) })
}

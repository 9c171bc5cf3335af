import type { SummaryKind } from '@/lib/domain/summary/model'
import { translator, type Locale } from '@/lib/i18n'

type Titled = {
  kind: SummaryKind
  plan: { title: Readonly<Record<Locale, string>> }
  department: { nameZh: string; nameEn: string } | null
}

/** What a summary is called in lists: its plan and its kind, and the department it is about. */
export function summaryTitle(locale: Locale, { plan, kind, department }: Titled): string {
  const t = translator(locale)
  const name = t('summaries.name', { plan: plan.title[locale], kind: t(`summaries.kind.${kind}`) })
  if (department === null) return name
  return t('summaries.nameOf', { name, department: locale === 'zh' ? department.nameZh : department.nameEn })
}

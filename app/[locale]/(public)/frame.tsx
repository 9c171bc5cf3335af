import type { ReactNode } from 'react'
import { PublicShell, withAsOf, type PublicPart } from '@/components/layout/public-shell'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/i18n'
import { isDemo, siteIdentity } from '@/lib/site'
import type { Visit } from './request'

type FrameProps = {
  visit: Visit<object>
  /** the page's address without language prefix; may carry a query, but no day */
  path: string
  current: PublicPart | null
  /** slug of the plan that the navigation leads to */
  plan: string | null
  children: ReactNode
}

/** What stands around a public page's own content. */
export function Frame({ visit, path, current, plan, children }: FrameProps) {
  const { locale, asOf } = visit.reader
  const t = translator(locale)
  return (
    <PublicShell
      locale={locale}
      path={withAsOf(path, asOf)}
      current={current}
      plan={plan}
      isDemo={isDemo()}
      asOf={asOf}
      site={siteIdentity(locale)}
    >
      {visit.isBadDate ? (
        <Notice kind="warning" title={t('public.badDate.title')}>
          {t('public.badDate.text')}
        </Notice>
      ) : null}
      {children}
    </PublicShell>
  )
}

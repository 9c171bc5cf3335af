import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { OutageProvider, type OutageWords } from '@/components/desk/outage'
import { Masthead } from '@/components/layout/masthead'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { isDemo } from '@/lib/site'

type LayoutProps = { params: Promise<{ locale: string }>; children: ReactNode }

/** Protects nothing: it only gives the desk the words for a failure, for nothing can be asked then. */
export default async function DeskLayout({ params, children }: LayoutProps) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return <OutageProvider value={outageWords(locale)}>{children}</OutageProvider>
}

function outageWords(locale: Locale): OutageWords {
  const t = translator(locale)
  const desk = { label: t('ui.desk.myDesk'), href: href(locale, '/desk') }
  return {
    page: {
      title: t('desk.outage.page'),
      lines: [t('desk.outage.saved'), t('desk.outage.typed'), t('desk.outage.next')],
      retry: t('desk.outage.retry'),
      desk,
    },
    form: {
      title: t('desk.outage.form'),
      lines: [t('desk.outage.saved'), t('desk.outage.kept'), t('desk.outage.again')],
    },
    masthead: (
      <Masthead
        locale={locale}
        path="/desk"
        isDemo={isDemo()}
        links={[
          { key: 'desk', ...desk },
          { key: 'public', label: t('ui.desk.publicSite'), href: href(locale, '/') },
        ]}
        current={null}
        navLabel={t('ui.desk.label')}
        account={null}
      />
    ),
  }
}

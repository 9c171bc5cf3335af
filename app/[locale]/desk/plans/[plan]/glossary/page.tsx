import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { findGlossary } from '@/lib/data/glossary'
import { href, isLocale, translator } from '@/lib/i18n'
import { requireAllowed } from '../../../allowed'
import { DeskFrame } from '../../../desk-frame'
import { editGlossaryAction } from './actions'
import { termFields } from './term-fields'
import { Term } from './term'

type Props = {
  params: Promise<{ locale: string; plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('summaries.glossary.title') } : {}
}

/** The terms that a plan's reports explain, in their order; one of them open to be changed, or a new one. */
export default async function GlossaryPage({ params, searchParams }: Props) {
  const { locale, plan } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/plans/${plan}/glossary`
  const actor = await requireAllowed(locale, path, 'summary:glossary')
  const glossary = await findGlossary(plan)
  if (glossary === null) notFound()
  const { done, term } = await searchParams
  const chosen = typeof term === 'string' ? term : null
  const t = translator(locale)
  const hidden = { locale, plan, version: String(glossary.version) }
  const back = { label: t('summaries.desk.back'), href: href(locale, path) }
  const isGone = chosen !== null && !glossary.entries.some((entry) => entry.term.zh === chosen)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="plans">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('desk.plans.title'), href: href(locale, '/desk/plans') },
          { label: glossary.title[locale], href: href(locale, `/desk/plans/${plan}`) },
          { label: t('summaries.glossary.title') },
        ]}
      />
      <PageHeading title={t('summaries.glossary.of', { plan: glossary.title[locale] })}>
        <p>{t('summaries.glossary.lede')}</p>
      </PageHeading>
      {done === 'changed' ? <Notice kind="success" title={t('summaries.glossary.done')} isAnswer /> : null}
      {glossary.entries.length === 0 ? (
        <EmptyState title={t('summaries.glossary.none')}>
          <p>{t('summaries.glossary.noneLede')}</p>
        </EmptyState>
      ) : (
        <ol className="glossary-terms">
          {glossary.entries.map((entry) => (
            <Term key={entry.term.zh} {...{ locale, path, hidden, entry }} isChosen={entry.term.zh === chosen} />
          ))}
        </ol>
      )}
      {chosen !== null && !isGone ? null : (
        <ActionForm
          action={editGlossaryAction}
          hidden={hidden}
          groups={[
            {
              key: 'term',
              legend: isGone ? t('summaries.glossary.gone', { term: chosen }) : t('summaries.glossary.add'),
              note: t('summaries.glossary.noSource'),
              fields: termFields(locale, null),
            },
          ]}
          buttons={[{ label: t('summaries.glossary.add'), name: 'act', value: 'add' }]}
          links={isGone ? [back] : []}
        />
      )}
    </DeskFrame>
  )
}

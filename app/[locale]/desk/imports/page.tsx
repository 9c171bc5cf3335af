import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { now } from '@/lib/clock'
import { formatInstant, href, isLocale, translator } from '@/lib/i18n'
import { viewPlanImports } from '@/lib/services/plan-import/view-import'
import { requireAllowed } from '../allowed'
import { DeskFrame } from '../desk-frame'
import { uploadPlanAction } from './actions'
import { uploadGroups } from './upload-fields'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.imports.title') } : {}
}

/** Documents on their way to becoming plans, and where the next one comes in. */
export default async function ImportsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireAllowed(locale, '/desk/imports', 'plan-import:list')
  const view = await viewPlanImports(actor)
  if (view === null) notFound()
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/imports" current="imports">
      <PageHeading title={t('desk.imports.title')}>
        <p>{t('desk.imports.lede')}</p>
      </PageHeading>
      {view.imports.length === 0 ? null : (
        <Table
          caption={t('desk.imports.list')}
          rows={view.imports}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'document',
              heading: t('desk.imports.field.document'),
              isRowHeading: true,
              cell: ({ id, title, fileName }) => (
                <>
                  <a href={href(locale, `/desk/imports/${id}`)}>{title[locale]}</a>
                  <small className="line">{fileName}</small>
                </>
              ),
            },
            { key: 'plan', heading: t('desk.imports.plan'), narrow: 'labelled', cell: ({ slug }) => slug },
            { key: 'at', heading: t('desk.imports.uploadedAt'), narrow: 'labelled', cell: ({ createdAt, author }) => `${formatInstant(createdAt)} ${author.name}` },
            { key: 'state', heading: t('desk.imports.stateHeading'), narrow: 'labelled', cell: ({ state }) => t(`desk.imports.state.${state}`) },
            { key: 'decided', heading: t('desk.imports.decidedHeading'), isNumeric: true, narrow: 'labelled', cell: ({ clauses }) => `${clauses.decided} / ${clauses.all}` },
          ]}
        />
      )}
      {view.mayUpload ? (
        <section>
          <h2>{t('desk.imports.upload')}</h2>
          <ActionForm
            action={uploadPlanAction}
            hidden={{ locale }}
            groups={uploadGroups(locale, view.departments, now().getFullYear())}
            buttons={[{ label: t('desk.imports.read') }]}
          />
        </section>
      ) : null}
    </DeskFrame>
  )
}

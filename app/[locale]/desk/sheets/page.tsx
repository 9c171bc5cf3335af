import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import type { FieldGroup } from '@/components/desk/form-spec'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState, PageHeading } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { StoredImport } from '@/lib/data/imports'
import type { ItemsPlan } from '@/lib/data/period-items'
import { MAX_SHEET_BYTES } from '@/lib/documents/sheet-kind'
import { SHEET_KEPT_DAYS } from '@/lib/domain/import'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewSheets } from '@/lib/services/sheets/view-sheets'
import { DeskFrame } from '../desk-frame'
import { uploadAction } from './actions'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.sheets.title') } : {}
}

/** Where items go out as a sheet, and come back filled in. */
export default async function SheetsPage({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const actor = await requireActor(locale, '/desk/sheets')
  const view = await viewSheets(actor, now())
  if (view === null) notFound()
  const t = translator(locale)
  return (
    <DeskFrame locale={locale} actor={actor} path="/desk/sheets" current="sheets">
      <PageHeading title={t('desk.sheets.title')}>
        <p>{t('desk.sheets.lede')}</p>
      </PageHeading>
      <Exports locale={locale} plans={view.plans} />
      <section>
        <ActionForm
          action={uploadAction}
          hidden={{ locale }}
          groups={[uploadGroup(locale)]}
          buttons={[{ label: t('desk.sheets.uploadAndCheck') }]}
        />
      </section>
      <Imports locale={locale} imports={view.imports} />
    </DeskFrame>
  )
}

function Exports({ locale, plans }: { locale: Locale; plans: readonly ItemsPlan[] }) {
  const t = translator(locale)
  if (plans.length === 0) return <EmptyState title={t('desk.noItems')} />
  const address = (slug: string, format: string) =>
    href(locale, `/desk/sheets/export/${format}?${new URLSearchParams({ plan: slug })}`)
  return (
    <section>
      <h2>{t('desk.sheets.export')}</h2>
      {plans.map(({ slug, title }) => (
        <div key={slug} className="sheet-plan">
          <p>{t('desk.sheets.exportLede', { plan: title[locale] })}</p>
          <p className="actions">
            <ButtonLink href={address(slug, 'xlsx')}>{t('desk.sheets.exportXlsx')}</ButtonLink>
            <ButtonLink href={address(slug, 'csv')} variant="quiet">
              {t('desk.sheets.exportCsv')}
            </ButtonLink>
          </p>
        </div>
      ))}
    </section>
  )
}

function uploadGroup(locale: Locale): FieldGroup {
  const t = translator(locale)
  return {
    key: 'sheet',
    legend: t('desk.sheets.upload'),
    fields: [
      {
        type: 'file',
        name: 'sheet',
        label: t('desk.sheets.file'),
        hint: t('desk.sheets.fileHint'),
        accept: '.xlsx,.csv,.txt',
        value: '',
        limit: {
          bytes: MAX_SHEET_BYTES,
          title: t('ui.form.errorTitle', { count: 1 }),
          message: t('desk.sheets.refusal.too-large'),
        },
      },
    ],
  }
}

function Imports({ locale, imports }: { locale: Locale; imports: readonly StoredImport[] }) {
  const t = translator(locale)
  if (imports.length === 0) return null
  return (
    <section>
      <h2>{t('desk.sheets.recent')}</h2>
      <p className="small">{t('desk.sheets.kept', { days: SHEET_KEPT_DAYS })}</p>
      <Table
        caption={t('desk.sheets.recent')}
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            heading: t('desk.sheets.file'),
            isRowHeading: true,
            cell: ({ id, fileName }) => <a href={href(locale, `/desk/sheets/${id}`)}>{fileName}</a>,
          },
          {
            key: 'at',
            heading: t('desk.sheets.uploadedAt'),
            narrow: 'labelled',
            cell: ({ createdAt }) => formatInstant(createdAt),
          },
          {
            key: 'state',
            heading: t('desk.sheets.stateHeading'),
            narrow: 'labelled',
            cell: ({ state }) => t(`desk.sheets.state.${state}`),
          },
        ]}
      />
    </section>
  )
}

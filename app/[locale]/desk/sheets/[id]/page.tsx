import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Progress } from '@/components/desk/sheets/progress'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { SHEET_KEPT_DAYS } from '@/lib/domain/import'
import { formatInstant, href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewImport, type ImportView } from '@/lib/services/sheets/handle-import'
import { DeskFrame } from '../../desk-frame'
import { Checked } from './checked'
import { ImportButtons } from './import-buttons'
import { Refused } from './refused'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.sheets.importTitle') } : {}
}

/** One uploaded sheet: how far it is, what it would change, what is wrong, what came of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  if (!isLocale(locale)) notFound()
  const path = `/desk/sheets/${id}`
  const actor = await requireActor(locale, path)
  const view = await viewImport(actor, id, now())
  if (view === null) notFound()
  const t = translator(locale)
  const { fileName, createdAt, discardedAt } = view.stored
  const page = Number((await searchParams)['page'] ?? '1')
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="sheets">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('desk.sheets.title'), href: href(locale, '/desk/sheets') },
          { label: t('desk.sheets.importTitle') },
        ]}
      />
      <PageHeading title={fileName}>
        <p>{t('desk.sheets.uploadedLede', { time: formatInstant(createdAt) })}</p>
        {discardedAt === null ? null : (
          <p>{t('desk.sheets.discarded', { time: formatInstant(discardedAt), days: SHEET_KEPT_DAYS })}</p>
        )}
      </PageHeading>
      <State locale={locale} view={view} page={Number.isInteger(page) ? page : 1} />
    </DeskFrame>
  )
}

function State({ locale, view, page }: { locale: Locale; view: ImportView; page: number }) {
  const t = translator(locale)
  const { state } = view.stored
  switch (state) {
    case 'uploaded':
    case 'checking':
    case 'applying':
      return <UnderWay locale={locale} view={view} />
    case 'checked':
      return <Checked locale={locale} view={view} page={page} />
    case 'refused':
      return <Refused locale={locale} view={view} />
    case 'applied':
      return <Applied locale={locale} view={view} />
    case 'cancelled':
      return (
        <>
          <Notice kind="info" title={t('desk.sheets.cancelled')} />
          <Onwards locale={locale} />
        </>
      )
  }
}

function UnderWay({ locale, view }: { locale: Locale; view: ImportView }) {
  const t = translator(locale)
  const { state, doneRows, totalRows, id } = view.stored
  const label = t(state === 'applying' ? 'desk.sheets.applying' : 'desk.sheets.checking')
  return (
    <>
      <Progress locale={locale} label={label} doneRows={doneRows} totalRows={totalRows} />
      <ImportButtons locale={locale} importId={id} acts={['cancel']} />
    </>
  )
}

function Applied({ locale, view }: { locale: Locale; view: ImportView }) {
  const t = translator(locale)
  const { saved, submitted } = view.result.applied ?? { saved: 0, submitted: 0 }
  return (
    <>
      <Notice kind="success" title={t('desk.sheets.saved', { count: saved })}>
        <p>{t(submitted > 0 ? 'desk.sheets.submittedNext' : 'desk.sheets.savedNext')}</p>
      </Notice>
      <Onwards locale={locale} />
    </>
  )
}

const Onwards = ({ locale }: { locale: Locale }) => (
  <p className="actions">
    <ButtonLink href={href(locale, '/desk')}>{translator(locale)('ui.desk.myDesk')}</ButtonLink>
    <ButtonLink href={href(locale, '/desk/sheets')} variant="quiet">
      {translator(locale)('desk.sheets.another')}
    </ButtonLink>
  </p>
)

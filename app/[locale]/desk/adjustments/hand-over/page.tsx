import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Select, type Option } from '@/components/ui/choice'
import { PageHeading } from '@/components/ui/content'
import { Notice } from '@/components/ui/notice'
import type { Unit } from '@/lib/data/departments'
import { href, isLocale, translator, type Locale } from '@/lib/i18n'
import { viewHandOverForm, type HandOverFormView } from '@/lib/services/hand-over/view-hand-over'
import { requireAllowed } from '../../allowed'
import { DeskFrame } from '../../desk-frame'
import { authorityFields, reasonField } from '../../grounds-fields'
import { proposeHandOverAction } from './actions'
import { PassedTable } from './passed-table'
import { describePassing } from './refusals'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/desk/adjustments/hand-over'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return isLocale(locale) ? { title: translator(locale)('desk.handOver.title') } : {}
}

/** All items of one department to another: who, then what passes, then why. */
export default async function HandOverPage({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const actor = await requireAllowed(locale, PATH, 'hand-over:propose')
  const [from, to] = [one('from'), one('to')]
  const view = await viewHandOverForm(from, to)
  const path = `${PATH}?${new URLSearchParams({ from, to }).toString()}`
  const t = translator(locale)
  const title = t('desk.handOver.title')
  return (
    <DeskFrame locale={locale} actor={actor} path={view.chosen === null ? PATH : path} current="adjustments">
      <Breadcrumb
        locale={locale}
        items={[{ label: t('desk.adjustment.list.title'), href: href(locale, '/desk/adjustments') }, { label: title }]}
      />
      <PageHeading title={title}>
        <p>{t('desk.handOver.lede')}</p>
        <p>{t('desk.handOver.way')}</p>
      </PageHeading>
      <Choice locale={locale} units={view.units} from={from} to={to} />
      <Chosen locale={locale} chosen={view.chosen} />
    </DeskFrame>
  )
}

function optionsOf(locale: Locale, units: readonly Unit[]): Option[] {
  const t = translator(locale)
  const named = units.map(({ slug, nameZh, nameEn, closedAt }) => {
    const name = locale === 'zh' ? nameZh : nameEn
    return { value: slug, label: closedAt === null ? name : t('desk.handOver.closed', { name }) }
  })
  return [{ value: '', label: t('desk.choose') }, ...named]
}

type ChoiceProps = { locale: Locale; units: readonly Unit[]; from: string; to: string }

/** Which two, as a plain GET form: the address holds both. */
function Choice({ locale, units, from, to }: ChoiceProps) {
  const t = translator(locale)
  const giving = units.filter(({ runningItems }) => runningItems > 0)
  const taking = units.filter(({ closedAt }) => closedAt === null)
  return (
    <form method="get" action={href(locale, PATH)} aria-label={t('desk.handOver.choose')} className="filters">
      <Select name="from" label={t('desk.handOver.from')} options={optionsOf(locale, giving)} defaultValue={from} />
      <Select name="to" label={t('desk.handOver.to')} options={optionsOf(locale, taking)} defaultValue={to} />
      <Button variant="plain">{t('desk.handOver.show')}</Button>
    </form>
  )
}

/** What would pass and the form that asks for it, or why nothing would. */
function Chosen({ locale, chosen }: { locale: Locale; chosen: HandOverFormView['chosen'] }) {
  const t = translator(locale)
  if (chosen === null) return <p className="hint">{t('desk.handOver.prepared')}</p>
  const { from, to, passing, isWaiting } = chosen
  if (isWaiting) return <Notice kind="info" title={t('desk.handOver.waiting')} />
  if (!passing.ok) return <Notice kind="warning" title={describePassing(locale, passing)} />
  const { items, offices, seen } = passing
  const reason = reasonField(locale, t('desk.adjustment.field.reasonHint'))
  const fields = [reason, ...authorityFields(locale, t('desk.handOver.authorityHint'))]
  return (
    <>
      <PassedTable
        locale={locale}
        caption={t('desk.handOver.items', { count: items.length })}
        items={items}
        offices={offices}
      >
        <p className="hint">{t('desk.handOver.drafts')}</p>
        <p className="hint">{t('desk.handOver.prepared')}</p>
      </PassedTable>
      <ActionForm
        action={proposeHandOverAction}
        hidden={{ locale, from: from.slug, to: to.slug, seen }}
        groups={[{ key: 'grounds', legend: t('desk.handOver.grounds'), fields }]}
        buttons={[{ label: t('desk.handOver.submit') }]}
        links={[{ label: t('desk.handOver.back'), href: href(locale, '/desk/adjustments') }]}
      />
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/desk/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/content'
import { requireActor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import { PREPARED_PARTS } from '@/lib/domain/words'
import { href, isLocale, translator } from '@/lib/i18n'
import { DeskFrame } from '../../../../desk-frame'
import { editAction } from './actions'
import { findPartForm } from './part-form'

type Props = {
  params: Promise<{ locale: string; plan: string; code: string; kind: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const partOf = (text: string) => PREPARED_PARTS.find((each) => each === text)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code }
}

/** One part of a commitment in preparation, filled in to be changed. */
export default async function EditPage({ params, searchParams }: Props) {
  const { locale, plan, code, kind: text } = await params
  const part = partOf(text)
  if (!isLocale(locale) || part === undefined) notFound()
  const path = `/desk/plans/${plan}/${code}/${part}`
  const actor = await requireActor(locale, path)
  const query = await searchParams
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const rows = /^\d{1,2}$/.test(one('rows')) ? Number(one('rows')) : 0
  const asked = { measure: one('measure'), set: one('set'), rows }
  const form = await findPartForm(locale, actor, { code, part }, asked, now())
  if (form === null || form.row.plan.slug !== plan) notFound()
  const { row, hidden, groups } = form
  const t = translator(locale)
  const back = href(locale, `/desk/plans/${plan}`)
  return (
    <DeskFrame locale={locale} actor={actor} path={path} current="plans">
      <Breadcrumb
        locale={locale}
        items={[
          { label: t('desk.plans.title'), href: href(locale, '/desk/plans') },
          { label: locale === 'zh' ? row.plan.titleZh : row.plan.titleEn, href: back },
          { label: code },
        ]}
      />
      <PageHeading title={t(`desk.plans.part.${part}`, { code })}>
        <p>{locale === 'zh' ? row.titleZh : row.titleEn}</p>
      </PageHeading>
      <ActionForm
        action={editAction}
        hidden={{ locale, code, kind: part, ...hidden }}
        groups={groups}
        buttons={[{ label: t('desk.plans.save') }]}
        links={[{ label: t('desk.adjustment.back'), href: back }]}
      />
    </DeskFrame>
  )
}

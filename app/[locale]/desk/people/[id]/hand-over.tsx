import { ActionForm } from '@/components/desk/action-form'
import { listColleagues } from '@/lib/data/people'
import { isApart } from '@/lib/domain/person'
import { translator, type Locale } from '@/lib/i18n'
import type { PersonView } from '@/lib/services/people/view-person'
import { handOverAction } from './actions'

/** Who could take somebody's place: active people who do business. */
async function successorOptions(locale: Locale, leaverId: string) {
  const people = await listColleagues({ roles: ['contributor', 'reviewer', 'planner'] })
  const none = { value: '', label: translator(locale)('desk.choose') }
  const others = people.filter(({ id }) => id !== leaverId)
  return [
    none,
    ...others.map(({ id, name, login, department }) => ({
      value: id,
      label: `${department[locale]} · ${name} (${login})`,
    })),
  ]
}

type HandOverProps = { locale: Locale; view: PersonView }

/** Puts a successor in somebody's place; nothing for who does no business. */
export async function HandOver({ locale, view }: HandOverProps) {
  const { person } = view
  if (isApart(person.roles)) return null
  const t = translator(locale)
  const successor = {
    type: 'select',
    name: 'successor',
    label: t('people.handOver.successor'),
    options: await successorOptions(locale, person.id),
    value: '',
  } as const
  const leaves = {
    type: 'radio',
    name: 'leaves',
    label: t('people.handOver.leaves'),
    options: [
      { value: 'leave', label: t('people.handOver.leave') },
      { value: 'stay', label: t('people.handOver.stay') },
    ],
    value: 'leave',
  } as const
  const fields = person.deactivatedAt === null ? [successor, leaves] : [successor]
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t('people.handOver.title')}</h2>
      <Explanation locale={locale} view={view} />
      <ActionForm
        action={handOverAction}
        hidden={{ locale, person: person.id }}
        groups={[{ key: 'hand-over', legend: t('people.handOver.who'), fields }]}
        buttons={[{ label: t('people.handOver.submit'), variant: 'plain' }]}
      />
    </section>
  )
}

function Explanation({ locale, view: { person, work } }: HandOverProps) {
  const t = translator(locale)
  const counts = {
    updates: work.updates.length,
    extensions: work.extensions.length,
    adjustments: work.adjustments.length,
  }
  const judges = person.deactivatedAt === null && person.roles.includes('reviewer')
  return (
    <>
      <p>{t('people.handOver.text')}</p>
      <p>{t('people.handOver.pending', counts)}</p>
      {judges ? <p>{t('people.handOver.judge')}</p> : null}
    </>
  )
}

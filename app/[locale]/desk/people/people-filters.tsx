import { Button, ButtonLink } from '@/components/ui/button'
import { Select } from '@/components/ui/choice'
import { TextField } from '@/components/ui/text-field'
import type { Unit } from '@/lib/data/departments'
import type { PeopleFilter } from '@/lib/data/people'
import { href, translator, type Locale } from '@/lib/i18n'

type PeopleFiltersProps = { locale: Locale; units: readonly Unit[]; filter: PeopleFilter }

/** Search and filters as a plain GET form: the address holds everything. */
export function PeopleFilters({ locale, units, filter }: PeopleFiltersProps) {
  const t = translator(locale)
  const path = href(locale, '/desk/people')
  const names = units.map(({ slug, nameZh, nameEn }) => ({
    value: slug,
    label: locale === 'zh' ? nameZh : nameEn,
  }))
  return (
    <form method="get" action={path} role="search" aria-label={t('people.search')} className="filters">
      <TextField type="search" name="q" maxLength={60} label={t('people.q')} defaultValue={filter.search} />
      <Select
        name="department"
        label={t('people.department')}
        options={[{ value: '', label: t('people.any') }, ...names]}
        defaultValue={filter.department ?? ''}
      />
      <Select
        name="state"
        label={t('people.state')}
        options={(['active', 'deactivated', 'all'] as const).map((state) => ({
          value: state,
          label: t(`people.states.${state}`),
        }))}
        defaultValue={filter.state}
      />
      <Button>{t('people.apply')}</Button>
      <ButtonLink variant="quiet" href={path}>
        {t('people.reset')}
      </ButtonLink>
    </form>
  )
}

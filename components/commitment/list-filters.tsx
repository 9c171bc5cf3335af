import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { freshnessName } from '@/components/standing/freshness-mark'
import { Button, ButtonLink } from '@/components/ui/button'
import { Select, type Option } from '@/components/ui/choice'
import { TextField } from '@/components/ui/text-field'
import { FRESHNESS, KINDS, STANDINGS } from '@/lib/domain/words'
import { translator, type Translate } from '@/lib/i18n'

type FiltersProps = {
  reader: Reader
  plan: { slug: string; sections: readonly { key: string; title: Bilingual }[] }
  departments: readonly { slug: string; name: Bilingual }[]
  sorts: readonly ('plan' | 'deviation' | 'updated')[]
  /** what the address asks for; null and '' where it asks for nothing */
  chosen: Record<
    'q' | 'section' | 'department' | 'standing' | 'freshness' | 'kind' | 'sort',
    string | null
  >
}

function optionsOf({ reader, plan, departments, sorts }: FiltersProps, t: Translate) {
  const { locale } = reader
  const all: Option = { value: '', label: t('public.list.any') }
  return {
    section: [
      all,
      ...plan.sections.map(({ key, title }) => ({ value: key, label: title[locale] })),
    ],
    department: [
      all,
      ...departments.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
    ],
    standing: [all, ...STANDINGS.map((code) => ({ value: code, label: t(`standing.${code}`) }))],
    freshness: [all, ...FRESHNESS.map((code) => ({ value: code, label: freshnessName(locale, code) }))],
    kind: [all, ...KINDS.map((code) => ({ value: code, label: t(`kind.${code}`) }))],
    sort: sorts.map((sort) => ({ value: sort, label: t(`public.list.sorts.${sort}`) })),
  }
}

/** Search and filters as a plain GET form: the address holds everything. */
export function ListFilters(props: FiltersProps) {
  const { reader, plan, chosen } = props
  const t = translator(reader.locale)
  const path = `/plans/${plan.slug}/commitments`
  const options = optionsOf(props, t)
  const names = ['section', 'department', 'standing', 'freshness', 'kind', 'sort'] as const
  return (
    <form
      method="get"
      action={link({ ...reader, asOf: null }, path)}
      role="search"
      aria-label={t('public.list.search')}
      className="filters"
    >
      <TextField
        type="search"
        name="q"
        maxLength={60}
        label={t('public.list.q')}
        defaultValue={chosen.q ?? ''}
      />
      {names.map((name) => (
        <Select
          key={name}
          name={name}
          label={t(`public.list.labels.${name}`)}
          options={options[name]}
          defaultValue={chosen[name] ?? ''}
        />
      ))}
      {reader.asOf === null ? null : <input type="hidden" name="asOf" value={reader.asOf} />}
      <Button>{t('public.list.apply')}</Button>
      <ButtonLink variant="quiet" href={link(reader, path)}>
        {t('public.list.reset')}
      </ButtonLink>
    </form>
  )
}

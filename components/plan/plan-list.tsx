import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { translator } from '@/lib/i18n'

type ListedPlan = { slug: string; title: Bilingual; jurisdiction: { name: Bilingual } }

/** The other plans of the record. */
export function PlanList({ reader, plans }: { reader: Reader; plans: readonly ListedPlan[] }) {
  const { locale } = reader
  const t = translator(locale)
  return (
    <section aria-labelledby="plans">
      <h2 id="plans">{t('public.home.others')}</h2>
      <ul className="ways">
        {plans.map(({ slug, title, jurisdiction }) => (
          <li key={slug}>
            <a href={link(reader, `/plans/${slug}`)}>{title[locale]}</a>{' '}
            <small className="small">{jurisdiction.name[locale]}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

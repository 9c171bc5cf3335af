import type { Metadata } from 'next'
import { link } from '@/components/layout/link'
import { PageHeading } from '@/components/ui/content'
import { translator } from '@/lib/i18n'
import { Frame } from '../frame'
import { readPlans } from '../reads'
import { readVisit, type PageInput } from '../request'

export const dynamic = 'force-dynamic'

export async function generateMetadata(input: PageInput): Promise<Metadata> {
  const { reader } = await readVisit(input)
  return { title: translator(reader.locale)('public.missing.title'), robots: { index: false } }
}

/** What every unknown address shows; the server answers it with status 404. */
export default async function MissingPage(input: PageInput) {
  const visit = await readVisit(input)
  const { reader, moment } = visit
  const [plan] = await readPlans(moment)
  const t = translator(reader.locale)
  return (
    <Frame visit={visit} path="/" current={null} plan={plan?.slug ?? null}>
      <PageHeading title={t('public.missing.title')}>
        <p>{t('public.missing.text')}</p>
      </PageHeading>
      <ul className="ways">
        <li>
          <a href={link(reader, '/')}>{t('public.missing.home')}</a>
        </li>
        {plan === undefined ? null : (
          <li>
            <a href={link(reader, `/plans/${plan.slug}/commitments`)}>{t('public.missing.list')}</a>
          </li>
        )}
      </ul>
    </Frame>
  )
}

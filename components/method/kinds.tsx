import { DefinitionList } from '@/components/ui/content'
import { Table } from '@/components/ui/table'
import { COMPARATORS, KINDS, MODALITIES } from '@/lib/domain/words'
import { translator, type Locale } from '@/lib/i18n'
import { Part } from './contents'

/** Every kind of measure with its own arithmetic. */
export function Kinds({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="kinds">
      <p>{t('public.method.noAverage')}</p>
      <Table
        caption={t('public.method.parts.kinds')}
        rows={KINDS}
        rowKey={(kind) => kind}
        columns={[
          {
            key: 'kind',
            heading: t('public.item.kind'),
            isRowHeading: true,
            cell: (kind) => <span id={`kind-${kind}`}>{t(`kind.${kind}`)}</span>,
          },
          {
            key: 'example',
            heading: t('public.method.example'),
            narrow: 'hidden',
            cell: (kind) => t(`public.method.examples.${kind}`),
          },
          {
            key: 'rule',
            heading: t('public.method.rule'),
            cell: (kind) => t(`public.method.kinds.${kind}`),
          },
        ]}
      />
    </Part>
  )
}

/** Comparators, modality and rounding: how a figure meets a target. */
export function Figures({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Part locale={locale} part="figures">
      <p>{t('public.method.rounding')}</p>
      <p>{t('public.method.schedule')}</p>
      <h3>{t('public.method.comparators')}</h3>
      <DefinitionList
        items={COMPARATORS.map((comparator) => ({
          term: t(`comparator.${comparator}`, { value: 'N', max: 'M' }),
          description: t(`public.method.compared.${comparator}`),
        }))}
      />
      <h3>{t('public.item.modality')}</h3>
      <DefinitionList
        items={MODALITIES.map((modality) => ({
          term: t(`modality.${modality}`),
          description: t(`public.method.modalities.${modality}`),
        }))}
      />
    </Part>
  )
}

import { ActionForm } from '@/components/desk/action-form'
import type { FieldSpec } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import type { SummaryView } from '@/lib/services/summaries/view-summary'
import { cutFields } from '../cut-fields'
import { decideAction, moveAction, recutAction } from './actions'

/** What this person may do with the whole of it now. */
export function Acts({ locale, view }: { locale: Locale; view: SummaryView }) {
  const t = translator(locale)
  const { summary, permissions, open } = view
  const hidden = { locale, summary: summary.id, version: String(summary.version) }
  const reason: FieldSpec = {
    ...{ type: 'area', name: 'reason', label: t('summaries.field.reason'), hint: t('summaries.field.reasonHint') },
    ...{ rows: 3, value: '' },
  }
  const way = (value: string, label: string, variant: 'primary' | 'plain' = 'primary') => ({ label, name: 'act', value, variant })
  return (
    <>
      {permissions.has('summary:edit') ? (
        <>
          <section id="recut">
            <ActionForm
              action={recutAction}
              hidden={hidden}
              groups={[
                {
                  ...{ key: 'recut', legend: t('summaries.desk.recut'), note: t('summaries.desk.recutNote') },
                  fields: cutFields(locale, { dataOn: summary.cut.dataOn, knownOn: '' }),
                },
              ]}
              buttons={[{ label: t('summaries.desk.recut'), variant: 'plain' }]}
            />
          </section>
          <ActionForm
            action={moveAction}
            hidden={hidden}
            groups={[]}
            buttons={[
              ...(open.length === 0 ? [way('submit', t('summaries.desk.submit'))] : []),
              way('discard', t('summaries.desk.discard'), 'plain'),
            ]}
          />
        </>
      ) : null}
      {permissions.has('summary:withdraw') ? (
        <ActionForm
          action={moveAction}
          hidden={hidden}
          groups={[]}
          buttons={[way('withdraw', t('summaries.desk.withdraw'), 'plain')]}
        />
      ) : null}
      {permissions.has('summary:issue') ? (
        <ActionForm
          action={decideAction}
          hidden={hidden}
          groups={[{ key: 'decide', legend: t('summaries.desk.decide'), note: t('summaries.desk.decideNote'), fields: [reason] }]}
          buttons={[way('issue', t('summaries.desk.issue')), way('return', t('summaries.desk.return'), 'plain')]}
        />
      ) : null}
    </>
  )
}

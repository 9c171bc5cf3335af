import { ActionForm } from '@/components/desk/action-form'
import type { FieldSpec, FormButton } from '@/components/desk/form-spec'
import { summaryLabels } from '@/components/summary/labels'
import { SummaryBlockView } from '@/components/summary/summary-document'
import { Details } from '@/components/ui/content'
import { ownTextOf } from '@/lib/domain/summary/block-edit'
import { formatInstant, href, languageTag, translator, type Locale } from '@/lib/i18n'
import type { BlockView, SummaryView } from '@/lib/services/summaries/view-summary'
import { confirmNumberAction, editBlockAction } from './actions'

type BlockProps = { locale: Locale; view: SummaryView; block: BlockView; isChosen: boolean }

/** One block as it will read, what became of it, and the way to change it. */
export function Block({ locale, view, block, isChosen }: BlockProps) {
  const t = translator(locale)
  const { summary, permissions } = view
  const { generated, edited, edit, base, open, named, isOutdated } = block
  const mayEdit = permissions.has('summary:edit')
  const labels = summaryLabels(summary.language)
  const { id } = generated
  const isOwn = edit !== null && (edit.text !== null || edit.omission !== null)
  return (
    <section className="summary-block" id={`block-${id}`} aria-label={t('summaries.block.label', { id })}>
      {edited === null ? (
        <p className="hint">{t('summaries.block.omitted', { reason: edit?.omission ?? '' })}</p>
      ) : (
        <div className="summary-document" lang={languageTag(summary.language)}>
          <SummaryBlockView block={edited} proof={null} labels={labels} />
        </div>
      )}
      {edit === null ? null : (
        <p className="hint">
          {t('summaries.block.edited', { name: edit.changedBy.name, time: formatInstant(edit.changedAt) })}
        </p>
      )}
      {!isOwn ? null : (
        <Details summary={t('summaries.block.generated')}>
          <div lang={languageTag(summary.language)}>
            <SummaryBlockView block={{ ...generated, id: `generated-${id}` }} proof={null} labels={labels} />
          </div>
        </Details>
      )}
      {base === null ? null : <Changed locale={locale} lang={languageTag(summary.language)} base={base} now={generated} />}
      {isOutdated ? <p className="hint">{t('summaries.block.outdated')}</p> : null}
      {named.map(({ number, source, confirmedBy }) => (
        <p key={number} className="hint">
          {t('summaries.number.named', { number, source, name: confirmedBy.name })}
        </p>
      ))}
      {open.map(({ number }) => (
        <OpenNumber key={number} {...{ locale, view, number, mayEdit }} blockId={id} />
      ))}
      {!mayEdit ? null : isChosen ? (
        <EditForm locale={locale} view={view} block={block} />
      ) : (
        <p>
          <a href={`${href(locale, `/desk/summaries/${summary.id}`)}?block=${encodeURIComponent(id)}#block-${id}`}>
            {t('summaries.block.edit')}
            <span className="hidden-text"> {id}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What was generated when the edit was made, beside what is generated now. */
type ChangedProps = { locale: Locale; lang: string; base: BlockView['generated']; now: BlockView['generated'] }

function Changed({ locale, lang, base, now }: ChangedProps) {
  const t = translator(locale)
  const [before, after] = [ownTextOf(base), ownTextOf(now)]
  return (
    <div className="summary-changed">
      <p>{t('summaries.block.changed')}</p>
      {before === null || after === null ? null : (
        <p lang={lang}>
          <del>{before}</del> <ins>{after}</ins>
        </p>
      )}
    </div>
  )
}

type OpenProps = { locale: Locale; view: SummaryView; blockId: string; number: string; mayEdit: boolean }

/** A number that nothing published supports, with the form that names its source. */
function OpenNumber({ locale, view: { summary }, blockId, number, mayEdit }: OpenProps) {
  const t = translator(locale)
  const label = t('summaries.number.unsupported', { number })
  if (!mayEdit) return <p className="field-error">{label}</p>
  const field: FieldSpec = {
    ...{ type: 'text', name: 'source', label: t('summaries.number.source'), value: '' },
    hint: t('summaries.number.sourceHint'),
  }
  return (
    <ActionForm
      action={confirmNumberAction}
      hidden={{ locale, summary: summary.id, version: String(summary.version), block: blockId, number }}
      groups={[{ key: 'number', legend: label, fields: [field] }]}
      buttons={[{ label: t('summaries.number.confirm'), about: number, variant: 'plain' }]}
    />
  )
}

/** Own words, place and omission of one block. */
function EditForm({ locale, view: { summary }, block: { generated, edit } }: Omit<BlockProps, 'isChosen'>) {
  const t = translator(locale)
  const present = ownTextOf(generated)
  const text: FieldSpec[] =
    present === null
      ? []
      : [{ type: 'area', name: 'text', label: t('summaries.block.text'), rows: 8, value: edit?.text ?? present }]
  const omission: FieldSpec = {
    ...{ type: 'text', name: 'omission', label: t('summaries.block.omission'), value: edit?.omission ?? '' },
    hint: t('summaries.block.omissionHint'),
  }
  const act = (value: string, label: string): FormButton => ({ label, name: 'act', value, variant: 'plain' })
  const save: FormButton = { label: t('summaries.block.save'), name: 'act', value: 'rewrite' }
  return (
    <ActionForm
      action={editBlockAction}
      hidden={{ locale, summary: summary.id, version: String(summary.version), block: generated.id }}
      groups={[{ key: 'edit', legend: t('summaries.block.edit'), fields: [...text, omission] }]}
      buttons={[
        ...(present === null ? [] : [save]),
        act('up', t('summaries.block.up')),
        act('down', t('summaries.block.down')),
        act('omit', t('summaries.block.omit')),
        ...(edit === null ? [] : [act('restore', t('summaries.block.restore'))]),
      ]}
      links={[{ label: t('summaries.block.close'), href: `${href(locale, `/desk/summaries/${summary.id}`)}#block-${generated.id}` }]}
    />
  )
}

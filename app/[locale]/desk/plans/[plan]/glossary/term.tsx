import { ActionForm } from '@/components/desk/action-form'
import type { FormButton } from '@/components/desk/form-spec'
import type { GlossaryEntry } from '@/lib/domain/summary'
import { href, languageTag, translator, type Locale } from '@/lib/i18n'
import { editGlossaryAction } from './actions'
import { termFields } from './term-fields'

type TermProps = {
  locale: Locale
  /** of the glossary, without language prefix */
  path: string
  hidden: Readonly<Record<string, string>>
  entry: GlossaryEntry
  isChosen: boolean
}

/** A term as reports explain it, with the way to change it or the form that does. */
export function Term({ locale, path, hidden, entry, isChosen }: TermProps) {
  const t = translator(locale)
  const { term, meaning, source } = entry
  return (
    <li id={`term-${term.zh}`}>
      <dl>
        <dt lang={languageTag('zh')}>{term.zh}</dt>
        <dd lang={languageTag('zh')}>{meaning.zh}</dd>
        {term.en === '' ? null : (
          <dd className="hint" lang={languageTag('en')}>
            <b>{term.en}</b> {meaning.en}
          </dd>
        )}
      </dl>
      {isChosen ? (
        <TermForm {...{ locale, path, hidden, entry }} />
      ) : (
        <p className="hint">
          <a href={`${href(locale, path)}?term=${encodeURIComponent(term.zh)}#term-${encodeURIComponent(term.zh)}`}>
            {t('summaries.glossary.change')}
            <span className="hidden-text"> {term.zh}</span>
          </a>
          {source === null ? null : ` · ${t('summaries.glossary.source', { paragraph: source.paragraph })}`}
        </p>
      )}
    </li>
  )
}

function TermForm({ locale, path, hidden, entry }: Omit<TermProps, 'isChosen'>) {
  const t = translator(locale)
  const act = (value: string, label: string): FormButton => ({ label, name: 'act', value, variant: 'plain' })
  return (
    <ActionForm
      action={editGlossaryAction}
      hidden={{ ...hidden, term: entry.term.zh }}
      groups={[
        {
          key: 'term',
          legend: t('summaries.glossary.changeOf', { term: entry.term.zh }),
          note: t('summaries.glossary.noSource'),
          fields: termFields(locale, entry),
        },
      ]}
      buttons={[
        { label: t('summaries.glossary.save'), name: 'act', value: 'change' },
        act('up', t('summaries.glossary.up')),
        act('down', t('summaries.glossary.down')),
        act('remove', t('summaries.glossary.remove')),
      ]}
      links={[{ label: t('summaries.block.close'), href: href(locale, path) }]}
    />
  )
}

import { faultText } from '@/components/desk/sheets/fault-text'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { href, joinWords, translator, type Locale } from '@/lib/i18n'
import type { ImportView } from '@/lib/services/sheets/handle-import'
import { ImportButtons } from './import-buttons'

type RefusedProps = { locale: Locale; view: ImportView }

/** Why nothing was saved: the sheet as a whole, or every cell that is wrong. */
export function Refused({ locale, view }: RefusedProps) {
  const t = translator(locale)
  const { refusal } = view.result
  const mayRecheck = refusal?.reason === 'changed-meanwhile' && view.stored.discardedAt === null
  return (
    <>
      {refusal === null ? (
        <Faults locale={locale} view={view} />
      ) : (
        <Notice kind="error" title={t('desk.sheets.notRead')}>
          <p>{t(`desk.sheets.refusal.${refusal.reason}`)}</p>
          {refusal.about.length === 0 ? null : (
            <p>{joinWords(locale, refusal.about)}</p>
          )}
        </Notice>
      )}
      {mayRecheck ? (
        <ImportButtons locale={locale} importId={view.stored.id} acts={['recheck']} />
      ) : (
        <p className="actions">
          <ButtonLink href={href(locale, '/desk/sheets')}>
            {t('desk.sheets.uploadAgain')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function Faults({ locale, view }: RefusedProps) {
  const t = translator(locale)
  const { faults, faultCount } = view.result
  return (
    <div className="notice error" role="alert" aria-labelledby="faults">
      <h2 id="faults">{t('desk.sheets.faults', { count: faultCount })}</h2>
      <p>{t('desk.sheets.faultsNext')}</p>
      <ol className="cell-faults">
        {faults.map((fault) => (
          <li key={`${fault.row}-${fault.column}-${fault.by}-${fault.code}`}>
            {faultText(locale, fault)}
          </li>
        ))}
      </ol>
      {faultCount > faults.length ? (
        <p>{t('desk.sheets.moreFaults', { count: faultCount - faults.length })}</p>
      ) : null}
    </div>
  )
}

import { ChangesTable } from '@/components/desk/sheets/changes-table'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { href, translator, type Locale } from '@/lib/i18n'
import type { ImportView } from '@/lib/services/sheets/handle-import'
import { ImportButtons } from './import-buttons'

const ITEMS_A_PAGE = 50

type CheckedProps = { locale: Locale; view: ImportView; page: number }

/** The dry run: what would change, old beside new, and the buttons that make it so. */
export function Checked({ locale, view, page }: CheckedProps) {
  const t = translator(locale)
  const { result, stored, unexplainedCount } = view
  const { changes, unchangedCount } = result
  if (changes.length === 0) {
    return (
      <>
        <Notice kind="info" title={t('desk.sheets.noChanges')}>
          <p>{t('desk.sheets.noChangesNext', { count: unchangedCount })}</p>
        </Notice>
        <ImportButtons locale={locale} importId={stored.id} acts={['cancel']} />
      </>
    )
  }
  const pageCount = Math.ceil(changes.length / ITEMS_A_PAGE)
  const current = Math.min(Math.max(1, page), pageCount)
  const shown = changes.slice((current - 1) * ITEMS_A_PAGE, current * ITEMS_A_PAGE)
  const caption = t('desk.sheets.dryRun')
  return (
    <section>
      <h2>{caption}</h2>
      <p>
        {t('desk.sheets.counts', { changed: changes.length, unchanged: unchangedCount })}{' '}
        {t('desk.sheets.nothingYet')}
      </p>
      <ChangesTable locale={locale} caption={caption} changes={shown} />
      <Pagination
        locale={locale}
        page={current}
        pageCount={pageCount}
        hrefOf={(n) => href(locale, `/desk/sheets/${stored.id}?page=${n}`)}
      />
      {unexplainedCount === 0 ? null : (
        <Notice kind="warning" title={t('desk.sheets.unexplained', { count: unexplainedCount })}>
          <p>{t('desk.sheets.unexplainedNext')}</p>
        </Notice>
      )}
      <ImportButtons
        locale={locale}
        importId={stored.id}
        acts={unexplainedCount === 0 ? ['save', 'submit', 'cancel'] : ['save', 'cancel']}
      />
    </section>
  )
}

import { link, type Reader } from '@/components/layout/link'
import { Hash } from '@/components/ui/hash'
import type { LedgerLine } from '@/lib/domain/ledger'
import { formatInstant, translator } from '@/lib/i18n'

/** The head of the chain, and how anyone can check the whole of it. */
export function Verify({ reader, head }: { reader: Reader; head: LedgerLine }) {
  const t = translator(reader.locale)
  return (
    <section aria-labelledby="verify">
      <h2 id="verify">{t('public.ledger.verify.title')}</h2>
      <p>
        {t('public.ledger.verify.head', {
          seq: head.seq,
          instant: formatInstant(new Date(head.recordedAt)),
        })}
      </p>
      <p>
        <Hash value={head.hash} copyText={t('ui.hash.copy')} copiedText={t('ui.hash.copied')} />
      </p>
      <ol className="steps">
        <li>
          {t('public.ledger.verify.download')}{' '}
          <a href="/api/v1/ledger" download="ledger.ndjson">
            ledger.ndjson
          </a>
        </li>
        <li>
          {t('public.ledger.verify.program')}{' '}
          <a href="/verify-ledger.mjs" download>
            verify-ledger.mjs
          </a>
        </li>
        <li>
          {t('public.ledger.verify.run')} <code>node verify-ledger.mjs ledger.ndjson</code>
        </li>
      </ol>
      <p className="small">
        {t('public.ledger.verify.why')}{' '}
        <a href={link(reader, '/method#ledger')}>{t('public.more')}</a>
      </p>
    </section>
  )
}

import { translator, type Locale } from '@/lib/i18n'

type PaginationProps = {
  locale: Locale
  /** 1 … pageCount */
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}

/** First, last and the neighbours of a page; null stands for what is left out between. */
export function pagesAround(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount]
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b)
  return shown.flatMap((n, index) => {
    const before = shown[index - 1] ?? n - 1
    if (n - before === 2) return [n - 1, n]
    return n - before > 2 ? [null, n] : [n]
  })
}

/** Links to the other pages; nothing when there is only one. */
export function Pagination({ locale, page, pageCount, hrefOf }: PaginationProps) {
  const t = translator(locale)
  if (pageCount <= 1) return null
  return (
    <nav className="pages" aria-label={t('ui.pagination.label')}>
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev">
          {t('ui.pagination.previous')}
        </a>
      ) : null}
      {pagesAround(page, pageCount).map((n, index) =>
        n === null ? (
          <span key={`gap${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={n}
            href={hrefOf(n)}
            aria-label={t('ui.pagination.page', { page: n })}
            aria-current={n === page ? 'page' : undefined}
          >
            {n}
          </a>
        ),
      )}
      {page < pageCount ? (
        <a href={hrefOf(page + 1)} rel="next">
          {t('ui.pagination.next')}
        </a>
      ) : null}
    </nav>
  )
}

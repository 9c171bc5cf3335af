import { translator, type Locale } from '@/lib/i18n'

/** A step on the way to the page; the last one, the page itself, has no address. */
export type Crumb = { label: string; href?: string; lang?: string }

export const Breadcrumb = ({ locale, items }: { locale: Locale; items: readonly Crumb[] }) => (
  <nav className="crumbs" aria-label={translator(locale)('ui.breadcrumb')}>
    <ol>
      {items.map(({ label, href, lang }) => (
        <li key={label} lang={lang}>
          {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
        </li>
      ))}
    </ol>
  </nav>
)

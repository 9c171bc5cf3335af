import { href, LOCALES, languageTag, translator, type Locale } from '@/lib/i18n'
import { ComfortScript } from './comfort'

/**
 * 长者模式 as a plain checkbox that the style sheet reads, with the script that
 * remembers it, and the same page in the other language.
 *
 * @param path the page's address without language prefix, with its query
 */
export function ReadingAids({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale)
  return (
    <>
      <label>
        <input type="checkbox" id="large-text" autoComplete="off" />
        {t('ui.util.largeText')}
      </label>
      <ComfortScript />
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <a key={other} href={href(other, path)} lang={languageTag(other)} hrefLang={languageTag(other)}>
          {t(`ui.language.${other}`)}
        </a>
      ))}
    </>
  )
}

import type { ReactNode } from 'react'
import { writtenCountsIn } from '@/lib/domain/plan-import/numbers'
import type { Bilingual } from '@/lib/domain/words'
import { joinWords, languageTag, type Locale } from '@/lib/i18n'

/** Words of the document: on an English page in quotation marks, and marked as Chinese. */
export const DocumentWords = ({ locale, children }: { locale: Locale; children: ReactNode }) =>
  locale === 'zh' ? children : <>“<span lang={languageTag('zh')}>{children}</span>”</>

const hasEnglish = ({ en }: Bilingual): boolean => en.trim() !== ''

/** A name in the page's language; in the document's words where nobody gave it in English yet. */
export const Name = ({ locale, name }: { locale: Locale; name: Bilingual }) =>
  locale === 'en' && hasEnglish(name) ? name.en : <DocumentWords locale={locale}>{name.zh}</DocumentWords>

/** The same where only text can stand. */
export function nameText(locale: Locale, name: Bilingual): string {
  if (locale === 'zh') return name.zh
  return hasEnglish(name) ? name.en : `“${name.zh}”`
}

/** The numbers that a clause states, of which those in characters (两位数) are words of the document. */
export const StatedNumbers = ({ locale, numbers }: { locale: Locale; numbers: readonly string[] }) => {
  const inDigits = numbers.filter((each) => writtenCountsIn(each).length === 0)
  const written = numbers.filter((each) => !inDigits.includes(each))
  return (
    <>
      {joinWords(locale, inDigits)}
      {inDigits.length > 0 && written.length > 0 ? joinWords(locale, ['', '']) : null}
      {written.length > 0 ? <DocumentWords locale={locale}>{written.join('、')}</DocumentWords> : null}
    </>
  )
}

import { sentenceAround, type Span } from '@/components/plan/segments'
import { link, type Bilingual, type Reader } from '@/components/layout/link'
import { Quote } from '@/components/ui/quote'
import { translator } from '@/lib/i18n'

type WordsProps = {
  reader: Reader
  item: {
    plan: { slug: string; document: { title: Bilingual } }
    reason: Bilingual
    paragraph: Span & { number: number; lead: string | null; text: string }
  }
}

/** Tables keep their rows apart; a row quoted alone needs no more than its cells. */
const inOneLine = (text: string): string => text.replace(/[\t\n]+/gu, ' ')

/** The plan's own words with the clause marked. */
export function PlanQuote({ reader, item }: WordsProps) {
  const { locale } = reader
  const t = translator(locale)
  const { paragraph, plan } = item
  const isTable = paragraph.text.includes('\t')
  const { before, marked, after } = sentenceAround(paragraph.text, paragraph)
  const source = [
    plan.document.title[locale],
    ...(paragraph.lead === null || locale !== 'zh' ? [] : [paragraph.lead]),
    t('public.item.paragraph', { number: paragraph.number }),
  ].join(' · ')
  return (
    <Quote
      before={isTable ? '' : before}
      marked={inOneLine(marked)}
      after={isTable ? '' : after}
      source={source}
      href={link(reader, `/plans/${plan.slug}/text#p${paragraph.number}`)}
    />
  )
}

/** The plan's own words, and why they are tracked. */
export function PlanWords({ reader, item }: WordsProps) {
  const { locale } = reader
  const t = translator(locale)
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t('public.item.words')}</h2>
      <PlanQuote reader={reader} item={item} />
      <p className="reason">{t('public.item.reason', { reason: item.reason[locale] })}</p>
    </section>
  )
}

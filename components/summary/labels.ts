import { formatDate, formatMonth, joinWords, translator, type Locale } from '@/lib/i18n'
import type { SummaryLabels } from '@/lib/domain/summary/forms'
import { STANDINGS, type StandingCode } from '@/lib/domain/words'

const RULES = ['share', 'deviation', 'difference', 'count'] as const

/** A rule by its name on the page of rules; one without a name by its code. */
function ruleName(locale: Locale, rule: string): string {
  const known = RULES.find((code) => code === rule)
  return known === undefined ? rule : translator(locale)(`summaryForm.rule.${known}`)
}

/** The words that the forms of a summary add around its model, in a language. */
export function summaryLabels(locale: Locale): SummaryLabels {
  const t = translator(locale)
  const word = (code: StandingCode): string => t(`standing.${code}`)
  const standings = {
    completed: word('completed'),
    ahead: word('ahead'),
    'on-schedule': word('on-schedule'),
    behind: word('behind'),
    'far-behind': word('far-behind'),
    'in-progress': word('in-progress'),
    'not-due': word('not-due'),
    direction: word('direction'),
    'no-data': word('no-data'),
    ended: word('ended'),
  } satisfies Record<(typeof STANDINGS)[number], string>
  return {
    chart: {
      standings,
      item: t('summaryForm.chart.item'),
      section: t('summaryForm.chart.section'),
      date: t('ui.chart.date'),
      actual: t('ui.chart.actual'),
      target: t('ui.chart.target'),
      scheduled: t('ui.chart.scheduled'),
      deviation: t('summaryForm.chart.deviation'),
      standing: t('summaryForm.chart.standing'),
      total: (count) => t('summaryForm.chart.total', { count }),
      month: (date) => formatMonth(locale, date),
    },
    term: (term) => t('summaryForm.term', { term }),
    sources: {
      title: t('summaryForm.sources.title'),
      chart: t('summaryForm.sources.chart'),
      places: t('summaryForm.sources.places'),
      ledger: ({ seq, commitment, effectiveOn }) => {
        const date = formatDate(locale, effectiveOn)
        return commitment === null
          ? t('summaryForm.sources.ledger', { seq, date })
          : t('summaryForm.sources.ledgerOf', { seq, date, code: commitment })
      },
      document: (title, paragraph) => t('summaryForm.sources.document', { title, paragraph }),
      rule: (rule, from) => {
        const numbers = joinWords(locale, from.map(({ number }) => `[${number}]`))
        return t('summaryForm.sources.rule', { rule: ruleName(locale, rule), numbers })
      },
      named: ({ number, office, role }) =>
        t('summaryForm.sources.named', { number, office, role: t(`role.${role}`) }),
      quote: (quote) => t('summaryForm.sources.quote', { quote }),
    },
  }
}

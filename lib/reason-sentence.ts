import type { Reason, SayBoth } from '@/lib/domain/plan-text/reasons'
import { translator, type Locale } from '@/lib/i18n'

/** What a reason's message is told: words that stand side by side in a row, as the document would. */
export const reasonArguments = (reason: Reason) => ('words' in reason ? { words: reason.words.join('、') } : {})

/** Says reasons in a language, each as one sentence; words of the document stay as they are. */
export const reasonSentence =
  (locale: Locale) =>
  (reason: Reason): string =>
    translator(locale).markup(`planReason.${reason.rule}`, { ...reasonArguments(reason), zh: (words) => words })

/** The same in both languages, as a plan keeps it. */
export const REASON_SENTENCES: SayBoth = { zh: reasonSentence('zh'), en: reasonSentence('en') }

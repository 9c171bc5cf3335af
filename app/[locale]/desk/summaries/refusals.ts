import type { FormState } from '@/components/desk/form-spec'
import { translator, type Locale } from '@/lib/i18n'
import type { EditDecision } from '@/lib/services/summaries/edit-block'
import type { GenerateDecision } from '@/lib/services/summaries/generate-summary'
import type { IssueDecision } from '@/lib/services/summaries/issue-summary'
import type { MoveDecision } from '@/lib/services/summaries/move-summary'
import type { RecutDecision } from '@/lib/services/summaries/recut-summary'

type Refused = Extract<EditDecision | GenerateDecision | IssueDecision | MoveDecision | RecutDecision, { ok: false }>
/** All but what is said at the fields. */
export type SummaryRefused = Exclude<Refused, { reason: 'fields' }> | { reason: 'signed-out' }

/** Why nothing was done, and what to do next. */
export function describeSummaryRefusal(
  locale: Locale,
  refused: SummaryRefused,
): NonNullable<FormState['notice']> {
  const t = translator(locale)
  if (refused.reason === 'signed-out') {
    return { title: t('desk.refusal.signed-out'), lines: [t('desk.refusal.unchanged')] }
  }
  const count = 'count' in refused ? refused.count : 0
  return { title: t(`summaries.refusal.${refused.reason}`, { count }), lines: [t('desk.refusal.unchanged')] }
}

/** Words that came too late, because the summary has been moved on meanwhile. */
export function describeLateWords(locale: Locale): NonNullable<FormState['notice']> {
  const t = translator(locale)
  return { title: t('summaries.refusal.late-words'), lines: [t('summaries.refusal.late-words-next')] }
}

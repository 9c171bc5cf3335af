import type { Reason } from '@/lib/domain/plan-text/reasons'
import { languageTag, translator, type Locale } from '@/lib/i18n'
import { reasonArguments } from '@/lib/reason-sentence'

/** Why the machine proposes something, a line a reason; the document's words are marked as Chinese. */
export const Reasons = ({ locale, because }: { locale: Locale; because: readonly Reason[] }) =>
  because.map((reason, index) => (
    <span key={index} className="line">
      {translator(locale).rich(`planReason.${reason.rule}`, {
        ...reasonArguments(reason),
        zh: (words) => <span lang={languageTag('zh')}>{words}</span>,
      })}
    </span>
  ))

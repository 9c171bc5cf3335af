import { ActionForm } from '@/components/desk/action-form'
import { translator, type Locale } from '@/lib/i18n'
import type { PlanImportView } from '@/lib/services/plan-import/view-import'
import { moveImportAction } from './actions'

/** What this person may do with the import as a whole, now. */
export function Moves({ locale, view: { stored, permissions, unready } }: { locale: Locale; view: PlanImportView }) {
  const t = translator(locale)
  const hidden = { locale, import: stored.id, version: String(stored.version) }
  const button = (act: 'open' | 'send-back' | 'request' | 'discard', variant: 'primary' | 'plain' | 'quiet') => ({
    ...{ label: t(`desk.imports.move.${act}`), name: 'act', value: act, variant },
  })
  const buttons = [
    ...(permissions.has('plan-import:open') ? [button('open', 'primary')] : []),
    ...(permissions.has('plan-import:send-back') ? [button('send-back', 'plain')] : []),
    ...(permissions.has('plan-import:decide') && unready.length === 0 ? [button('request', 'primary')] : []),
    ...(permissions.has('plan-import:decide') ? [button('discard', 'quiet')] : []),
  ]
  if (buttons.length === 0) return null
  return <ActionForm action={moveImportAction} hidden={hidden} groups={[]} buttons={buttons} />
}

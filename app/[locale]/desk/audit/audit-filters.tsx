import { Button, ButtonLink } from '@/components/ui/button'
import { Select } from '@/components/ui/choice'
import { TextField } from '@/components/ui/text-field'
import { AUDIT_ACTIONS } from '@/lib/domain/audit'
import { href, translator, type Locale } from '@/lib/i18n'
import type { AuditQuery } from './query'
import { nameAction } from './sentences'

/** Time, person, action and subject as a plain GET form: the address holds everything. */
export function AuditFilters({ locale, query }: { locale: Locale; query: AuditQuery }) {
  const t = translator(locale)
  const path = href(locale, '/desk/audit')
  const actions = AUDIT_ACTIONS.map((action) => ({ value: action, label: nameAction(locale, action) }))
  return (
    <form method="get" action={path} role="search" aria-label={t('audit.search')} className="filters">
      <TextField type="date" name="from" label={t('audit.from')} defaultValue={query.from ?? ''} />
      <TextField type="date" name="to" label={t('audit.to')} defaultValue={query.to ?? ''} />
      <TextField name="person" maxLength={60} label={t('audit.person')} defaultValue={query.person} />
      <Select
        name="action"
        label={t('audit.what')}
        options={[{ value: '', label: t('audit.any') }, ...actions]}
        defaultValue={query.action ?? ''}
      />
      <TextField name="subject" maxLength={60} label={t('audit.subject')} defaultValue={query.subject} />
      <Button>{t('audit.apply')}</Button>
      <ButtonLink variant="quiet" href={path}>
        {t('audit.reset')}
      </ButtonLink>
    </form>
  )
}

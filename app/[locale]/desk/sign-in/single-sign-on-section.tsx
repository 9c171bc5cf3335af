import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { findStranger } from '@/lib/auth/single-sign-on/passage'
import { findSingleSignOn } from '@/lib/auth/single-sign-on/settings'
import { href, translator, type Locale } from '@/lib/i18n'
import type { SingleSignOnRefusal } from './single-sign-on-refusal'

type SingleSignOnProps = { locale: Locale; next: string | null }

/** The way to the provider of sign-in; nothing where none is set up. */
export function SingleSignOn({ locale, next }: SingleSignOnProps) {
  const settings = findSingleSignOn()
  if (settings === null) return null
  const t = translator(locale)
  const label = settings.label ?? t('singleSignOn.name')
  const query = next === null ? '' : `?${new URLSearchParams({ next })}`
  return (
    <section aria-labelledby="single-sign-on">
      <h2 id="single-sign-on">{label}</h2>
      <p>{t('singleSignOn.lede')}</p>
      <div className="actions">
        <ButtonLink href={`${href(locale, '/desk/sign-in/single-sign-on')}${query}`}>
          {t('singleSignOn.submit', { label })}
        </ButtonLink>
      </div>
    </section>
  )
}

type RefusedProps = { locale: Locale; refusal: SingleSignOnRefusal }

/** Why single sign-on led back here. */
export async function SingleSignOnRefused({ locale, refusal }: RefusedProps) {
  const t = translator(locale)
  const stranger = refusal === 'not-linked' ? await findStranger() : null
  return (
    <Notice kind="warning" title={t('singleSignOn.refused.title')} isAnswer>
      <p>{t(`singleSignOn.refused.${refusal}`)}</p>
      {stranger === null ? null : (
        <p className="device-key">
          {t('singleSignOn.subject')} <code>{stranger}</code>
        </p>
      )}
    </Notice>
  )
}

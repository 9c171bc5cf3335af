import type { FieldGroup, FieldSpec, FormButton } from '@/components/desk/form-spec'
import { DefinitionList } from '@/components/ui/content'
import { RECOVERY_CODES } from '@/lib/domain/second-factor'
import { translator, type Locale } from '@/lib/i18n'
import type { SecondFactorView } from '@/lib/services/enrol-second-factor'
import { QrCode } from './qr-code'

/** The password, where there is one, and a code. */
function proofFields(locale: Locale, hasPassword: boolean, mayRecover: boolean): FieldSpec[] {
  const t = translator(locale)
  const password: FieldSpec = {
    type: 'password',
    name: 'password',
    label: t('auth.password.current'),
    autoComplete: 'current-password',
  }
  const code: FieldSpec = {
    type: 'text',
    name: 'code',
    label: t(mayRecover ? 'secondFactor.codeOrRecovery' : 'secondFactor.code'),
    hint: t('secondFactor.codeHint'),
    autoComplete: 'one-time-code',
    value: '',
  }
  return hasPassword ? [password, code] : [code]
}

/** What the page's one form asks for in each state. */
export function formOf(
  locale: Locale,
  view: SecondFactorView,
  isRequired: boolean,
): { groups: FieldGroup[]; buttons: FormButton[] } {
  const t = translator(locale)
  const act = (value: string, label: string, variant: FormButton['variant'] = 'primary'): FormButton => ({
    name: 'act',
    value,
    label,
    variant,
  })
  if (view.state === 'off') return { groups: [], buttons: [act('start', t('secondFactor.start'))] }
  const isOn = view.state === 'on'
  const legend = t(isOn ? 'secondFactor.proof' : 'secondFactor.confirm')
  const groups = [{ key: 'proof', legend, fields: proofFields(locale, view.hasPassword, isOn) }]
  if (!isOn) {
    const again = act('start', t('secondFactor.startAgain'), 'plain')
    return { groups, buttons: [act('confirm', t('secondFactor.turnOn')), again] }
  }
  const off = isRequired ? [] : [act('off', t('secondFactor.turnOff'), 'plain')]
  return { groups, buttons: [act('renew', t('secondFactor.renew'), 'plain'), ...off] }
}

type StateProps = { locale: Locale; view: SecondFactorView; isRequired: boolean }

/** How the second factor is, before the form. */
export function State({ locale, view, isRequired }: StateProps) {
  const t = translator(locale)
  switch (view.state) {
    case 'off':
      return <p>{t('secondFactor.offText')}</p>
    case 'confirming':
      return <Key locale={locale} device={view.device} />
    case 'on': {
      const left = t('secondFactor.codesLeft', { left: view.recoveryCodes, all: RECOVERY_CODES })
      return (
        <>
          <DefinitionList
            items={[
              { term: t('secondFactor.title'), description: t('secondFactor.isOn') },
              { term: t('secondFactor.recovery'), description: left },
            ]}
          />
          {isRequired ? <p>{t('secondFactor.isRequired')}</p> : null}
        </>
      )
    }
  }
}

type KeyProps = { locale: Locale; device: { key: string; address: string } }

function Key({ locale, device: { key, address } }: KeyProps) {
  const t = translator(locale)
  return (
    <section aria-labelledby="scan">
      <h2 id="scan">{t('secondFactor.scan')}</h2>
      <p>{t('secondFactor.scanText')}</p>
      <QrCode text={address} label={t('secondFactor.qrLabel')} />
      <p>{t('secondFactor.keyText')}</p>
      <p className="device-key">
        <code>{key.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
    </section>
  )
}

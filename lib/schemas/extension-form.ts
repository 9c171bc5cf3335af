import { isCivilDate, type CivilDate } from '@/lib/domain/civil-date'
import { MAX_EXTENSION_REASON } from '@/lib/domain/extension'

/** What the form for more time asks for. */
export type ExtensionForm = { periodEndsOn: CivilDate; dueOn: CivilDate; reason: string }

export type ExtensionFault = { field: 'dueOn' | 'reason'; fault: 'required' | 'not-a-date' | 'too-long' }

export type ExtensionFormResult =
  | { ok: true; value: ExtensionForm }
  /** without a fault it was not the form that sent it */
  | { ok: false; faults: ExtensionFault[] }

const text = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replace(/\0/g, '').trim() : ''
}

/** Reads the form; every fault at once, in the order of the form. */
export function parseExtensionForm(form: FormData): ExtensionFormResult {
  const dueOn = text(form, 'dueOn')
  const reason = text(form, 'reason')
  const periodEndsOn = text(form, 'periodEndsOn')
  const faults: ExtensionFault[] = []
  if (dueOn === '') faults.push({ field: 'dueOn', fault: 'required' })
  else if (!isCivilDate(dueOn)) faults.push({ field: 'dueOn', fault: 'not-a-date' })
  if (reason === '') faults.push({ field: 'reason', fault: 'required' })
  else if (reason.length > MAX_EXTENSION_REASON) faults.push({ field: 'reason', fault: 'too-long' })
  return faults.length === 0 && isCivilDate(dueOn) && isCivilDate(periodEndsOn)
    ? { ok: true, value: { periodEndsOn, dueOn, reason } }
    : { ok: false, faults }
}

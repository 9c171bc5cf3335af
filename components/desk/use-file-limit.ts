import { useState, type SubmitEvent } from 'react'
import type { FieldGroup, FileLimit } from './form-spec'

type Refused = { title: string; errors: Readonly<Record<string, string>> }

function listLimits(groups: readonly FieldGroup[]): { name: string; limit: FileLimit }[] {
  return groups.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.type === 'file' && field.limit !== undefined ? [{ name: field.name, limit: field.limit }] : [],
    ),
  )
}

function refuse(form: HTMLFormElement, groups: readonly FieldGroup[]): Refused | null {
  for (const { name, limit } of listLimits(groups)) {
    const file = new FormData(form).get(name)
    if (file instanceof File && file.size > limit.bytes) {
      return { title: limit.title, errors: { [name]: limit.message } }
    }
  }
  return null
}

/**
 * Keeps a file above the limit from being sent at all. The server refuses such a request
 * before it reads the form, and the client script would then take the typed text away.
 */
export function useFileLimit(groups: readonly FieldGroup[]) {
  const [refused, setRefused] = useState<Refused | null>(null)
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    const found = refuse(event.currentTarget, groups)
    if (found !== null) event.preventDefault()
    setRefused(found)
  }
  return { refused, onSubmit }
}

'use client'
import { unstable_rethrow as rethrow } from 'next/navigation'
import { createContext, useContext, type ReactNode } from 'react'
import { typedValues, type FormAction } from './form-spec'

/** What is said when the network or the server fails, in the page's language. */
export type OutageWords = {
  /** in place of a page that could not be shown */
  page: { title: string; lines: readonly string[]; retry: string; desk: { label: string; href: string } }
  /** at a form whose answer never came */
  form: { title: string; lines: readonly string[] }
  /** what stands over the page, since the failed page took its own with it */
  masthead: ReactNode
}

const Words = createContext<OutageWords | null>(null)

/** Gives the pages of the desk, and their error page, the words for a failure. */
export const OutageProvider = Words.Provider

/** The words for a failure. Throws outside the desk, which alone has them. */
export function useOutageWords(): OutageWords {
  const words = useContext(Words)
  if (words === null) throw new Error('no words for a failure: the page is not of the desk')
  return words
}

/**
 * The action of a form, and in the browser one that does not throw the form away with what was
 * typed into it when no answer comes. On the server it is the action itself, so that the form
 * can be posted without script.
 */
export function useGuarded(action: FormAction): FormAction {
  const { form: notice } = useOutageWords()
  if (typeof window === 'undefined') return action
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      // an answer that leads to another page comes as an error too
      rethrow(error)
      const attempt = state.attempt + 1
      return { ...state, attempt, title: '', errors: {}, values: typedValues(form), notice: { ...notice, isFailure: true } }
    }
  }
}

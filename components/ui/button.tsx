import type { ComponentProps } from 'react'

/** primary: the one act of a page; plain: beside it; quiet: as text. */
export type ButtonVariant = 'primary' | 'plain' | 'quiet'

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & { variant?: ButtonVariant }
type ButtonLinkProps = Omit<ComponentProps<'a'>, 'className' | 'href'> & {
  href: string
  variant?: ButtonVariant
}

/** A button that submits its form, unless told otherwise. */
export const Button = ({ variant = 'primary', type = 'submit', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={`button ${variant}`} />
)

/** A link that looks like a button; for going somewhere, never for changing something. */
export const ButtonLink = ({ variant = 'plain', ...rest }: ButtonLinkProps) => (
  <a {...rest} className={`button ${variant}`} />
)

/** A button that does something here, and a link that looks like one. */
import type { ComponentProps } from 'react'
import { Link, type LinkProps } from 'react-router'
import styles from './button.module.css'

/** main: the one orange action of a screen; strong: black; plain: outlined; quiet: underlined text; bare: a sign alone. */
export type ButtonLook = 'main' | 'strong' | 'plain' | 'quiet' | 'danger' | 'bare'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook
}

export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={buttonClass(look, className)} />
}

export interface LinkButtonProps extends LinkProps {
  readonly look?: ButtonLook
}

export function LinkButton({ look = 'plain', className = '', ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonClass(look, className)} />
}

/** For anchors that leave the app or download, and labels that open a file picker. */
export function buttonClass(look: ButtonLook, className = ''): string {
  return [styles.button, styles[look], className].filter(Boolean).join(' ')
}

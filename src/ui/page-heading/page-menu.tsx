/** The menu of the app at the top of a screen on a phone: the frame says what is in it, a heading where it stands. */
import { createContext, useContext } from 'react'
import styles from './page-heading.module.css'

/** Nothing outside the frame. */
export const PageMenuContext = createContext<React.ReactNode>(null)

export function PageMenu() {
  const menu = useContext(PageMenuContext)
  return menu ? <div className={styles.menu}>{menu}</div> : null
}

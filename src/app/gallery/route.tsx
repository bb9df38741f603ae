/** Every part of ui/ and entities/ in its states and in both themes: for who works on them, and in no build. */
import { Badges } from './badges.tsx'
import { Buttons } from './buttons.tsx'
import { Fields } from './fields.tsx'
import styles from './gallery.module.css'
import { Marks } from './marks.tsx'
import { Messages } from './messages.tsx'
import { Pathways } from './pathways.tsx'
import { BothThemes } from './states.tsx'

const GROUPS = { Buttons, Fields, Messages, Marks, Badges, Pathways }

export function Component() {
  return (
    <main className={styles.gallery}>
      <h1>Gallery</h1>
      {Object.entries(GROUPS).map(([name, Group]) => (
        <section key={name}>
          <h2>{name}</h2>
          <BothThemes>
            <Group />
          </BothThemes>
        </section>
      ))}
    </main>
  )
}

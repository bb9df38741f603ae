/** Words of an issuer that show their beginning when they are very long, and all of them when asked. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { Plain } from '#entities/markdown/plain.tsx'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { beginning } from './beginning.ts'

export interface LongTextProps {
  readonly text: string
  /** a description, which is no Markdown */
  readonly plain?: boolean
}

export function LongText({ text, plain = false }: LongTextProps) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const start = beginning(text)
  const Words = plain ? Plain : Markdown
  if (start === text) return <Words text={text} />
  return (
    <>
      <Words text={open ? text : `${start} …`} />
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('more.less') : t('more.text', { length: format.number(text.length) })}
        </Button>
      </div>
    </>
  )
}

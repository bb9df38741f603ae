/** Markdown that shows its beginning when it is very long, and all of it when asked. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Markdown } from '#entities/markdown/markdown.tsx'
import { useFormat } from '#i18n/format.ts'
import { Button } from '#ui/button/button.tsx'
import { beginning } from './beginning.ts'

export function LongText({ text }: { readonly text: string }) {
  const { t } = useTranslation('badge')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const start = beginning(text)
  if (start === text) return <Markdown text={text} />
  return (
    <>
      <Markdown text={open ? text : `${start} …`} />
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('more.less') : t('more.text', { length: format.number(text.length) })}
        </Button>
      </div>
    </>
  )
}

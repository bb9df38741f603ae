/** The browser's database does not answer: the screens wait for it, so it is said here, with what helps. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { databaseAnswers } from '#storage/guards/answering.ts'
import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'

export function SilentDatabase() {
  const { t } = useTranslation()
  const [isSilent, setSilent] = useState(false)
  useEffect(() => void databaseAnswers().then((answers) => setSilent(!answers)), [])
  if (!isSilent) return null
  return (
    <Notice tone="caution" role="alert">
      <p>{t('silent.text')}</p>
      <Button look="strong" onClick={() => location.reload()}>
        {t('silent.reload')}
      </Button>
    </Notice>
  )
}

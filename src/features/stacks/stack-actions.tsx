/** What can be done with a stack: save it as a learning path, or remove an own one. */
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Derived, Stack } from '#core/stacking/graph.ts'
import { writePathway } from '#core/stacking/write-pathway.ts'
import { PATHS } from '#routes/paths.ts'
import { Button, LinkButton } from '#ui/button/button.tsx'
import { saveFile } from '#ui/save-file/save-file.ts'
import { useOwnStack } from './use-stacks.ts'

export interface StackActionsProps {
  readonly derived: Derived
  readonly stack: Stack
  readonly title: string
}

export function StackActions({ derived, stack, title }: StackActionsProps) {
  const { t } = useTranslation('stacks')
  const navigate = useNavigate()
  const { remove } = useOwnStack()
  const save = () => {
    const about = { id: `urn:uuid:${crypto.randomUUID()}`, title, at: new Date().toISOString() }
    saveFile(writePathway(derived, stack, about), `${fileName(title)}.json`)
  }
  return (
    <>
      <Button onClick={save}>{t('export')}</Button>
      <LinkButton
        to={stack.kind === 'own' ? PATHS.editStack(stack.id) : PATHS.newStackFrom(stack.id)}
      >
        {t(stack.kind === 'own' ? 'edit' : 'adopt')}
      </LinkButton>
      {stack.kind === 'own' ? (
        <Button
          look="danger"
          onClick={() => remove.run(stack.id, () => void navigate(PATHS.stacks))}
        >
          {t('own.remove')}
        </Button>
      ) : null}
    </>
  )
}

const fileName = (title: string) =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60) || 'pathway'

/** Makes or changes a stack of one's own: these badges lead to that one. */
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { PATHS } from '#routes/paths.ts'
import { PageHeading } from '#ui/page-heading/page-heading.tsx'
import { OwnForm } from './own-form.tsx'
import { ownStackOf } from './own-stack.ts'
import { useOwnStack, useStacks } from './use-stacks.ts'

/** The address says what to start from: an own stack to change, or a found one to make one's own. */
export function Component() {
  const { t } = useTranslation('stacks')
  const navigate = useNavigate()
  const { id } = useParams()
  const [search] = useSearchParams()
  const stacks = useStacks()
  const { save } = useOwnStack(id)
  const start = ownStackOf(stacks, id ?? search.get('from'))
  return (
    <>
      <PageHeading
        back={{ to: PATHS.stacks, label: t('all') }}
        title={t(id === undefined ? 'new' : 'edit')}
      />
      <OwnForm
        key={stacks.derived.nodes.size === 0 ? 'loading' : 'loaded'}
        derived={stacks.derived}
        start={start}
        failure={save.failure}
        onSave={(stack) => save.run(stack, (saved) => void navigate(PATHS.stack(saved)))}
      />
    </>
  )
}

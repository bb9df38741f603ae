/** Connecting a place: by what was typed, on its own site, or by the browser's window for a folder. */
import { useNavigate, useSearchParams } from 'react-router'
import type { Entries, KindId } from '#core/places/kind.ts'
import { useCommand } from '#hooks/use-command.ts'
import { PATHS } from '#routes/paths.ts'
import { connectPlace } from '#services/places/connect.ts'
import { connectFolder } from '#services/places/connect-folder.ts'
import { goToLogin } from '#services/places/redirect.ts'

export interface Typed {
  readonly kind: KindId
  readonly entries: Entries
  readonly secrets: Entries
  readonly remember: boolean
}

/** Where the person goes on: only ever inside this app. */
export function useBack(): string {
  const [search] = useSearchParams()
  const back = search.get('back') ?? ''
  return /^\/(?![/\\])/.test(back) ? back : PATHS.places
}

function useAgain(): { readonly again?: string } {
  const [search] = useSearchParams()
  const again = search.get('again')
  return again === null ? {} : { again }
}

export function useConnect() {
  const navigate = useNavigate()
  const [back, again] = [useBack(), useAgain()]
  const base = import.meta.env.BASE_URL.replace(/\/$/, '')
  const typed = useCommand((asked: Typed) => connectPlace({ ...asked, ...again }), {
    showsFailure: true,
  })
  const site = useCommand(
    (asked: Typed) => goToLogin({ ...asked, ...again, back: `${base}${back}` }),
    { showsFailure: true },
  )
  const folder = useCommand(() => connectFolder(again.again), { showsFailure: true })
  const goOn = () => void navigate(back)
  return {
    failure: typed.failure ?? site.failure ?? folder.failure,
    pending: typed.pending || site.pending || folder.pending,
    byTyping: (asked: Typed) => typed.run(asked, goOn),
    onSite: (asked: Typed) => site.run(asked),
    byFolder: () => folder.run(undefined, (row) => row && goOn()),
  }
}

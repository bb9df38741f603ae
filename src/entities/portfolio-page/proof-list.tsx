/** The badge files themselves, each once, at the foot of the page: what any checker needs. */
import { type PageView, type ShownBadge, type ShownFile, say } from './page-view.ts'

/** Only there where the files travel along; a reader of ours has its own table. */
export function ProofList({ view }: { readonly view: PageView }) {
  const { words, portfolio } = view
  const files = filesOf(view)
  if (files.length === 0) return null
  return (
    <section className="block proof-block" id="proof">
      <h2>{words.files.title}</h2>
      <p>{say(words.files.text, { name: portfolio.name || words.owner })}</p>
      <ul className="files">
        {files.map(({ file, badges }) => (
          <li key={file.sha256} className="file">
            <span className="what" dir="auto">
              {namesOf(badges).join(', ')}
            </span>
            <span className="answer" translate="no" />
            {/* data-sha256 stands before href: core/portfolio/embedded.ts reads it back in this order */}
            <a
              data-sha256={file.sha256}
              data-names={badges.flatMap(({ names }) => names).join('\n')}
              download={file.name}
              href={file.href}
            >
              {words.files.save}
              <span className="visually-hidden">: {file.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FileOfBadges {
  readonly file: ShownFile
  readonly badges: readonly ShownBadge[]
}

/** One file may hold several badges. */
function filesOf({ badges }: PageView): readonly FileOfBadges[] {
  const files = new Map<string, FileOfBadges>()
  for (const shown of badges.values()) {
    if (!shown.original) continue
    const known = files.get(shown.original.sha256)?.badges ?? []
    files.set(shown.original.sha256, { file: shown.original, badges: [...known, shown] })
  }
  return [...files.values()]
}

function namesOf(badges: readonly ShownBadge[]): readonly string[] {
  return badges.map(({ badge }) => badge.name)
}

/** Opens a file that holds others, and reads each of them as if it had come by itself. */
import type { Container, InnerFile } from '#core/containers/container.ts'
import { ENTRY_PROBLEMS } from '#core/importing/archive.ts'
import { knownPage } from '#core/importing/known-pages.ts'
import type { FileBytes } from '#core/kernel/bytes.ts'
import type { FileReading, InnerReading, PlainReading } from './protocol.ts'

type Nothing = Extract<PlainReading, { outcome: 'nothing' }>
type Read = (file: FileBytes, name: string) => Promise<FileReading>

/** `read` reads what is inside; `name` stands in for the name that something inside does not have. */
export async function openContainer(
  { id, opener }: Container,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  read: Read,
): Promise<FileReading> {
  const opened = await (await opener())(bytes)
  if (!opened.ok) return nothing(opened.failure)
  const { files: inside, passed, addresses } = opened.value
  const files: InnerReading[] = []
  const named = [...addresses]
  for (const file of inside) {
    const one = await readInner(file, name, read)
    files.push(...one.files)
    named.push(...one.links)
  }
  files.push(...passed.map((one) => refused(one.name || name, { kind: ENTRY_PROBLEMS[one.why] })))
  const links = worthOffering(named, files)
  const hasAny = files.length > 0 || links.length > 0
  if (hasAny) return { outcome: 'opened', container: id, files, links }
  return nothing({ kind: 'nothingInside', container: id, files: inside.length })
}

function nothing(failure: Nothing['failure']): Nothing {
  return { outcome: 'nothing', digest: '', failure }
}

function refused(name: string, failure: Nothing['failure']): InnerReading {
  return { source: { name, bytes: new Uint8Array(), isFile: true }, reading: nothing(failure) }
}

/** What was in it in its turn stands beside it; decoration without a badge is not told of. */
async function readInner(
  { name, bytes, isText, isBeside }: InnerFile,
  outer: string,
  read: Read,
): Promise<Inside> {
  const source = { name: name || outer, bytes, isFile: !isText }
  const reading = await read(source.bytes, source.name)
  const all = reading.outcome === 'opened' ? reading.files : [{ source, reading }]
  const files = isBeside ? all.filter((one) => one.reading.outcome === 'read') : all
  return { files, links: reading.outcome === 'opened' ? reading.links : [] }
}

interface Inside {
  readonly files: readonly InnerReading[]
  readonly links: readonly string[]
}

/** Of known pages first. Beside a badge only those: the others are what mails and pages are full of. */
function worthOffering(
  addresses: readonly string[],
  files: readonly InnerReading[],
): readonly string[] {
  const known = addresses.filter((url) => knownPage(url) !== undefined)
  const hasBadge = files.some(({ reading }) => reading.outcome === 'read')
  return hasBadge ? known : [...new Set([...known, ...addresses])]
}

/** A WordPress site, by its REST API (wp/v2) and an application password: one page for each portfolio, pictures as media. */
import { z } from 'zod'
import { fromUtf8, sha256Hex, utf8 } from '../kernel/bytes.ts'
import { failed, found } from '../kernel/result.ts'
import { isSameHost, placeAddress } from './address.ts'
import { askJson, jsonBody } from './json-answer.ts'
import { type Entries, entry, type PlaceKind, withHeader } from './kind.ts'
import type {
  Abilities,
  Condition,
  Content,
  Entry,
  NewContent,
  Place,
  Receipt,
  Reply,
  Tag,
} from './place.ts'
import { ask, type Send } from './send.ts'
import { everyPage, type Page } from './walk.ts'
import { basic } from './webdav.ts'

export const wordpress: PlaceKind = {
  id: 'wordpress',
  fields: [
    { name: 'address', type: 'address' },
    { name: 'user', type: 'text' },
    { name: 'password', type: 'secret' },
  ],
  login: 'typed',
  address: (entries, mayBePrivate) => placeAddress(entry(entries, 'address'), mayBePrivate),
  authorised: (entries, secrets, send) =>
    withHeader(send, 'Authorization', basic(entry(entries, 'user'), entry(secrets, 'password'))),
  meet,
  open,
}

type Asked = Readonly<Record<string, string>>

/** The API stands below `wp-json/`, or, where addresses are not rewritten, in the query `rest_route`. */
function restUrl(entries: Entries, route: string, asked: Asked = {}): string {
  const url = new URL(entry(entries, 'rest'))
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/${route}`)
  else url.pathname += route
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
  return url.href
}

const index = z.object({ namespaces: z.array(z.string()) })
const user = z.object({ capabilities: z.record(z.string(), z.boolean()) })

/** Where the API is, and whether this person writes pages or only posts. */
async function meet(entries: Entries, send: Send): Reply<Entries> {
  const site = entry(entries, 'address')
  const ways = [`${site}wp-json/`, `${site}?rest_route=/`]
  for (const rest of ways) {
    const api = await askJson(send, { method: 'GET', url: rest }, index)
    if (!api.ok && api.failure.kind === 'expired') return api
    if (api.ok && api.value.namespaces.includes('wp/v2')) return whoAmI({ ...entries, rest }, send)
  }
  const first = await send({ method: 'GET', url: site })
  return first.ok ? failed({ kind: 'missing' }) : first
}

async function whoAmI(entries: Entries, send: Send): Reply<Entries> {
  const url = restUrl(entries, 'wp/v2/users/me', { context: 'edit' })
  const me = await askJson(send, { method: 'GET', url }, user)
  if (!me.ok) return me
  const { publish_pages: pages, publish_posts: posts } = me.value.capabilities
  if (!(pages || posts)) return failed({ kind: 'refused' })
  return found({ ...entries, writes: pages ? 'pages' : 'posts' })
}

interface Site {
  readonly entries: Entries
  readonly send: Send
  /** `pages` or `posts` */
  readonly writes: string
}

function open(entries: Entries, send: Send): Place {
  const site: Site = { entries, send, writes: entry(entries, 'writes') }
  return {
    host: new URL(entry(entries, 'address')).host,
    list: (prefix) => list(site, prefix),
    read: (path) => (isPage(path) ? readPage(site, slugOf(path)) : readPicture(site, path)),
    put: (path, content, condition) => put(site, path, content, condition),
    confirm: (path, content) => confirm(site, path, content),
    remove: (path, condition) => remove(site, path, condition),
    publicUrl: (path) => publicUrl(site, path),
    dataUrl: (path) =>
      restUrl(entries, `wp/v2/${site.writes}`, { slug: slugOf(path), _fields: 'content' }),
    probe: () => probe(site),
  }
}

const isPage = (path: string) => /^[\w-]+\/index\.html$/.test(path)
const isPicture = (path: string) => /\.(png|jpe?g|gif|webp)$/.test(path)
const slugOf = (path: string) => path.split('/')[0]?.toLowerCase() ?? ''

/** Both forms lead to the page whatever its address is, which the learner may change there. */
function publicUrl({ entries, writes }: Site, path: string): string | undefined {
  if (!isPage(path)) return undefined
  const name = writes === 'pages' ? 'pagename' : 'name'
  return `${entry(entries, 'address')}?${name}=${slugOf(path)}`
}

const post = z.object({ id: z.number(), slug: z.string(), content: z.object({ raw: z.string() }) })

/** Undefined when there is none. */
async function pageNow(
  { entries, send, writes }: Site,
  slug: string,
): Reply<z.infer<typeof post> | undefined> {
  const url = restUrl(entries, `wp/v2/${writes}`, { slug, context: 'edit' })
  const answer = await askJson(send, { method: 'GET', url }, z.array(post))
  return answer.ok ? found(answer.value[0]) : answer
}

async function contentOf({ content }: z.infer<typeof post>): Promise<Content> {
  const bytes = utf8(content.raw)
  return { bytes, tag: (await sha256Hex(bytes)) as Tag }
}

async function readPage(site: Site, slug: string): Reply<Content> {
  const page = await pageNow(site, slug)
  if (!page.ok) return page
  return page.value ? found(await contentOf(page.value)) : failed({ kind: 'missing' })
}

const media = z.object({
  id: z.number(),
  source_url: z.string(),
  title: z.object({ raw: z.string() }),
  media_details: z.object({ filesize: z.number().optional() }).catch({}),
})
type Media = z.infer<typeof media>

/** A picture has its path as title: WordPress itself renames files. */
const titleOf = (path: string) => `rugzak/${path}`

const pictures = (site: Site, prefix: string) =>
  everyPage(1, (page) => picturesOn(site, prefix, page))

async function picturesOn(
  { entries, send }: Site,
  prefix: string,
  page: number,
): Reply<Page<Media, number>> {
  const asked = { search: titleOf(prefix), context: 'edit', per_page: '100', page: `${page}` }
  const url = restUrl(entries, 'wp/v2/media', asked)
  const answer = await askJson(send, { method: 'GET', url }, z.array(media))
  // 400: a page after the last
  if (!answer.ok) return answer.failure.status === 400 ? found({ items: [] }) : answer
  const items = answer.value.filter(({ title }) => title.raw.startsWith(titleOf(prefix)))
  return found({ items, next: answer.value.length < 100 ? undefined : page + 1 })
}

async function pictureNow(site: Site, path: string): Reply<Media | undefined> {
  const some = await pictures(site, path)
  return some.ok ? found(some.value.find(({ title }) => title.raw === titleOf(path))) : some
}

/** A browser is not let in where media stand: there this ends as unreachable, and `confirm` stands in for it. */
async function readPicture(site: Site, path: string): Reply<Content> {
  const there = await pictureNow(site, path)
  if (!there.ok) return there
  if (there.value === undefined) return failed({ kind: 'missing' })
  const { source_url: url } = there.value
  // the password is for the blog, and not for who keeps its pictures
  if (!isSameHost(entry(site.entries, 'address'), url)) return failed({ kind: 'unreachable' })
  const answer = await ask(site.send, { method: 'GET', url })
  if (!answer.ok) return answer
  const { bytes } = answer.value
  return found({ bytes, tag: (await sha256Hex(bytes)) as Tag })
}

async function put(
  site: Site,
  path: string,
  content: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  if (isPage(path)) return putPage(site, slugOf(path), content, condition)
  if (!isPicture(path)) return failed({ kind: 'unfit' })
  return putPicture(site, path, content, condition)
}

async function putPage(
  site: Site,
  slug: string,
  content: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  const { entries, send, writes } = site
  const now = await pageNow(site, slug)
  if (!now.ok) return now
  if (!(await holds(now.value, condition))) return failed({ kind: 'stale' })
  const text = await withPictures(site, slug, content)
  if (!text.ok) return text
  const route = now.value ? `wp/v2/${writes}/${now.value.id}` : `wp/v2/${writes}`
  const body = {
    slug,
    status: 'publish',
    title: content.title ?? slug,
    content: text.value,
  }
  const asked = {
    method: 'POST',
    url: restUrl(entries, route, { context: 'edit' }),
    ...jsonBody(body),
  }
  const answer = await askJson(send, asked, post)
  if (!answer.ok) return answer
  if (answer.value.slug !== slug) return takenBack(site, answer.value.id)
  const { tag } = await contentOf(answer.value)
  return found(tag ? { tag } : {})
}

/** WordPress gave it another name, because there is a draft or a page in the bin of this one. */
async function takenBack(site: Site, id: number): Reply<Receipt> {
  const removed = await removeAt(site, `wp/v2/${site.writes}/${id}`)
  return removed.ok ? failed({ kind: 'stale' }) : removed
}

/** A page names its pictures by their path beside it; here they stand elsewhere, under names of WordPress. */
async function withPictures(site: Site, slug: string, { bytes }: NewContent): Reply<string> {
  const text = fromUtf8(bytes) ?? ''
  if (!BESIDE.test(text)) return found(text)
  const some = await pictures(site, `${slug}/`)
  if (!some.ok) return some
  const urls = new Map(some.value.map(({ title, source_url }) => [title.raw, source_url]))
  return found(
    text.replaceAll(new RegExp(BESIDE, 'g'), (whole, path: string) => {
      const url = urls.get(titleOf(`${slug}/${path}`))
      return url === undefined ? whole : ` src="${url}"`
    }),
  )
}

const BESIDE = / src="(badges\/[\w.]+)"/

async function holds(
  now: z.infer<typeof post> | undefined,
  condition?: Condition,
): Promise<boolean> {
  if (condition === undefined) return true
  if ('ifNoneMatch' in condition) return now === undefined
  return now !== undefined && (await contentOf(now)).tag === condition.ifMatch
}

/** A picture is never replaced: another takes its place, and has another address. */
async function putPicture(
  site: Site,
  path: string,
  content: NewContent,
  condition?: Condition,
): Reply<Receipt> {
  const { entries, send } = site
  const now = await pictureNow(site, path)
  if (!now.ok) return now
  if (now.value && condition) return failed({ kind: 'stale' })
  const name = `rugzak-${path.replaceAll('/', '-')}`
  const answer = await ask(send, {
    method: 'POST',
    url: restUrl(entries, 'wp/v2/media', { title: titleOf(path) }),
    headers: {
      'Content-Type': content.type,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
    body: content.bytes,
  })
  if (!answer.ok) return uploadFailure(answer)
  const old = now.value ? await removeMedia(site, now.value.id) : found(undefined)
  return old.ok ? found({}) : old
}

/** 500 is what WordPress says of a file that it does not take (`rest_upload_sideload_error`). */
function uploadFailure(answer: Extract<Awaited<ReturnType<typeof ask>>, { ok: false }>) {
  const { status } = answer.failure
  return status === 500 ? failed({ kind: 'unfit', status } as const) : answer
}

/** Of a page the text, of a picture its size: its bytes no browser may read. */
async function confirm(site: Site, path: string, content: NewContent): Reply<Receipt> {
  if (isPage(path)) {
    const page = await readPage(site, slugOf(path))
    if (!page.ok) return page
    const meant = await withPictures(site, slugOf(path), content)
    if (!meant.ok) return meant
    const isSame = fromUtf8(page.value.bytes)?.trim() === meant.value.trim()
    return isSame ? found(page.value.tag ? { tag: page.value.tag } : {}) : failed({ kind: 'lying' })
  }
  const there = await pictureNow(site, path)
  if (!there.ok) return there
  const { filesize } = there.value?.media_details ?? {}
  const isKept = there.value && (filesize ?? content.bytes.length) === content.bytes.length
  return isKept ? found({}) : failed({ kind: 'lying' })
}

async function remove(site: Site, path: string, condition?: { ifMatch: Tag }): Reply<void> {
  if (!isPage(path)) {
    const there = await pictureNow(site, path)
    if (!there.ok) return there
    return there.value ? removeMedia(site, there.value.id) : failed({ kind: 'missing' })
  }
  const now = await pageNow(site, slugOf(path))
  if (!now.ok) return now
  if (now.value === undefined) return failed({ kind: 'missing' })
  if (!(await holds(now.value, condition))) return failed({ kind: 'stale' })
  return removeAt(site, `wp/v2/${site.writes}/${now.value.id}`)
}

const removeMedia = (site: Site, id: number) => removeAt(site, `wp/v2/media/${id}`)

/** For good, and not into the bin of WordPress. */
async function removeAt({ entries, send }: Site, route: string): Reply<void> {
  const url = restUrl(entries, route, { force: 'true' })
  const answer = await ask(send, { method: 'DELETE', url })
  return answer.ok ? found(undefined) : answer
}

/** Pages of ours are known by the data that they carry. */
export const DATA_MARK = 'data-rugzak'

async function list(site: Site, prefix: string): Reply<readonly Entry[]> {
  const { entries, send, writes } = site
  const asked = { search: DATA_MARK, context: 'edit', per_page: '100' }
  const url = restUrl(entries, `wp/v2/${writes}`, asked)
  const pages = await askJson(send, { method: 'GET', url }, z.array(post))
  if (!pages.ok) return pages
  const some = await pictures(site, prefix)
  if (!some.ok) return some
  const files: Entry[] = some.value.map(({ title }) => ({
    path: title.raw.slice(titleOf('').length),
  }))
  for (const page of pages.value) {
    const path = `${page.slug}/index.html`
    const { tag, bytes } = await contentOf(page)
    if (path.startsWith(prefix)) files.push({ path, size: bytes.length, ...(tag && { tag }) })
  }
  return found(files)
}

/** By asking only: a page that is made to try would be seen, and may be mailed to subscribers. */
async function probe({ entries, send, writes }: Site): Reply<Abilities> {
  const url = restUrl(entries, `wp/v2/${writes}`, { per_page: '1', _fields: 'id' })
  const answer = await ask(send, { method: 'GET', url })
  if (!answer.ok) return answer
  return found({ takes: 'pictures', conditions: 'looked', address: 'readable' })
}

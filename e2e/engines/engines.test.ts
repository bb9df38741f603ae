/** Claims about other engines: a badge that is dropped there is judged, kept, shown to others, backed up and comes back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { twinOf } from '../fixtures/twins.ts'
import { wordsOf } from '../fixtures/words.ts'
import { type Engine, Visitor } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

/** One so small that its bytes stand in the row, and one that is stored as a Blob. */
const FILES = await Promise.all(['peer-coach.svg', 'strong-passwords.png'].map(twinOf))
const NAMES = ['Peer coach', 'Safe with passwords']

const COLLECTION = 'For my teacher'
const OWNER = 'Anna de Wit'

const words = await wordsOf('en')
const app = process.env.RUGZAK_APP ?? ''
const open: Engine[] = []

afterEach(async () => {
  for (const engine of open.splice(0)) await engine.close()
})

async function visitorIn(engine: Promise<Engine>): Promise<Visitor> {
  const one = await engine
  open.push(one)
  return new Visitor(one, app, words)
}

const ENGINES = [
  ['Firefox', () => firefox()],
  ['WebKitGTK', () => webkit('kept')],
] as const

const verdict = words('verification:verdict.issuerUnproven')

async function dropsAll(visitor: Visitor): Promise<void> {
  await visitor.opens('/add')
  await visitor.drops(...FILES)
  await visitor.sees(...NAMES, verdict)
  await visitor.opens('/')
  await visitor.sees(...NAMES)
}

async function collects(visitor: Visitor): Promise<void> {
  await visitor.opens('/collections')
  await visitor.presses(words('collections:new'))
  await visitor.fills(words('collections:name'), COLLECTION)
  await visitor.presses(words('collections:create'))
  await visitor.presses(words('collections:add'))
  for (const name of NAMES) await visitor.presses(name)
  await visitor.presses(words('collections:addChosen', { count: NAMES.length }))
  await visitor.sees(words('collections:howToMove'))
}

/** Ends on the screen on which a portfolio is shared, with its page saved. */
async function publishes(visitor: Visitor): Promise<Buffer> {
  await visitor.opens('/portfolios')
  await visitor.presses(words('portfolio:start.year'))
  await visitor.fills(words('portfolio:editor.name'), OWNER)
  await visitor.sees(words('portfolio:editor.saved'))
  await visitor.presses(words('portfolio:editor.publish'))
  await visitor.presses(words('sharing:way.file'))
  await visitor.presses(`${words('portfolio:target.save')} ${words('portfolio:target.page')}`)
  const page = await visitor.saved()
  await visitor.presses(words('sharing:way.link'))
  return page
}

/** From a disk, as somebody who got it by mail. */
async function readsPage(visitor: Visitor, page: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rugzak-page-'))
  const file = join(folder, 'anna.html')
  writeFileSync(file, page)
  await visitor.opens(pathToFileURL(file).href)
  await visitor.sees(
    OWNER,
    ...NAMES,
    words('page:answer.outcome'),
    words('page:answer.issuerUnproven'),
  )
  rmSync(folder, { recursive: true })
}

/** Makes a backup, throws everything away and brings it back, byte for byte. */
async function restores(visitor: Visitor): Promise<void> {
  await visitor.opens('/backup')
  const before = await visitor.keeps()
  await visitor.presses(words('backup:make.button'))
  const backup = { name: 'backup.zip', bytes: await visitor.saved() }
  expect(backup.bytes.subarray(0, 2).toString()).toBe('PK')
  await visitor.presses(words('backup:remove.button'))
  await visitor.presses(words('backup:remove.yes'))
  await visitor.sees(words('backup:remove.done'))
  expect(await visitor.keeps()).toEqual([])
  await visitor.chooses(backup)
  await visitor.presses(words('backup:restore.merge'))
  await visitor.sees(words('backup:restore.done', { count: NAMES.length }))
  expect(await visitor.keeps()).toEqual(before)
  await visitor.opens('/')
  await visitor.sees(...NAMES)
}

describe.each(ENGINES)('in %s', (_, engine) => {
  it('badges are judged, collected, shown on a page and in a link, backed up and restored', async () => {
    const visitor = await visitorIn(engine())
    await dropsAll(visitor)
    await collects(visitor)
    const page = await publishes(visitor)
    const link = await visitor.linkWith('#v1.')
    await readsPage(visitor, page)
    await visitor.opens(link)
    await visitor.sees(...NAMES, verdict)
    await restores(visitor)
    await visitor.opens('/collections')
    await visitor.sees(COLLECTION, words('collections:badges', { count: NAMES.length }))
    await visitor.opens('/portfolios')
    await visitor.sees(OWNER)
  })

  it('a reader who has no backpack sees the verdict of a badge', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/view')
    await visitor.drops(FILES[0]!)
    await visitor.sees(NAMES[0]!, verdict)
  })
})

/** Windows in which a browser lets a website keep nothing, or only until it is closed. */
const UNKEPT = [
  ['Firefox that refuses all cookies', () => firefox({ 'network.cookie.cookieBehavior': 2 })],
  ['a private window of Firefox', () => firefox({ 'browser.privatebrowsing.autostart': true })],
  ['a private window of WebKitGTK', () => webkit('private')],
] as const

describe.each(UNKEPT)('in %s', (_, engine) => {
  it('a reader sees the verdict of a badge', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/view')
    await visitor.drops(FILES[0]!)
    await visitor.sees(NAMES[0]!, verdict)
  })

  it('a badge that is dropped is shown and checked', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/add')
    await visitor.drops(FILES[0]!)
    await visitor.sees(NAMES[0]!, verdict)
  })
})

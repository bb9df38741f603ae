/** Claims about other engines: a badge that is dropped there is judged, kept, backed up and comes back. */
import { afterEach, describe, expect, it } from 'vitest'
import { published } from '../fixtures/person.ts'
import { wordsOf } from '../fixtures/words.ts'
import { type Engine, Visitor } from './engine.ts'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

const FILES = [published('examples/peer-coach.svg'), published('examples/strong-passwords.png')]
const NAMES = ['Peer coach', 'Safe with passwords']

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

describe.each(ENGINES)('in %s', (_, engine) => {
  it('badges are judged, kept, backed up, and after removing everything restored', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/add')
    await visitor.drops(...FILES)
    for (const text of [...NAMES, verdict]) await visitor.sees(text)
    await visitor.opens('/')
    for (const name of NAMES) await visitor.sees(name)
    await visitor.opens('/backup')
    await visitor.presses(words('backup:make.button'))
    const backup = { name: 'backup.zip', bytes: await visitor.saved() }
    expect(backup.bytes.subarray(0, 2).toString()).toBe('PK')
    await visitor.presses(words('backup:remove.button'))
    await visitor.presses(words('backup:remove.yes'))
    await visitor.sees(words('backup:remove.done'))
    await visitor.chooses(backup)
    await visitor.presses(words('backup:restore.merge'))
    await visitor.sees(words('backup:restore.done', { count: 2 }))
    await visitor.opens('/')
    for (const name of NAMES) await visitor.sees(name)
  })

  it('a reader who has no backpack sees the verdict of a badge', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/view')
    await visitor.drops(FILES[0]!)
    for (const text of [NAMES[0]!, verdict]) await visitor.sees(text)
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
    for (const text of [NAMES[0]!, verdict]) await visitor.sees(text)
  })

  it('a badge that is dropped is shown and checked', async () => {
    const visitor = await visitorIn(engine())
    await visitor.opens('/add')
    await visitor.drops(FILES[0]!)
    for (const text of [NAMES[0]!, verdict]) await visitor.sees(text)
  })
})

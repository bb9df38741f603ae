/** What other wallets and backpacks export comes in, and none of their secrets do. */
import { expect } from '@playwright/test'
import JSZip from 'jszip'
import { fileOf, published } from '../fixtures/person.ts'
import { test } from '../fixtures/test.ts'

const signed = published('demo/spreadsheets.json').bytes.toString()
const program = published('demo/eerste-programma.json').bytes.toString()

const PRESENTATION = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiablePresentation'],
  verifiableCredential: [JSON.parse(signed), JSON.parse(program)],
})

/** As learner-credential-wallet writes a profile: credentials among keys. */
const LCW = JSON.stringify([
  {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/wallet/v1'],
    id: 'http://example.gov/wallet/3732',
    type: 'UniversalWallet2020',
    status: 'UNLOCKED',
    contents: [
      JSON.parse(signed),
      {
        id: 'did:key:z6Mk#z6Mk',
        type: 'Ed25519VerificationKey2020',
        privateKeyMultibase: 'zGEHEIM',
      },
    ],
  },
])

test('a presentation and a backup of a wallet app give every credential in them, and its keys are kept nowhere', async ({
  page,
  person,
  words,
}) => {
  await person.comes()
  await person.drops(fileOf('wallet-backup.json', LCW))
  await expect(page.getByText(words('importing:tally.kept', { count: 1 }))).toBeVisible()
  await person.drops(fileOf('presentatie.json', PRESENTATION))
  await person.goesToBadges()
  const title = words('backpack:title', { count: 2 })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('rugzak')
        opening.onsuccess = async () => {
          const db = opening.result
          const names = [...db.objectStoreNames]
          const all = names.map(
            (name) =>
              new Promise<unknown[]>((take) => {
                const asking = db.transaction(name).objectStore(name).getAll()
                asking.onsuccess = () => take(asking.result)
              }),
          )
          const rows = (await Promise.all(all)).flat()
          const blobs = rows
            .flatMap((row) => Object.values(row as object))
            .filter((it) => it instanceof Blob)
          const texts = await Promise.all(blobs.map((blob) => blob.text()))
          resolve(JSON.stringify(rows) + texts.join())
        }
      }),
  )
  expect(stored).toContain('credentialSubject')
  expect(stored).not.toContain('zGEHEIM')
})

test('the archive of a closed backpack gives its pictures, and its list only offers an address', async ({
  page,
  person,
  words,
}) => {
  const zip = new JSZip()
  const pictures = ['taalmaatje.png', 'hygiene.png'].map((name) => published(`demo/${name}`))
  for (const [at, { bytes }] of pictures.entries()) zip.file(`${at + 1}.png`, bytes)
  zip.file('manifest.txt', '{"anna@voorbeeld.example":["1.png","2.png"]}')
  const bytes = await zip.generateAsync({ type: 'nodebuffer' })
  await page.goto('/add')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('importing:choose') }).click()
  await (await chooser).setFiles({ name: 'backpack.zip', mimeType: '', buffer: bytes })
  await expect(page.getByText(words('importing:tally.kept', { count: 2 }))).toBeVisible()
  await expect(person.line('manifest.txt')).toContainText(words('importing:failure.notABadgeFile'))
  const offer = page.getByText(
    words('importing:addresses.offer', { addresses: 'anna@voorbeeld.example' }),
  )
  await expect(offer).toBeVisible()
  await person.goesToSettings()
  await expect(page.getByText(words('settings:addresses.none'))).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: words('importing:addresses.add') }).click()
  await expect(offer).toHaveCount(0)
  await person.goesToSettings()
  await expect(page.getByText('anna@voorbeeld.example')).toBeVisible()
})

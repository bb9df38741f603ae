/** Writes made badges as files into a folder of the site. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawArt } from './art/art.ts'
import { bakePng, bakeSvg, type Keyword } from './baking.ts'
import type { Award } from './credential.ts'
import { rasterise } from './raster.ts'

/** A signed badge and the kind of file it becomes. */
export interface Made {
  readonly award: Pick<Award, 'slug' | 'name' | 'language' | 'art'>
  readonly as: 'png' | 'svg' | 'json' | 'jwt'
  /** JSON text or compact JWS */
  readonly payload: string
  readonly keyword?: Keyword
}

export interface Written {
  readonly file: string
  readonly bytes: Buffer
}

/** The files of `badges`, in order; PNG art is drawn in one browser session. */
export async function filesOf(badges: readonly Made[]): Promise<readonly Written[]> {
  const pictures = await rasterise(
    badges.filter((it) => it.as === 'png').map((it) => drawArt(it.award.art)),
  )
  const left = pictures.values()
  return badges.map((badge) => ({
    file: `${badge.award.slug}.${badge.as}`,
    bytes: bytesOf(badge, left),
  }))
}

function bytesOf({ as, award, payload, keyword }: Made, pictures: Iterator<Buffer>): Buffer {
  if (as === 'svg') return Buffer.from(bakeSvg(drawArt(award.art), payload))
  if (as !== 'png') return Buffer.from(payload)
  const picture: Buffer | undefined = pictures.next().value
  if (!picture) throw new Error(`No picture for ${award.slug}`)
  return bakePng(picture, keyword ?? 'openbadgecredential', payload)
}

/** Replaces the folder with these files and an index.json, and says how large it became. */
export function publish(folder: string, files: readonly Written[], index: object): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes)
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`)
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  console.log(`${folder}: ${files.length} files, ${Math.ceil(total / 1024)} kB`)
}

/** Claims about archives that lie, readRecord, link, repeat themselves or explode. */
import { makeZip } from 'client-zip'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { openZip } from './zip-reader.ts'

const CAP = 1024 * 1024

/** A stored archive with entries of these names, each holding its own number. */
async function anArchive(...names: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const entries = names.map((name, at) => ({ name, input: `entry ${at}` }))
  return new Uint8Array(await new Response(makeZip(entries)).arrayBuffer())
}

/** Writes over the last occurrence: the central directory comes last. */
function overwrite(bytes: Uint8Array, text: string, by: string): Blob {
  const binary = Buffer.from(bytes)
  binary.write(by, binary.lastIndexOf(text))
  return new Blob([new Uint8Array(binary)])
}

async function opening(file: Blob) {
  const zip = await openZip(file)
  return zip.ok ? zip.value.names : zip.failure
}

describe('names', () => {
  it.each(['../../x', '/etc/passwd', 'C:evil', 'a\\..\\b', 'a/../../b'])(
    'such as %s are refused for the whole archive (S-21)',
    async (name) => {
      const plain = 'n'.repeat(name.length)
      expect(await opening(overwrite(await anArchive('ok', plain), plain, name))).toBe(
        'unsafeNames',
      )
    },
  )

  it('that come twice are refused, as two readers would see two archives', async () => {
    expect(await opening(overwrite(await anArchive('one', 'two'), 'two', 'one'))).toBe(
      'unsafeNames',
    )
  })

  it('that Windows or macOS would unpack over one another are refused', async () => {
    for (const [one, other] of [
      ['badges/a.png', 'badges/A.png'],
      ['caf\u00e9', 'cafe\u0301'],
    ] as const)
      expect(await opening(new Blob([await anArchive(one, other)]))).toBe('unsafeNames')
  })

  it('of symbolic links are refused', async () => {
    const zip = new JSZip()
    zip.file('link', '/etc/passwd', { unixPermissions: 0o120777 })
    const bytes = await zip.generateAsync({ type: 'arraybuffer', platform: 'UNIX' })
    expect(await opening(new Blob([bytes]))).toBe('unsafeNames')
  })
})

describe('contents', () => {
  it('come back as any other tool packed them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), async (bytes, deflate) => {
        const zip = new JSZip()
        zip.file('it', bytes)
        const compression = deflate ? 'DEFLATE' : 'STORE'
        const packed = await zip.generateAsync({ type: 'arraybuffer', compression })
        const opened = await openZip(new Blob([packed]))
        const read = opened.ok && (await opened.value.read('it', CAP))
        expect(read && (read.ok ? [...read.value] : read.failure)).toEqual([...bytes])
      }),
      { numRuns: 50 },
    )
  })

  it('of which one bit was changed are damaged', async () => {
    const bytes = await anArchive('one')
    bytes[Buffer.from(bytes).indexOf('entry 0')]! ^= 1
    const zip = await openZip(new Blob([bytes]))
    expect(zip.ok && (await zip.value.read('one', CAP))).toEqual({ ok: false, failure: 'damaged' })
  })
})

describe('a directory', () => {
  it('that claims more entries than any backpack has is refused by its number', async () => {
    const large = await anArchive('one')
    const end = Buffer.alloc(76 + 22)
    end.writeUInt32LE(0x06064b50, 0) // ZIP64 end record
    end.writeBigUInt64LE(44n, 4)
    end.writeBigUInt64LE(1_000_000n, 32)
    end.writeUInt32LE(0x07064b50, 56) // its locator
    end.writeBigUInt64LE(BigInt(large.length), 64)
    end.writeUInt32LE(0x06054b50, 76)
    end.fill(0xff, 84, 96)
    expect(await opening(new Blob([large, new Uint8Array(end)]))).toBe('tooManyEntries')
  })
})

describe('bombs', () => {
  const zeros = new Uint8Array(4 * CAP)

  it('are refused by what they claim to unpack to', async () => {
    const zip = new JSZip()
    zip.file('zeros', zeros)
    const packed = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
    expect(await opening(new Blob([packed]))).toBe('bomb')
  })

  it('are refused by what they do unpack to when they claim little', async () => {
    const zip = new JSZip()
    zip.file('zeros', zeros)
    const packed = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
    const view = new DataView(packed)
    const end = packed.byteLength - 22
    view.setUint32(view.getUint32(end + 16, true) + 24, 100, true) // claimed size
    const opened = await openZip(new Blob([packed]))
    expect(opened.ok && (await opened.value.read('zeros', CAP))).toEqual({
      ok: false,
      failure: 'bomb',
    })
  })
})

describe('any bytes', () => {
  it('are answered, never thrown on', async () => {
    const whole = await anArchive('one', 'two')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice()
          for (const [at, value] of changes) bytes[at] = value
          const zip = await openZip(new Blob([bytes]))
          if (zip.ok) for (const name of zip.value.names) await zip.value.read(name, CAP)
        },
      ),
      { numRuns: 300 },
    )
  })
})

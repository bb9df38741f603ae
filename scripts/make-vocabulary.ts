/** `npm run vocabulary`: makes the table of names by IRI anew from the bundled contexts. */
import { writeFile } from 'node:fs/promises'
import { readBundled } from '../src/core/verification/contexts/context-set.ts'
import { NAMED_BY, packed, vocabularyOf } from './vocabulary/vocabulary-of.ts'

const TABLE = new URL('../src/core/verification/signed/vocabulary.json', import.meta.url)
const contexts = await Promise.all(NAMED_BY.map(readBundled))
await writeFile(TABLE, `${JSON.stringify(packed(vocabularyOf(contexts)), null, 1)}\n`)

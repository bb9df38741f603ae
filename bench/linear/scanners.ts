/** Every scanner that reads foreign text, each with the texts that cost it most: one line per text. */

import { readDataUrl } from '#core/baking/data-url.ts'
import { openArchive } from '#core/importing/archive.ts'
import { classifyText } from '#core/importing/classify-text.ts'
import { formOf } from '#core/importing/file-form.ts'
import { addressesIn } from '#core/importing/html.ts'
import { knownPage } from '#core/importing/known-pages.ts'
import { diagnose } from '../../src/core/baking/doctor.ts'
import { isCompactJws } from '../../src/core/baking/jws.ts'
import { interpret } from '../../src/core/baking/payload.ts'
import { PLACES } from '../../src/core/baking/places.ts'
import { bakeSvg } from '../../src/core/baking/svg/bake-svg.ts'
import { declaredEncoding, trimPadding } from '../../src/core/baking/text.ts'
import { unbake } from '../../src/core/baking/unbake.ts'
import { contactHref } from '../../src/core/exporting/contact-href.ts'
import { cell, markdown } from '../../src/core/exporting/escape-text.ts'
import { readDate } from '../../src/core/formats/date.ts'
import { readCredentials } from '../../src/core/formats/read-credential.ts'
import { fromBase64url, utf8 } from '../../src/core/kernel/bytes.ts'
import { parseJson } from '../../src/core/kernel/json.ts'
import { barePicture } from '../../src/core/pictures/bare-picture.ts'
import { readPackage } from '../../src/core/portfolio/package.ts'
import { filesByDigest, filesInPage } from '../../src/core/portfolio/page-files.ts'
import { wordsIn } from '../../src/core/search/split-words.ts'
import { parseFragment } from '../../src/core/sharing/page-link.ts'
import { recognise } from '../../src/core/skills/recognise.ts'
import { derive } from '../../src/core/stacking/derive.ts'
import { alternateLink } from '../../src/core/verification/hosted/alternate-link.ts'
import { jwkFromPem } from '../../src/core/verification/keys/pem.ts'
import * as text from './texts.ts'

export interface Scanner {
  /** the file under `src/core` whose scanning is measured */
  readonly file: string
  readonly what: string
  /** how often the costly part stands in the small text; 16 times as often in the large one */
  readonly size: number
  readonly make: (size: number) => unknown
  readonly read: (made: never) => unknown
}

function scanner<Made>(
  file: string,
  what: string,
  size: number,
  make: (size: number) => Made,
  read: (made: Made) => unknown,
): Scanner {
  return { file, what, size, make, read }
}

const many =
  (part: string, before = '', after = '') =>
  (size: number) =>
    before + part.repeat(size) + after
const inBytes = (make: (size: number) => string) => (size: number) => utf8(make(size))
const asJson = (text: string) => readCredentials({ form: 'json', text })
const skill = (member: 'name' | 'url' | 'code' | 'framework') => (value: string) =>
  recognise({ name: 'x', [member]: value })
const bake = (svg: Uint8Array) =>
  PLACES.map((place) => bakeSvg(svg, { form: 'json', text: '{}' }, place))
const alternateOnPage = (html: string) => alternateLink(html, 'https://school.example/award')

export const SCANNERS: readonly Scanner[] = [
  scanner('kernel/bytes.ts', 'padding', 2_000, many('=', 'QQ', 'Q'), fromBase64url),
  scanner('kernel/json.ts', 'escapes', 20_000, many('\\\\\\"', '["', '"]'), parseJson),
  scanner('kernel/json.ts', 'blanks and keys', 2_000, text.keysWithBlanks, parseJson),
  scanner('kernel/json.ts', 'depth', 4, (size) => '['.repeat(size) + ']'.repeat(size), parseJson),
  scanner('kernel/json-slice.ts', 'embedded', 200, text.endorsed, asJson),
  scanner('kernel/json-slice.ts', 'embedded in a JWS', 50, text.endorsedJws, (jws) =>
    readCredentials({ form: 'jws', text: jws }),
  ),
  scanner('kernel/json-slice.ts', 'strange members', 500, text.strange, asJson),
  scanner('baking/envelopes.ts', 'a list', 30, text.listed, asJson),
  scanner('baking/envelopes.ts', 'an enveloped JWT', 20_000, text.enveloped, asJson),
  scanner('formats/embedded.ts', 'an enveloped JWT', 5_000, text.envelopedOdd, asJson),
  scanner('formats/read-credential.ts', 'alignments', 200, text.aligned, asJson),
  scanner('formats/date.ts', 'digits', 20_000, many('1', '20250101T000000.', 'x'), readDate),
  scanner('formats/date.ts', 'blanks', 2_000, many(' ', '20250101T0000', 'x'), readDate),
  scanner('formats/ob3-profile.ts', 'another id', 5_000, text.profiled, asJson),
  scanner('formats/ob2-upgrade.ts', 'a long date', 5_000, text.dated, asJson),
  scanner('baking/text.ts', 'NULs and blanks', 20_000, many('\0 ', 'a'), trimPadding),
  scanner('baking/text.ts', 'encoding', 5_000, many('encoding ', '<?xml '), declaredEncoding),
  scanner('baking/jws.ts', 'parts', 50_000, many('a', '', '..!'), isCompactJws),
  scanner('baking/payload.ts', 'values', 5_000, many('[],', '{"a":[', '1]}'), interpret),
  scanner('baking/payload.ts', 'an address', 200, many('a/', 'https://a.nl/', ' '), interpret),
  scanner('baking/carriers/svg.ts', 'comments', 10_000, inBytes(many('<!--')), unbake),
  scanner(
    'baking/svg/xml-tokens.ts',
    'blanks in a tag',
    10_000,
    text.svg(many(' ', '<a', '!')),
    unbake,
  ),
  scanner('baking/svg/xml-tokens.ts', 'attributes', 1_000, text.svgAttributes, unbake),
  scanner('baking/svg/xml-tokens.ts', 'references', 1_000, text.svg(many('&amp;')), unbake),
  scanner('baking/svg/xml-tokens.ts', 'an open quote', 5_000, text.svg(many('a="', '<a ')), unbake),
  scanner('baking/svg/badge-elements.ts', 'depth', 15, text.svgDepth, unbake),
  scanner('baking/svg/badge-elements.ts', 'badges', 100, text.svg(text.svgBadges), unbake),
  scanner('baking/svg/bake-svg.ts', 'blanks', 2_000, inBytes(many(' ', '<svg', ' a="b"/>')), bake),
  scanner('baking/svg/bake-svg.ts', 'badges', 100, text.svg(text.svgBadges), bake),
  scanner(
    'baking/svg/bake-svg.ts',
    'encoding',
    5_000,
    inBytes(many('encoding ', '<?xml ', '?><svg/>')),
    bake,
  ),
  scanner('baking/png/chunks.ts', 'chunks', 500, text.pngChunks, unbake),
  scanner('baking/png/text-chunk.ts', 'texts', 200, text.pngTexts, unbake),
  scanner('baking/png/text-chunk.ts', 'a long text', 20_000, text.pngText, unbake),
  scanner('baking/doctor/picture.ts', 'segments', 1_000, text.jpeg, diagnose),
  scanner('baking/doctor/evidence.ts', 'marks', 2_000, text.jpegMarks, diagnose),
  scanner('baking/doctor/names.ts', 'numbers', 2_000, many('_1', '12345678_12345678'), (name) =>
    diagnose(text.jpeg(1), name),
  ),
  scanner('importing/html.ts', 'open tags', 5_000, many('<a '), addressesIn),
  scanner('importing/html.ts', 'open quotes', 2_000, many(" src='", '<a href="', '>'), addressesIn),
  scanner('importing/html.ts', 'blanks', 1_000, many(' ', '<a src', '>'), addressesIn),
  scanner('importing/html.ts', 'pictures', 200, many('<img src="https://a.nl/">'), addressesIn),
  scanner('importing/classify-text.ts', 'an offer', 500, many('?&oob', 'https:'), classifyText),
  scanner('importing/classify-text.ts', 'lines', 30, many('https://a.nl\n', '', 'x'), classifyText),
  scanner('baking/data-url.ts', 'padding', 5_000, many('=', 'data:;base64,', 'a'), readDataUrl),
  scanner('baking/data-url.ts', 'percent', 5_000, many('%41', 'data:,'), readDataUrl),
  scanner('baking/data-url.ts', 'blanks', 10, many(' ', 'data:;', 'base64x,'), readDataUrl),
  scanner('importing/file-form.ts', 'dots', 5_000, many('.a'), (name) => formOf(name, '')),
  scanner(
    'importing/known-pages.ts',
    'a path',
    2_000,
    many('/x', 'https://badgr.com/public/assertions/'),
    knownPage,
  ),
  scanner('importing/archive.ts', 'names', 20, text.zip, text.readAll(openArchive)),
  scanner('zip/directory.ts', 'ends', 50, text.zipEnds, openArchive),
  scanner('portfolio/page-files.ts', 'open links', 2_000, many('<a '), filesInPage),
  scanner('portfolio/page-files.ts', 'digests', 200, many(text.DIGEST, '<a '), filesInPage),
  scanner('portfolio/page-files.ts', 'open files', 200, many('src="data:a;base64,'), (page) =>
    filesByDigest(page, new Set(['x'])),
  ),
  scanner('portfolio/package.ts', 'badges', 60, text.packaged, readPackage),
  scanner('sharing/page-link.ts', 'a fragment', 50_000, many('#', 'v1.'), parseFragment),
  scanner('skills/recognise.ts', 'slashes', 2_000, many('/', 'https://a.nl', 'x'), skill('url')),
  scanner('skills/recognise.ts', 'blanks', 2_000, many(' ', 'niveau', 'x'), skill('name')),
  scanner(
    'skills/frameworks.ts',
    'hosts',
    2_000,
    many('joint-research-centre/', 'https://'),
    skill('url'),
  ),
  scanner('skills/frameworks.ts', 'code', 2_000, many(' ', 'eqf', 'x'), skill('code')),
  scanner('skills/frameworks.ts', 'framework', 2_000, many('crebo ', ' '), skill('framework')),
  scanner('stacking/series.ts', 'a code', 2_000, many('1', '', 'x'), (humanCode) =>
    derive(text.holding({ humanCode }), []),
  ),
  scanner('stacking/series.ts', 'a name', 2_000, many('deel  ', '', 'x'), (name) =>
    derive(text.holding({ name }), []),
  ),
  scanner('stacking/explicit.ts', 'criteria', 2_000, many('urn:'), (narrative) =>
    derive(text.holding({ criteria: { narrative } }), []),
  ),
  scanner('search/split-words.ts', 'words', 1_000, many('é '), wordsIn),
  scanner('exporting/escape-text.ts', 'a cell', 5_000, many('\u200b ', '', 'x'), cell),
  scanner('exporting/escape-text.ts', 'Markdown', 5_000, many(' *'), markdown),
  scanner('exporting/contact-href.ts', 'an address', 5_000, many('.aa', 'a@b', '1'), contactHref),
  scanner('pictures/jpeg.ts', 'segments', 500, text.jpeg, barePicture),
  scanner('pictures/jpeg.ts', 'restarts', 20_000, text.jpegScan, barePicture),
  scanner('pictures/png.ts', 'chunks', 200, text.pngTexts, barePicture),
  scanner('pictures/webp.ts', 'chunks', 1_000, text.webp, barePicture),
  scanner('pictures/gif.ts', 'blocks', 2_000, text.gif, barePicture),
  scanner('pictures/orientation.ts', 'entries', 200, text.exif, barePicture),
  scanner(
    'verification/hosted/alternate-link.ts',
    'tags',
    1_000,
    many('<link a=b>'),
    alternateOnPage,
  ),
  scanner(
    'verification/hosted/alternate-link.ts',
    'quotes',
    2_000,
    many(` a='x b="`, '<link '),
    alternateOnPage,
  ),
  scanner(
    'verification/hosted/alternate-link.ts',
    'comments',
    1_000,
    many('<!-- -->'),
    alternateOnPage,
  ),
  scanner(
    'verification/hosted/alternate-link.ts',
    'texts',
    1_000,
    many('<title></title>'),
    alternateOnPage,
  ),
  scanner(
    'verification/keys/pem.ts',
    'begins',
    500,
    many('-----BEGIN PUBLIC KEY-----'),
    jwkFromPem,
  ),
]

/** Files with expressions that no stranger reaches, and why. */
export const NOT_FOREIGN: Readonly<Record<string, string>> = {
  'backup/file-names.ts': 'reads 500 characters at most',
  'backup/strength.ts': "the person's own passphrase",
  'calendar/ics.ts': 'a date that Rugzak wrote',
  'exporting/json-resume.ts': "the owner's own address",
  'exporting/linkedin.ts': 'one anchored class of characters',
  'exporting/share-intents.ts': "the person's own server",
  'net/guard-host.ts': 'the host of a parsed address',
  'sharing/link-source.ts': 'the host of a parsed address',
}

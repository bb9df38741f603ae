/** Why a file gave nothing, in a sentence: what kind it is, what was found in it, the true limit, what to do next. */
import { useTranslation } from 'react-i18next'
import { LIMITS } from '#core/baking/limits.ts'
import { CONTAINER_LIMITS } from '#core/containers/container.ts'
import { ARCHIVE_LIMITS } from '#core/importing/archive.ts'
import { isDiplomaExtract } from '#core/verification/pdf/diploma-extract.ts'
import { type Format, useFormat } from '#i18n/format.ts'
import type { ImportLine, LineFailure } from '#services/importing/import-state.ts'

type Detail = Readonly<Record<string, string | number>>

/** '' when nothing went wrong. */
export function useFailureWords(): (line: ImportLine) => string {
  const { t } = useTranslation('importing')
  const format = useFormat()
  return ({ failure, diagnosis, signatures }) => {
    if (!failure) return ''
    if (failure.kind === 'nothingInside') {
      return t(`inside.${failure.container}`, { count: failure.files })
    }
    const values = valuesOf(failure, format)
    const { chunks, keywords } = values
    const found = chunks === undefined ? '' : t(keywords ? 'foundTexts' : 'found', values)
    const told = diagnosis && DIAGNOSED.has(failure.kind) ? t(diagnosisKey(diagnosis)) : undefined
    return [told ?? t(`failure.${sentenceOf(failure, signatures)}`, values), told && found]
      .filter(Boolean)
      .join(' ')
  }
}

/** Only of a file that is a sound picture and nothing more may the picture's history be told. */
const DIAGNOSED: ReadonlySet<string> = new Set(['noBadgeData', 'jpeg', 'picture'])

/** Causes that a hint alone may point to: then they are told as a guess. */
const GUESSES = ['screenshot', 'chatApp', 'photosExport', 'qrPicture', 'reencoded'] as const

function diagnosisKey({ kind, certainty }: NonNullable<ImportLine['diagnosis']>) {
  const guess = certainty === 'likely' ? GUESSES.find((one) => one === kind) : undefined
  return guess ? (`doctor.guess.${guess}` as const) : (`doctor.cause.${kind}` as const)
}

type Told = Exclude<LineFailure, { readonly kind: 'nothingInside' }>

/** A kind whose facts are known has a sentence that names them. */
function sentenceOf(failure: Told, signatures: ImportLine['signatures']) {
  const { kind } = failure
  const detail = detailOf(failure)
  if (kind === 'notABadgeFile' && detail.format !== undefined) return 'otherKind'
  if (kind === 'unreadable' && detail.chunk !== undefined) return 'unreadableIn'
  if (kind === 'pdfWithoutBadge' && isDiplomaExtract(signatures)) return 'pdfDiplomaExtract'
  return kind
}

const detailOf = (failure: Told): Detail => ('detail' in failure ? failure.detail : undefined) ?? {}

/** Every limit is the constant by which the code decides. */
function valuesOf(failure: Told, { size, number }: Format): Detail {
  const detail = detailOf(failure)
  const amount = failure.kind === 'tooLarge' ? size : number
  const limit = Number(detail.limit ?? LIMITS.file)
  return {
    format: 'JSON',
    ...detail,
    size: size(Number(detail.size ?? 0)),
    limit: amount(limit),
    fileLimit: size(LIMITS.file),
    archiveLimit: size(ARCHIVE_LIMITS.archive),
    entriesLimit: number(ARCHIVE_LIMITS.entries),
    insideLimit: number(CONTAINER_LIMITS.files),
    insideSize: size(CONTAINER_LIMITS.unpacked),
    unpackedLimit: size(LIMITS.inflated),
    ratio: number(LIMITS.inflateRatio),
  }
}

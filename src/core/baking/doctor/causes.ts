/** What can have happened to a badge picture, and how much each piece of evidence points to it: one table. */
import type { EvidenceId } from './evidence-id.ts'

export type Cause =
  | 'jpegRenamed'
  | 'screenshot'
  | 'chatApp'
  | 'socialDownload'
  | 'photosExport'
  | 'qrPicture'
  | 'otherFormat'
  | 'reencoded'
  /** nothing points anywhere: perhaps the issuer's own picture, which never had a badge in it */
  | 'plainPicture'
  | 'notAPicture'

interface CauseRule {
  readonly cause: Cause
  /** all of these, or the cause is out of the question */
  readonly needs: readonly EvidenceId[]
  /** 1: fits; 2: speaks for it; 4: can hardly be anything else */
  readonly points: Partial<Readonly<Record<EvidenceId, number>>>
}

/** The first cause in the table wins a tie. */
export const CAUSES: readonly CauseRule[] = [
  { cause: 'jpegRenamed', needs: ['wrongExtension', 'jpeg'], points: { wrongExtension: 8 } },
  {
    cause: 'screenshot',
    needs: [],
    points: { screenshotName: 4, screenshotTag: 4, screenSize: 2 },
  },
  { cause: 'chatApp', needs: [], points: { chatName: 4, chatSize: 1 } },
  { cause: 'socialDownload', needs: [], points: { socialName: 4, socialTag: 4 } },
  {
    cause: 'photosExport',
    needs: [],
    points: { photosName: 2, appleTag: 2, appleProfile: 1, cameraExif: 1 },
  },
  { cause: 'qrPicture', needs: ['square'], points: { bilevel: 2, qrName: 2 } },
  { cause: 'otherFormat', needs: ['otherFormat'], points: { otherFormat: 4 } },
  {
    cause: 'reencoded',
    needs: [],
    points: { editorTag: 2, conversionTag: 2, editorProfile: 1, jpeg: 1 },
  },
]

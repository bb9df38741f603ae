/** What reports come to: the verdict, the mark, who issued it, and the document to keep. */
export {
  type IssuerStanding,
  issuerStanding,
} from '../../../src/core/verification/issuer-standing.ts'
export {
  type Check,
  type Mark,
  mark,
  type Report,
  type Verdict,
  verdict,
} from '../../../src/core/verification/report.ts'
export {
  type ReportDocument,
  reportDocument,
} from '../../../src/core/verification/report-document.ts'

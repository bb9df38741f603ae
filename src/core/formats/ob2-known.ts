/** The members of Open Badges 2.0 classes that the badge model, or the verification, has a place for. */
import { type Known, members } from './known.ts'

export const OB2_ISSUER: Known = {
  ...members('@context', '@language', 'id', 'type', 'name', 'url', 'email', 'telephone'),
  ...members('description', 'image', 'publicKey', 'verification', 'revocationList'),
  ...members('endorsement', 'related', 'version'),
}

export const OB2_BADGE_CLASS: Known = {
  ...members('@context', '@language', 'id', 'type', 'name', 'description', 'image', 'criteria'),
  ...members('alignment', 'tags', 'related', 'version', 'endorsement'),
  ...members('extensions:ECTSExtension', 'extensions:StudyLoadExtension'),
  ...members('extensions:EQFExtension', 'extensions:NLQFExtension'),
  ...members('extensions:LearningOutcomeExtension', 'extensions:LanguageExtension'),
  ...members('extensions:EducationProgramIdentifierExtension'),
  ...members('extensions:TimeInvestmentExtension'),
  issuer: OB2_ISSUER,
}

export const OB2_ASSERTION: Known = {
  ...members('@context', '@language', 'id', 'type', 'uid', 'recipient', 'verification', 'issuedOn'),
  ...members('expires', 'image', 'narrative', 'evidence', 'related', 'endorsement', 'version'),
  ...members('revoked', 'revocationReason', 'claim', 'issuer', 'extensions:recipientProfile'),
  badge: OB2_BADGE_CLASS,
}

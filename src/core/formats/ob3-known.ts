/** The members of VC, Open Badges 3.0 and CLR 2.0 classes that the model or the verification has a place for. */
import { type Known, members } from './known.ts'

const PROFILE: Known = {
  ...members('id', 'type', 'name', 'url', 'email', 'phone', 'description', 'image'),
  ...members('otherIdentifier', 'parentOrg', 'endorsement', 'endorsementJwt'),
  address: {
    ...members('type', 'streetAddress', 'postOfficeBoxNumber', 'postalCode', 'addressLocality'),
    ...members('addressRegion', 'addressCountry', 'addressCountryCode'),
  },
}

const ACHIEVEMENT: Known = {
  ...members('id', 'type', 'name', 'achievementType', 'description', 'image', 'criteria'),
  ...members('alignment', 'tag', 'related', 'resultDescription', 'version', 'inLanguage'),
  ...members('humanCode', 'fieldOfStudy', 'specialization', 'creditsAvailable'),
  ...members('endorsement', 'endorsementJwt', 'ECTS', 'SBU', 'EQF', 'NLQF', 'learningOutcome'),
  ...members('educationProgramIdentifier', 'participationType', 'assessmentType'),
  ...members('supervisionType', 'identityChecked', 'stackable', 'timeInvestment'),
  creator: PROFILE,
}

const CREDENTIAL: Known = {
  ...members('@context', 'id', 'type', 'name', 'description', 'image', 'awardedDate'),
  ...members('validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'proof', 'evidence'),
  ...members('credentialSchema', 'credentialStatus', 'refreshService', 'termsOfUse'),
  ...members('endorsement', 'endorsementJwt', 'inLanguage', 'partial', 'relatedResource'),
  ...members('boostCredential', 'vct'),
  issuer: PROFILE,
}

export const OB3_CREDENTIAL: Known = {
  ...CREDENTIAL,
  credentialSubject: {
    ...members('id', 'type', 'identifier', 'name', 'activityStartDate', 'activityEndDate'),
    ...members('creditsEarned', 'image', 'licenseNumber', 'narrative', 'result', 'role', 'term'),
    ...members('verifiableCredential', 'association', 'endorsementComment'),
    ...members('encodedList', 'statusPurpose', 'statusSize', 'ttl'),
    source: PROFILE,
    achievement: ACHIEVEMENT,
  },
}

/** Our own compact schema of Open Badges 3.0, CLR 2.0 and endorsements. */
import { oncePer } from '../../kernel/once-per.ts'
import type { Schema } from './schema.ts'
import { DATE_TIME, IRI, NUMBER, named, oneOrMany, ref, STRING, word } from './schema.ts'

const ACHIEVEMENT_TYPE = word(
  ...['Achievement', 'ApprenticeshipCertificate', 'Assessment', 'Assignment', 'AssociateDegree'],
  ...['Award', 'Badge', 'BachelorDegree', 'Certificate', 'CertificateOfCompletion'],
  ...['Certification', 'CommunityService', 'Competency', 'Course', 'CoCurricular', 'Degree'],
  ...['Diploma', 'DoctoralDegree', 'Fieldwork', 'GeneralEducationDevelopment'],
  ...['JourneymanCertificate', 'LearningProgram', 'License', 'Membership'],
  ...['ProfessionalDoctorate', 'QualityAssuranceCredential', 'MasterCertificate', 'MasterDegree'],
  ...['MicroCredential', 'ResearchDoctorate', 'SecondarySchoolDiploma'],
)

const IDENTIFIER_TYPE = word(
  ...['name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress'],
  ...['nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId'],
  ...['sisSourcedId', 'ltiContextId', 'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId'],
  ...['ltiUserId', 'identifier'],
)

const RESULT_TYPE = word(
  ...['GradePointAverage', 'LetterGrade', 'Percent', 'PerformanceLevel', 'PredictedScore'],
  ...['RawScore', 'Result', 'RubricCriterion', 'RubricCriterionLevel', 'RubricScore'],
  ...['ScaledScore', 'Status'],
)

const STATUS: Schema = {
  enum: ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'],
}

const ASSOCIATION_TYPE: Schema = {
  enum: [
    ...['exactMatchOf', 'isChildOf', 'isParentOf', 'isPartOf', 'isPeerOf', 'isRelatedTo'],
    ...['precedes', 'replacedBy'],
  ],
}

const BOOLEAN: Schema = { type: 'boolean' }

const definitions: Readonly<Record<string, Schema>> = {
  Image: {
    type: 'object',
    required: ['id', 'type'],
    properties: { id: IRI, type: named('Image'), caption: STRING },
    additionalProperties: false,
  },
  Profile: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      ...{ id: IRI, type: named('Profile'), name: STRING, url: IRI, phone: STRING },
      ...{ description: STRING, image: ref('Image'), email: STRING, official: STRING },
      otherIdentifier: oneOrMany(ref('IdentifierEntry')),
      parentOrg: ref('Profile'),
    },
  },
  IdentifierEntry: {
    type: 'object',
    required: ['type', 'identifier', 'identifierType'],
    properties: {
      type: named('IdentifierEntry'),
      identifier: STRING,
      identifierType: IDENTIFIER_TYPE,
    },
    additionalProperties: false,
  },
  IdentityObject: {
    type: 'object',
    required: ['type', 'hashed', 'identityHash', 'identityType'],
    properties: {
      ...{ type: named('IdentityObject'), hashed: BOOLEAN, identityHash: STRING },
      ...{ identityType: IDENTIFIER_TYPE, salt: { type: 'string' } },
    },
    additionalProperties: false,
  },
  Alignment: {
    type: 'object',
    required: ['type', 'targetName', 'targetUrl'],
    properties: {
      ...{ type: named('Alignment'), targetName: STRING, targetUrl: IRI, targetCode: STRING },
      ...{ targetDescription: STRING, targetFramework: STRING },
      targetType: word(
        ...['ceasn:Competency', 'ceterms:Credential', 'CFItem', 'CFRubric'],
        ...['CFRubricCriterion', 'CFRubricCriterionLevel', 'CTDL'],
      ),
    },
  },
  Criteria: { type: 'object', properties: { id: IRI, narrative: { type: 'string' } } },
  Related: {
    type: 'object',
    required: ['id', 'type'],
    properties: { id: IRI, type: named('Related'), inLanguage: STRING, version: STRING },
  },
  RubricCriterionLevel: {
    type: 'object',
    required: ['id', 'type', 'name'],
    properties: {
      ...{ id: IRI, type: named('RubricCriterionLevel'), name: STRING, level: STRING },
      ...{ points: STRING, description: STRING, alignment: oneOrMany(ref('Alignment')) },
    },
  },
  ResultDescription: {
    type: 'object',
    required: ['id', 'type', 'name', 'resultType'],
    properties: {
      ...{ id: IRI, type: named('ResultDescription'), name: STRING, resultType: RESULT_TYPE },
      ...{ requiredLevel: IRI, requiredValue: STRING, valueMin: STRING, valueMax: STRING },
      allowedValue: oneOrMany(STRING),
      alignment: oneOrMany(ref('Alignment')),
      rubricCriterionLevel: oneOrMany(ref('RubricCriterionLevel')),
    },
  },
  Result: {
    type: 'object',
    required: ['type'],
    properties: {
      ...{ type: named('Result'), achievedLevel: IRI, resultDescription: IRI, value: STRING },
      ...{ status: STATUS, alignment: oneOrMany(ref('Alignment')) },
    },
  },
  Evidence: {
    type: 'object',
    required: ['type'],
    properties: {
      ...{ id: IRI, name: STRING, description: STRING, genre: STRING, audience: STRING },
      ...{ type: named('Evidence'), narrative: { type: 'string' } },
    },
  },
  Achievement: {
    type: 'object',
    required: ['id', 'type', 'name', 'description', 'criteria'],
    properties: {
      ...{ id: IRI, type: named('Achievement'), name: STRING, description: STRING },
      ...{ criteria: ref('Criteria'), achievementType: ACHIEVEMENT_TYPE, creator: ref('Profile') },
      ...{ creditsAvailable: NUMBER, fieldOfStudy: STRING, humanCode: STRING, version: STRING },
      ...{ image: ref('Image'), inLanguage: STRING, specialization: STRING },
      ...{ tag: oneOrMany(STRING), alignment: oneOrMany(ref('Alignment')) },
      otherIdentifier: oneOrMany(ref('IdentifierEntry')),
      related: oneOrMany(ref('Related')),
      resultDescription: oneOrMany(ref('ResultDescription')),
    },
  },
  Association: {
    type: 'object',
    required: ['type', 'associationType', 'sourceId', 'targetId'],
    properties: {
      ...{ type: named('Association'), associationType: ASSOCIATION_TYPE },
      ...{ sourceId: IRI, targetId: IRI },
    },
    additionalProperties: false,
  },
}

const SUBJECT = {
  ...{ id: IRI, activityStartDate: DATE_TIME, activityEndDate: DATE_TIME, creditsEarned: NUMBER },
  ...{ image: ref('Image'), licenseNumber: STRING, narrative: { type: 'string' }, role: STRING },
  ...{ term: STRING, source: ref('Profile'), result: oneOrMany(ref('Result')) },
  identifier: oneOrMany(ref('IdentityObject')),
} as const satisfies Readonly<Record<string, Schema>>

/** A credential whose subject follows `subject`; dates by the version of the data model. */
const credential = (types: readonly string[], version: 'vc1' | 'vc2', subject: Schema): Schema => ({
  $defs: definitions,
  type: 'object',
  required: ['@context', 'id', 'type', 'issuer', 'credentialSubject', ...DATED[version]],
  properties: {
    ...{ id: IRI, type: named(...types), name: STRING, description: STRING, image: ref('Image') },
    ...{ issuer: version === 'vc1' ? ref('Profile') : { anyOf: [IRI, ref('Profile')] } },
    ...{ validFrom: DATE_TIME, validUntil: DATE_TIME, awardedDate: DATE_TIME },
    ...{ issuanceDate: DATE_TIME, expirationDate: DATE_TIME },
    ...{ evidence: oneOrMany(ref('Evidence')), credentialSubject: subject },
  },
})

const DATED = { vc1: ['issuanceDate', 'name'], vc2: ['validFrom'] } as const

const BADGE = ['OpenBadgeCredential', 'AchievementCredential']

const SUBJECTS = {
  award: {
    type: 'object',
    required: ['type', 'achievement'],
    properties: { ...SUBJECT, type: named('AchievementSubject'), achievement: ref('Achievement') },
  },
  record: {
    type: 'object',
    required: ['type', 'verifiableCredential'],
    properties: {
      ...{ id: IRI, type: named('ClrSubject'), achievement: oneOrMany(ref('Achievement')) },
      association: oneOrMany(ref('Association')),
      identifier: oneOrMany(ref('IdentityObject')),
    },
  },
  endorsement: {
    type: 'object',
    required: ['id', 'type'],
    properties: {
      id: IRI,
      type: named('EndorsementSubject'),
      endorsementComment: { type: 'string' },
    },
  },
} as const satisfies Readonly<Record<string, Schema>>

const TYPES = {
  award: BADGE,
  record: ['ClrCredential'],
  endorsement: ['EndorsementCredential'],
} as const

/** The kinds of credential that we have a schema of. */
export type Described = keyof typeof SUBJECTS

const schemasOf = oncePer((kind: Described) => ({
  vc1: credential(TYPES[kind], 'vc1', SUBJECTS[kind]),
  vc2: credential(TYPES[kind], 'vc2', SUBJECTS[kind]),
}))

export function schemaOf(kind: Described, version: 'vc1' | 'vc2'): Schema {
  return schemasOf(kind)[version]
}

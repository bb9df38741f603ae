/** Short notations for the framework nodes that demo badges are aligned to. */
import type { Target } from '../credential.ts'

/** DigComp 2.2: all 21 competences, as the framework names them in English. */
const DIGCOMP = {
  '1.1': 'Browsing, searching and filtering data, information and digital content',
  '1.2': 'Evaluating data, information and digital content',
  '1.3': 'Managing data, information and digital content',
  '2.1': 'Interacting through digital technologies',
  '2.2': 'Sharing information and content through digital technologies',
  '2.3': 'Engaging in citizenship through digital technologies',
  '2.4': 'Collaborating through digital technologies',
  '2.5': 'Netiquette',
  '2.6': 'Managing digital identity',
  '3.1': 'Developing digital content',
  '3.2': 'Integrating and re-elaborating digital content',
  '3.3': 'Copyright and licences',
  '3.4': 'Programming',
  '4.1': 'Protecting devices',
  '4.2': 'Protecting personal data and privacy',
  '4.3': 'Protecting health and well-being',
  '4.4': 'Protecting the environment',
  '5.1': 'Solving technical problems',
  '5.2': 'Identifying needs and technological responses',
  '5.3': 'Creatively using digital technologies',
  '5.4': 'Identifying digital competence gaps',
} as const

const LIFECOMP = {
  P1: 'Self-regulation',
  P2: 'Flexibility',
  P3: 'Wellbeing',
  S1: 'Empathy',
  S2: 'Communication',
  S3: 'Collaboration',
  L1: 'Growth mindset',
  L2: 'Critical thinking',
  L3: 'Managing learning',
} as const

const ENTRECOMP = {
  '1.2': 'Creativity',
  '2.3': 'Mobilising resources',
  '2.5': 'Mobilising others',
  '3.1': 'Taking the initiative',
  '3.2': 'Planning and management',
  '3.4': 'Working with others',
} as const

const ESCO = {
  'S1.3': 'teaching and training',
  'S1.4': 'presenting information',
  'S2.1': 'conducting studies, investigations and examinations',
  'S2.4': 'processing information',
  'S2.7': 'analysing and evaluating information and data',
  'S3.2': 'providing health care or medical treatments',
  'S3.6': 'providing general personal care',
  'S5.5': 'accessing and analysing digital data',
} as const

const KEY_COMPETENCES = {
  '6': 'Citizenship competence',
  '8': 'Cultural awareness and expression competence',
} as const

export const digcomp = (code: keyof typeof DIGCOMP): Target => ({
  framework: 'DigComp 2.2',
  name: DIGCOMP[code],
  url: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC128415',
  code,
})

export const lifecomp = (code: keyof typeof LIFECOMP): Target => ({
  framework: 'LifeComp',
  name: LIFECOMP[code],
  url: 'https://joint-research-centre.ec.europa.eu/lifecomp',
  code,
})

export const entrecomp = (code: keyof typeof ENTRECOMP): Target => ({
  framework: 'EntreComp',
  name: ENTRECOMP[code],
  url: 'https://joint-research-centre.ec.europa.eu/entrecomp',
  code,
})

export const esco = (code: keyof typeof ESCO): Target => ({
  framework: 'ESCO',
  name: ESCO[code],
  url: `http://data.europa.eu/esco/skill/${code}`,
  code,
  type: 'ceasn:Competency',
})

export const greencomp = (code: '4.2'): Target => ({
  framework: 'GreenComp',
  name: 'Collective action',
  url: 'https://joint-research-centre.ec.europa.eu/greencomp-european-sustainability-competence-framework_en',
  code,
})

export const keyCompetence = (code: keyof typeof KEY_COMPETENCES): Target => ({
  framework: 'EU key competences 2018',
  name: KEY_COMPETENCES[code],
  url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32018H0604(01)',
  code,
})

export const nlqf = (level: 2 | 3 | 4 | 6): Target => ({
  framework: 'NLQF',
  name: `NLQF niveau ${level}`,
  url: 'https://www.nlqf.nl/nlqf-niveaus',
  code: String(level),
  type: 'ext:NLQF',
})

export const eqf = (level: 2 | 4 | 6): Target => ({
  framework: 'European Qualifications Framework',
  name: `EQF level ${level}`,
  url: `http://data.europa.eu/snb/eqf/${level}`,
  code: String(level),
  type: 'ext:EQF',
})

export const cefr = (level: 'A2' | 'B1' | 'B2'): Target => ({
  framework: 'CEFR',
  name: `CEFR ${level}`,
  url: 'https://www.coe.int/en/web/common-european-framework-reference-languages',
  code: level,
})

/** The mbo qualification that the care badges build up to, and its work processes. */
export const HELPENDE: Target = {
  framework: 'SBB kwalificatiedossier',
  name: 'Helpende zorg en welzijn',
  url: 'https://kwalificaties.s-bb.nl',
  code: '25498',
}

export const werkproces = (code: string, name: string): Target => ({
  framework: 'SBB kwalificatiedossier 25498',
  name,
  url: 'https://kwalificaties.s-bb.nl',
  code,
})

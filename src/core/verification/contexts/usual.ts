/** The contexts that most badges of today name, in their order (OB 3.0 section 5.1). */
export const USUAL = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

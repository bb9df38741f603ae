/** Pins every bundled JSON-LD context to the SHA-256 of its content. */
import type { FamilyName } from './families.ts'

/** File name -> family, and SHA-256 (hex) of the document as JSON with sorted keys, no white space. */
export const DIGESTS = {
  'credentials-v2': ['common', 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf'],
  'credentials-v1': ['common', 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247'],
  'ob-3.0.3-jti': ['common', '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966'],
  'ob-3.0.3': ['common', 'c5e555a91a5cf48e32ae0a05674c61ddd5c053b680b5643b2f57f9965e386d99'],
  'ob-3.0.2': ['common', 'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c'],
  'ob-3.0.1': ['common', '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5'],
  'ob-3.0.0': ['common', '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b'],
  'ob-extensions': ['common', '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7'],
  'ed25519-2020-v1': ['common', 'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691'],
  'data-integrity-v2': [
    'common',
    '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  ],
  'data-integrity-v1': [
    'common',
    '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  ],
  'status-v1': ['common', 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492'],
  'ob-beta': ['early', 'f6c4c3b3b800cb9ffc87828d8105e3dd0d20692e5936d2cc4dead2b247e11a08'],
  'ob-draft': ['early', '32b3fd3512643189cf1a6735998b4560d50cd77660b8d5eb124bbab3cab6c0cf'],
  'ob-3.0.3-2024-01': ['early', 'd2dc0cf6ddf9d19002344b81106a2c20ccb0e09efd3ac0fa57a3e7b5edd39d29'],
  'ob-3.0.3-2023-12': ['early', '3fc2036470fb8454bf33ac12b2375a5d5ef3c6c52fa9b9ee0dbdefd681b2f809'],
  'dcc-v1': ['early', '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42'],
  educredential: ['early', '3ab8b474c597654fe0167d22f81533879d630b6a4c2357c8130e7c830df923af'],
  'credentials-examples-v1': [
    'early',
    '5bca9da34aefb4c5e0cd993e222e58827734e0928fda0210ee73413c43d6e5e5',
  ],
  'credentials-examples-v2': [
    'early',
    '8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58',
  ],
  'undefined-terms-v2': [
    'early',
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  ],
  'citizenship-v4rc1': [
    'early',
    '15ca37d6ed55aee696cb2c8ca747d889418756c66188a47734c15e092ffef869',
  ],
  'clr-2.0.1': ['records', '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394'],
  'clr-2.0.0': ['records', 'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44'],
  odrl: ['records', 'c9b3bbb66a340349a8b126f464287e139570ae46d40d89362733196babb1c9c6'],
  'status-list-2021-v1': [
    'status',
    '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  ],
  'revocation-list-2020-v1': [
    'status',
    '375634e782babefd3763cb72b41b70527780b158fcf93855d8f3b56844233341',
  ],
  'multikey-v1': ['keys', 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc'],
  'jwk-v1': ['keys', '38dd329a9a011facda06afc4ba43a121980eaedbd1f974268026d157926bc086'],
  'ed25519-2018-v1': ['keys', 'b4cb4ede62cd5c1e98b54340bf9d5ae636e6ba6e92b6bffb50be3c12b473a2de'],
  'jws-2020-v1': ['keys', 'eed16334842a5635257913b33acd1aeee29009eb188d855f9a1d0ceee4a8ae4d'],
  'x25519-2020-v1': ['keys', '454c264ab52b3ee90b2c21a996afc4f5f2a02c2e282799b6e92305e1aa536de6'],
  'x25519-2019-v1': ['keys', '226bc202c5f5fac752716b9ed838875155c22b789aa0259276cfd83d54a40d06'],
  'secp256k1-2019-v1': ['keys', '9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564'],
  'security-v1': ['keys', 'd87de2ce3ce407bcac481f8af31e211e54beb5cbd7dd459826ed0502302ee234'],
  'security-v2': ['keys', '38a9ef19cf3a75bf856202bd1ed4cbd55c985ad4a809eb7f4ef584ba9d51dc90'],
  'did-v1': ['keys', 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b'],
  'openbadges-v2': ['badges2', '5f063cc07234984e99d3fe24abdb084a0de95ac073c30580b4d31f4d9c3e1d94'],
  'openbadges-v1': ['badges2', 'b89b3e6b57d3ec343cded9bb0a1d0611ec77d91f4b81f0d50f124c94113c8356'],
  'openbadges-legacy-v1': [
    'badges2',
    '115af5d18eddab160d929ed85bae6b7f79cd4550b6a6a4b2668f3a191eb60337',
  ],
  'ob2-accessibility': [
    'badges2',
    'd8ae6f65970f344b00bce84b807e5ade64afcade6c66e3d600e1c79826abe280',
  ],
  'ob2-apply-link': ['badges2', '15c4aba81d7934c63a54061fc32cb9a2350f9be58541444d002b9d699fefafa8'],
  'ob2-assessment': ['badges2', '6ffac85f3810c4944753ab6ffe00805112efcb1e5e3aa4d704167f1769171955'],
  'ob2-endorsement': [
    'badges2',
    '38b08d5d98baabb88b902e952b5731cd1f685d005c2690f9fefec7ca464e2d8d',
  ],
  'ob2-example': ['badges2', '43387d0e77d482c2d5455cc342681a4ac65d4d729d4a91cafc542a8aa8090d5c'],
  'ob2-extra-description': [
    'badges2',
    '07680b734a5270d108ca72cbbb45c34f3d1648526a7f15ada56f0fe0727e9da1',
  ],
  'ob2-geo-coordinates': [
    'badges2',
    'a4c722d7966b23f7ab3f9fad9cd9a9cceed827ceb7a117104219d99d22594a28',
  ],
  'ob2-issuer-accreditation': [
    'badges2',
    'ee0e6f0c5848b644796837c614228eb6a1aced130917b21e0551290a6a041c46',
  ],
  'ob2-license': ['badges2', '816c15593cccf77738bad30abeb200c93c954eb0d2a1569d4ce566b3e06193b0'],
  'ob2-original-creator': [
    'badges2',
    'f1d43e8235579c8b51229af7244749b11c734a6bdc9ab2a14e66b2155d195498',
  ],
  'ob2-recipient-profile': [
    'badges2',
    'e4ec66e228193cb3af81f8f562164b3d9930e627a78f654cb5dd18f5fbfeff39',
  ],
  'ob3-accessibility': [
    'badges2',
    '5516cffc89f003fb93d1c7627eb874adbb6b5fc15cba0cea3107405cef21292c',
  ],
  'ob3-apply-link': ['badges2', 'ea2463261715974e203f121da4e97a4b7e86ec8c5df4bfdce63fb0ddbb240206'],
  'ob3-geo-coordinates': [
    'badges2',
    '31cd8264247db14bde53ac8cfb03af5110e3360257c895d82eea353197ed39c0',
  ],
  'ob3-license': ['badges2', 'b2787e7cfc1130a526d3b32dc48d9c6915976f625c3b9f2cbca946717d1cc659'],
} as const satisfies Record<string, readonly [FamilyName, string]>

export type DocumentName = keyof typeof DIGESTS

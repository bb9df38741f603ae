/** The layers of ARCHITECTURE.md, enforced over the whole import graph. */
const only = (name, packages, allowed) => ({
  name: `${name}-only-where-it-belongs`,
  severity: 'error',
  from: { path: '^src', pathNot: [...allowed, '\\.test\\.tsx?$', '^src/core/testing'] },
  to: { path: packages.map((it) => `node_modules/${it}/`), dependencyTypesNot: ['type-only'] },
})

/** The folders of core, from low to high: a folder imports only those before it. */
const CORE = [
  'kernel',
  'badge',
  'net',
  'places',
  'zip',
  'baking',
  'formats',
  'pictures',
  'importing',
  'verification',
  'calendar',
  'containers',
  'skills',
  'capsule',
  'records',
  'exporting',
  'portfolio',
  'printing',
  'search',
  'stacking',
  'backup',
  'vault',
  'collection',
  'sharing',
]

const coreInOrder = CORE.map((folder, at) => ({
  name: `core-${folder}-imports-only-lower-folders`,
  severity: 'error',
  from: { path: `^src/core/${folder}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/core/', pathNot: `^src/core/(${CORE.slice(0, at + 1).join('|')})/` },
}))

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'imports of types count as well',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-only-core',
      severity: 'error',
      from: { path: '^src/core', pathNot: '\\.test\\.ts$|^src/core/testing' },
      to: { path: '^(src|locales)/', pathNot: '^src/core' },
    },
    ...coreInOrder,
    {
      name: 'ui-knows-no-badge',
      severity: 'error',
      from: { path: '^src/ui', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/', pathNot: '^src/(ui|i18n)' },
    },
    {
      name: 'entities-draw-from-props',
      severity: 'error',
      from: { path: '^src/entities', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(features|app|hooks|storage|workers)' },
    },
    {
      name: 'hooks-draw-nothing',
      severity: 'error',
      from: { path: '^src/hooks', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(features|app|entities|ui|storage|workers)' },
    },
    {
      name: 'storage-below-features',
      severity: 'error',
      from: { path: '^src/(storage|workers)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(features|app|routes|entities|ui|hooks|services)' },
    },
    {
      name: 'services-know-no-screen',
      severity: 'error',
      from: { path: '^src/services', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(features|app|routes|entities|ui|hooks|i18n)' },
    },
    {
      name: 'storage-and-workers-are-strangers',
      severity: 'error',
      from: { path: '^src/storage', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/workers' },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^src/features' },
      to: { path: '^src/app/' },
    },
    {
      name: 'routes-are-only-addresses',
      severity: 'error',
      from: { path: '^src/routes' },
      to: { path: '^src/' },
    },
    {
      name: 'worker-without-react',
      severity: 'error',
      from: { path: '^src/workers/.*\\.worker\\.ts$' },
      to: { path: 'node_modules/react', reachable: true },
    },
    {
      name: 'reader-without-editor',
      severity: 'error',
      from: { path: '^src/features/reader/' },
      to: { path: '^src/features/portfolio/(?!page)', reachable: true },
    },
    only('dexie', ['dexie', 'dexie-react-hooks'], ['^src/storage']),
    only('comlink', ['comlink'], ['^src/workers']),
    only('react-query', ['@tanstack/react-query'], ['^src/features/[^/]+/use-', '^src/ui/queries']),
    only(
      'react',
      ['react', 'react-dom'],
      ['^src/(ui|hooks|entities|features|app|i18n)', '^src/storage/live/'],
    ),
    only(
      'verification-libraries',
      [
        'jsonld',
        'rdf-canonize',
        '@noble/[^/]+',
        'jose',
        'ajv',
        'canonicalize',
        '@digitalbazaar/[^/]+',
        'pkijs',
        'asn1js',
      ],
      ['^src/core/(verification|kernel)'],
    ),
    only(
      'printing-libraries',
      ['pdfkit', 'fontkit', 'mdast-util-from-markdown'],
      ['^src/core/printing'],
    ),
    only('pdfjs', ['pdfjs-dist'], ['^src/workers/pdf']),
    only('places', ['aws4fetch', '@inrupt/[^/]+'], ['^src/services/places']),
    only('zod', ['zod'], ['^src/core', '^src/storage']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      mainFields: ['module', 'main'],
    },
    exclude: { path: '\\.(css|json)$' },
  },
}

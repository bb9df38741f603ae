/** What the system is told about the installed app: its name, its icons and what it can open. */
import type { ManifestOptions } from 'vite-plugin-pwa'

/** The kinds a badge comes in. Pictures are shared with us, but never taken away from the picture viewer. */
const DOCUMENTS = {
  'application/json': ['.json'],
  'application/ld+json': ['.jsonld'],
  'application/jwt': ['.jwt', '.jws'],
  'application/zip': ['.zip'],
}

const icon = (name: string, side: number, purpose: 'any' | 'maskable') => ({
  src: `icons/${name}.png`,
  sizes: `${side}x${side}`,
  type: 'image/png',
  purpose,
})

export const MANIFEST: Partial<ManifestOptions> = {
  id: './',
  name: 'Rugzak',
  short_name: 'Rugzak',
  description: 'Je badges, op je eigen apparaat.',
  lang: 'nl',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#f3f4ef',
  theme_color: '#f3f4ef',
  categories: ['education', 'productivity'],
  icons: [
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-512', 512, 'maskable'),
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  ],
  file_handlers: [{ action: './add', accept: DOCUMENTS }],
  protocol_handlers: [{ protocol: 'web+badge', url: './add#url=%s' }],
  share_target: {
    action: './share-target',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      title: 'title',
      text: 'text',
      url: 'url',
      files: [
        {
          name: 'files',
          accept: [
            'image/png',
            'image/svg+xml',
            ...Object.entries(DOCUMENTS).flatMap(([type, ends]) => [type, ...ends]),
          ],
        },
      ],
    },
  },
}

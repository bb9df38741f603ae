/** Build and unit tests in one file: the app is static files, the worker is its own module graph. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { bootScript } from './scripts/build/boot-script.ts'
import { compressed } from './scripts/build/compressed.ts'
import { docsSite } from './scripts/build/docs-site.ts'
import { firstScreen } from './scripts/build/first-screen.ts'
import { pageScript } from './scripts/build/page-script.ts'
import { routePages } from './scripts/build/route-pages.ts'
import { MANIFEST } from './src/app/pwa/manifest.ts'

/** What reads and makes PDFs is larger than the rest of the app: it comes with the first PDF, and stays (src/app/pwa/pdf-scripts.ts). */
const PDF_JS = ['assets/pdf-*.js', 'assets/pdf.worker-*.js', 'assets/make-pdf-*.js']

/** Tests of code without a screen, a database or anything else that outlives a call. */
const PURE = ['src/core', 'packages', 'scripts', 'relay', 'locales'].map(
  (folder) => `${folder}/**/*.test.ts`,
)

export default defineConfig({
  base: process.env.RUGZAK_BASE ?? '/',
  plugins: [
    react(),
    pageScript(),
    bootScript(),
    developmentWithoutCsp(),
    routePages(),
    firstScreen(),
    docsSite(),
    ...installedApp(),
    compressed(),
  ],
  resolve: {
    // its version for browsers sets innerHTML, which our policy forbids: a page with `&amp;` in it would break
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    modulePreload: { polyfill: false },
    manifest: true,
    assetsInlineLimit: 0,
    // few files for the first screen: on a slow line each one costs a phone an answer
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 4 },
            {
              name: 'app',
              test: /src.ui.file-picker|src.services.importing.files-of-drop/,
              priority: 4,
            },
            { name: 'home', test: /src.app.(?:home|shell.shell)\.tsx/, priority: 3 },
            { name: 'reader', test: /src.features.reader.route\.tsx/, priority: 2 },
            {
              name: 'shared',
              test: /node_modules.dexie|src.(?:storage|services|i18n|ui)./,
              minShareCount: 4,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  cacheDir: '.cache/vite',
  worker: {
    format: 'es',
    // what a worker begins with is one file, and stays one whatever comes later shares with it
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'worker', tags: ['$initial'] }] } },
    },
  },
  test: {
    css: { include: [/.+/] },
    testTimeout: 30_000,
    retry: process.env.CI ? 1 : 0,
    // a thread begins sooner than a process
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: PURE,
          // what keeps nothing may be read once for all files: reading it is most of their time
          isolate: false,
        },
      },
      { extends: true, test: { name: 'kept', include: ['src/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
  },
})

/** The dev server injects inline script, which the shipped policy forbids; the build keeps it. */
function developmentWithoutCsp(): Plugin {
  return {
    name: 'development-without-csp',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  }
}

/** The app on the device: every screen and word is there after the first visit, the examples and the documentation are not. */
function installedApp() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/pwa',
    filename: 'service-worker.ts',
    injectRegister: false,
    manifest: MANIFEST,
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
      globIgnores: ['demo/**', 'docs/**', 'examples/**', '*/**/index.html', '404.html', ...PDF_JS],
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    },
  })
}

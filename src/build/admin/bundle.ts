import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { adminFiles } from '../../outputs/admin/files.ts'

/** What no form of ours uses: maps, the optimiser of SVG, the grammars of 300 programming languages. */
const unused = /^(?:@shikijs\/(?:langs|themes)\/|svgo\b|terra-draw|leaflet\b)/

/** The package brings its fonts along, and names a host for them all the same, for browsers that cannot take them up. */
const fontsElsewhere = /url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g

const ownFilesOnly: Plugin = {
  name: 'rostrum-admin-own-files-only',
  enforce: 'pre',
  resolveId: (id) => (unused.test(id) ? '\0unused' : undefined),
  load: (id) => (id === '\0unused' ? 'export default undefined' : undefined),
  transform: (code, id) =>
    id.includes('/@sveltia/cms/')
      ? { code: code.replace(fontsElsewhere, "local('')"), map: null }
      : undefined,
}

/**
 * Bundles the CMS into a folder, with its fonts and languages, so that it asks no other host for anything. It is a build
 * of its own, apart from the site’s: no page for readers shares a file with it.
 * @param folder absolute
 */
export const bundleAdmin = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [ownFilesOnly],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: {
        input: fileURLToPath(new URL('start.ts', import.meta.url)),
        output: {
          entryFileNames: adminFiles.script,
          chunkFileNames: 'cms/[name]-[hash].js',
          assetFileNames: 'cms/[name][extname]',
        },
      },
    },
  })
}

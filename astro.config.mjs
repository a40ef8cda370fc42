import './src/build/node.mjs'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { rostrum } from './src/build/rostrum.ts'

export default defineConfig({
  // `mdx` compiles the trusted pages of src/pages only; entries are data and never reach it.
  integrations: [mdx(), ...rostrum()],
  trailingSlash: 'always',
  // The default, 'jsx', eats the blanks around inline elements.
  // JSX's rule for blanks, which is also the formatter's: a line break is none, and `{' '}` is one.
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  // Shiki's colours miss the contrast that our pages promise, and need style attributes that a strict policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Small scripts would be written into the pages, whose policy forbids them.
      assetsInlineLimit: 0,
      // What is loaded later has nothing to load before it, so no page needs the code that would.
      modulePreload: false,
    },
  },
})

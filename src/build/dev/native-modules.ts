import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { createRunnableDevEnvironment, type DevEnvironmentOptions } from 'vite'
import { isPlainModule } from './plain-module.ts'

/** Plain TypeScript, which Node runs as it is. */
const ours = /^src\/(?:(?:build|checks|domain|mdx|outputs|source)\/.*|site-data)\.ts$/

const ofAstro = /\/node_modules\/astro\/dist\/.*\.js$/

/**
 * In dev, Node loads what is no page. It has most of it already: ours for the integrations, Astro's for the command.
 * Through Vite some 600 modules would be read, rewritten and evaluated before the first page, one after the other.
 *
 * Node loads no file twice. So when one of ours changes, all of them go through Vite from then on.
 */
export const nativeModules = (): AstroIntegration => {
  let isNative = true
  let root = ''

  /** @param url as Vite knows a module: from the root, or by its whole path */
  const nativeFile = (url: string): string | undefined => {
    const whole = url.replace(/^\/@fs(?=\/)/, '')
    const path = whole.startsWith(root) ? whole.slice(root.length) : whole.replace(/^\//, '')
    if (ours.test(path)) return isNative ? root + path : undefined
    if (!ofAstro.test(whole)) return undefined
    const file = whole.startsWith('/node_modules/') ? root + path : whole
    return isPlainModule(file) ? file : undefined
  }

  const createEnvironment: DevEnvironmentOptions['createEnvironment'] = (name, config) => {
    const environment = createRunnableDevEnvironment(name, config)
    const throughVite = environment.fetchModule.bind(environment)
    environment.fetchModule = async (url, importer, options) => {
      const file = nativeFile(url)
      return file === undefined
        ? throughVite(url, importer, options)
        : { externalize: pathToFileURL(file).href, type: 'module' }
    }
    return environment
  }

  return {
    name: 'rostrum-native-modules',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return
        root = fileURLToPath(config.root).replaceAll('\\', '/')
        updateConfig({ vite: { environments: { ssr: { dev: { createEnvironment } } } } })
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('change', (path) => {
          const changed = path.replaceAll('\\', '/')
          if (!isNative || !changed.startsWith(root) || !ours.test(changed.slice(root.length))) return
          isNative = false
          const { ssr, client } = server.environments
          ssr.moduleGraph.invalidateAll()
          ssr.hot.send({ type: 'full-reload' })
          client.hot.send({ type: 'full-reload' })
        })
      },
    },
  }
}

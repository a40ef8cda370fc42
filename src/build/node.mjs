// Sees to Node before anything else is loaded (`node --import`), so plain JavaScript that an old Node can read.
import module from 'node:module'
import { resolve } from 'node:path'

// package.json brings Node along for one platform only: of two optional packages that carry a `node`, npm 9 and 10 link
// neither.
//
// 22.18 is the first 22 that runs TypeScript files without a flag.
const oldest = [22, 18]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Rostrum needs Node ${oldest.join('.')} or newer; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'On Linux (x64) `npm ci` brings Node 24 along for the npm scripts, such as `npm start` and `npm test`.\n' +
      'Elsewhere, or where it was left out, install Node 24: https://nodejs.org/',
  )
  process.exit(1)
}

// Half of the time in which a command starts goes into reading modules as TypeScript and as JavaScript. Node keeps what came
// of it. Threads and other processes hear of the folder by the variable only.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/compiled')
module.enableCompileCache(process.env.NODE_COMPILE_CACHE)

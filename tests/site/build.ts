import { buildSites } from './sites.ts'

const folder = process.env['BUILT_SITES']
if (folder === undefined) throw new Error('BUILT_SITES says where to build the sites; it is not set.')
await buildSites(folder)

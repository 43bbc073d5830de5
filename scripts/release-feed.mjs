/**
 * `node scripts/release-feed.mjs FOLDER`: writes the signed feed of this version beside the installers in a folder. See
 * docs/releasing.md. Needs nothing but Node.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeArtifact } from './packaging/artifacts.mjs'
import { readNotes, writeReleaseFeed } from './packaging/release-feed.mjs'
import { runEntryPoint } from './setup/entry-point.mjs'
import { inProject } from './setup/project.mjs'
import { SetupError } from './setup/report.mjs'

await runEntryPoint(async () => {
  const [folder] = process.argv.slice(2)
  const privateKey = process.env['STREAMSCOPE_UPDATE_PRIVATE_KEY']
  if (!folder || !privateKey)
    throw new SetupError(
      'Release feed',
      'name a folder, and set STREAMSCOPE_UPDATE_PRIVATE_KEY. See docs/releasing.md.'
    )
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const notes = readNotes(inProject('CHANGELOG.md'), version)
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const artifacts = await Promise.all(paths.map(describeArtifact))
  writeReleaseFeed(folder, { version, notes, artifacts, privateKey })
  return 0
})

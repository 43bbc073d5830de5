import type { Profile, ProfileDraft, ProfilesImported } from '../../shared/profile'
import { RunFault } from '../../shared/run-error'
import { profilesFileSchema } from '../profiles/profile-store'
import { chooseProfileName } from '../profiles/review-profile'
import type { ProfileService } from './profile-service'

/** Each is written to the disk by itself; a file of a hundred thousand would keep the app busy for hours. */
const MOST_IMPORTED = 500

/** The text of a file of profiles, which holds no secret: profiles have none. */
export function writeProfiles(profiles: readonly Profile[]): string {
  return `${JSON.stringify({ version: 1, profiles }, null, 2)}\n`
}

/**
 * Adds the profiles of a file to those that there are; none takes the place of another.
 *
 * @throws RunFault where the text is not what `writeProfiles` writes, or holds too many
 */
export async function importProfiles(text: string, service: ProfileService): Promise<ProfilesImported> {
  const imported: ProfilesImported = { profiles: [], notes: [] }
  const found = parse(text)
  if (found.length > MOST_IMPORTED) {
    const message = `This file has ${found.length} providers, and ${MOST_IMPORTED} are the most that one file may have. Choose another.`
    throw new RunFault('bad-request', message)
  }
  for (const { id: _foreign, ...fields } of found) {
    const others = (await service.list()).map(({ profile }) => profile)
    const name = fields.name === '' ? '' : chooseProfileName(fields.name, others)
    const saved = await service.save({ ...fields, name }, {})
    const about = (note: string) => imported.notes.push(`${name || fields.address}: ${note}`)
    for (const repair of saved.repairs) about(repair)
    if (name !== fields.name) about(`there is a provider “${fields.name}” already, so this one has another name.`)
    if (saved.saved) imported.profiles.push(saved.summary)
    else for (const { message } of saved.issues) about(`left out. ${message}`)
  }
  return imported
}

function parse(text: string): ProfileDraft[] {
  try {
    return profilesFileSchema.parse(JSON.parse(text)).profiles
  } catch {
    throw new RunFault('bad-request', 'This is not a file of providers. Choose one that Streamscope exported.')
  }
}

import { join } from 'node:path'
import { z } from 'zod'
import { type Profile, profileSchema } from '../../shared/profile'
import { codeOf } from '../history/file-presence'
import { openJsonFile } from '../history/json-file'
import { wayOutOf } from '../history/way-out'

const FILE_NAME = 'profiles.json'

/** What a file of profiles holds, on the disk and exported: never a secret. */
export const profilesFileSchema = z.object({
  version: z.literal(1),
  // Not strict: a field that a later version added is left out, and the profile can be used all the same.
  profiles: z.array(z.object(profileSchema.shape))
})

export interface ProfileStoreOptions {
  /** The data folder. */
  folder: string
  now(): Date
  /** Hears, in one sentence for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
}

/** The profiles that a person has set up, in the order in which they were made. */
export interface ProfileStore {
  list(): readonly Profile[]
  find(profileId: string): Profile | null
  /** Adds a profile, or takes the place of the one with its id. Holds at once; resolves when it is saved, or said that it is not. */
  put(profile: Profile): Promise<void>
  /** Takes a profile out; calling the answer puts it back where it was. Null where there is none. */
  remove(profileId: string): Promise<(() => Promise<Profile>) | null>
  /** Resolves, never rejects, when the file has what was changed, or is known not to take it. */
  flush(): Promise<void>
}

/** Opens the store. Never rejects: a damaged file is set aside and said. */
export async function openProfileStore(options: ProfileStoreOptions): Promise<ProfileStore> {
  const file = await openJsonFile<z.infer<typeof profilesFileSchema>>({
    path: join(options.folder, FILE_NAME),
    parse: profilesFileSchema.parse,
    initial: { version: 1, profiles: [] },
    words: { subject: 'The file of providers', withoutFile: 'Set the providers up again, or import them.' },
    now: options.now,
    onNotice: options.onNotice
  })
  let { profiles } = file.value

  async function save(next: Profile[]): Promise<void> {
    profiles = next
    try {
      await file.write({ version: 1, profiles })
    } catch (error) {
      options.onNotice(
        `Providers cannot be saved in ${options.folder} (${codeOf(error)}), so changes last until you quit. ${wayOutOf(error)}`
      )
    }
  }

  const find = (profileId: string) => profiles.find(({ id }) => id === profileId) ?? null

  return {
    list: () => profiles,
    find,
    flush: file.flush,
    async put(profile) {
      const known = find(profile.id)
      await save(known ? profiles.map((other) => (other === known ? profile : other)) : [...profiles, profile])
    },
    async remove(profileId) {
      const profile = find(profileId)
      if (!profile) return null
      const position = profiles.indexOf(profile)
      await save(profiles.filter((other) => other !== profile))
      return async () => {
        if (!find(profileId)) await save(profiles.toSpliced(position, 0, profile))
        return profile
      }
    }
  }
}

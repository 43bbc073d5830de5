import type {
  PastedProfile,
  Profile,
  ProfileDraft,
  ProfileReview,
  ProfileSaved,
  ProfileSummary
} from '../../shared/profile'
import { RunFault } from '../../shared/run-error'
import type { PendingSecrets } from '../credentials/pending-secrets'
import type { ModelCredential } from '../models/model-settings'
import { parsePasted } from '../profiles/paste/parse-pasted'
import { judgeReadiness } from '../profiles/profile-readiness'
import type { ProfileStore } from '../profiles/profile-store'
import { nameProfile, reviewProfile, warnOf } from '../profiles/review-profile'
import type { ProfileKeys } from './profile-keys'
import { createUndoTickets } from './undo-tickets'

export interface ProfileServiceOptions {
  profiles: ProfileStore
  keys: ProfileKeys
  pending: PendingSecrets
  /** Makes ids and tickets. */
  createId(): string
  /** Told of every change of a profile or a key. */
  onChange(summaries: ProfileSummary[]): void
}

/** A key that comes with a draft: as it was typed, or the ticket of one that was pasted. */
export interface GivenKey {
  key?: string | undefined
  keyTicket?: string | undefined
}

/** A `ProfileTarget` of the contract, once it has been checked. */
export type OpenableTarget = { profileId: string } | ({ draft: ProfileDraft } & GivenKey)

/** What a form or a list asks of the profiles. */
export interface ProfileService {
  list(): Promise<ProfileSummary[]>
  review(draft: ProfileDraft): ProfileReview
  save(draft: ProfileDraft, given: GivenKey): Promise<ProfileSaved>
  /** Answers the ticket for `restore`. */
  remove(profileId: string): Promise<string>
  restore(ticket: string): Promise<ProfileSummary>
  parsePasted(text: string): PastedProfile
  /** The draft that is asked about, repaired, and its key. */
  open(target: OpenableTarget): Promise<{ draft: ProfileDraft; credential: ModelCredential | null }>
  /** @throws RunFault where there is no such profile */
  demand(profileId: string): Profile
  /** Does something to profiles or keys, and tells of it once it is done. */
  changing<Answer>(change: () => Promise<Answer>): Promise<Answer>
}

export function createProfileService(options: ProfileServiceOptions): ProfileService {
  const { profiles, keys, pending, createId } = options
  const removed = createUndoTickets<ProfileSummary>(createId)

  async function summarize(profile: Profile): Promise<ProfileSummary> {
    const credential = await keys.statusOf(profile)
    return {
      profile,
      credential,
      proxyPassword: await keys.proxyStatusOf(profile.id),
      readiness: judgeReadiness(profile, credential),
      warnings: warnOf(profile.address)
    }
  }

  const list = () => Promise.all(profiles.list().map(summarize))

  async function changing<Answer>(change: () => Promise<Answer>): Promise<Answer> {
    const answer = await change()
    options.onChange(await list())
    return answer
  }

  function demand(profileId: string): Profile {
    const profile = profiles.find(profileId)
    if (profile) return profile
    throw new RunFault('bad-request', 'There is no such provider any more. Choose another one.')
  }

  function findGiven({ key, keyTicket }: GivenKey): string | null {
    return key?.trim() ?? (keyTicket === undefined ? null : pending.find(keyTicket))
  }

  async function save(draft: ProfileDraft, given: GivenKey): Promise<ProfileSaved> {
    const review = reviewProfile(draft, profiles.list())
    const { issues, proxyPassword } = review
    if (issues.length > 0) return { saved: false, issues, repairs: review.repairs }
    const named = nameProfile(review.draft, profiles.list())
    const repairs = [...review.repairs, ...(named.repair === null ? [] : [named.repair])]
    const profile = { ...named.draft, id: named.draft.id ?? createId() }
    await profiles.put(profile)
    const key = findGiven(given)
    if (key !== null) await keys.set(profile, key)
    if (given.keyTicket !== undefined) pending.drop(given.keyTicket)
    if (proxyPassword !== null && profile.proxy) {
      await keys.setProxyPassword(profile.id, profile.proxy.url, proxyPassword)
    }
    return { saved: true, summary: await summarize(profile), repairs }
  }

  async function remove(profileId: string): Promise<string> {
    const undoProfile = await profiles.remove(demand(profileId).id)
    const undoSecrets = [await keys.clear(profileId), await keys.clearProxyPassword(profileId)]
    return removed.keep(async () => {
      for (const undo of undoSecrets) await undo()
      return summarize((await undoProfile?.()) ?? demand(profileId))
    })
  }

  return {
    list,
    demand,
    changing,
    review(draft) {
      const { proxyPassword: _secret, ...review } = reviewProfile(draft, profiles.list())
      return review
    },
    save: (draft, given) => changing(() => save(draft, given)),
    remove: (profileId) => changing(() => remove(profileId)),
    restore: (ticket) => changing(() => removed.redeem(ticket)),
    parsePasted(text) {
      const { key, ...pasted } = parsePasted(text)
      return { ...pasted, hasKey: key !== null, keyTicket: key === null ? null : pending.keep(key) }
    },
    async open(target) {
      if ('profileId' in target) {
        const profile = demand(target.profileId)
        return { draft: profile, credential: await keys.find(profile) }
      }
      const { draft } = reviewProfile(target.draft, [])
      const key = findGiven(target)
      const credential = key === null ? await keys.find(draft) : { boundTo: draft.address, reveal: () => key }
      return { draft, credential }
    }
  }
}

import { createActions } from '../../../../src/renderer/actions/create-actions'
import { createSecretInputs, type SecretName } from '../../../../src/renderer/components/form/secret-inputs'
import { atOnce } from '../../../../src/renderer/components/later'
import { connectPlaces } from '../../../../src/renderer/connect-places'
import { connectSettings } from '../../../../src/renderer/connect-settings'
import { createAppStore } from '../../../../src/renderer/store/app-store'
import { NO_CREDENTIAL } from '../../../../src/shared/credential-status'
import type { InvokeChannel } from '../../../../src/shared/ipc-contract'
import { DEFAULT_NETWORK_SETTINGS } from '../../../../src/shared/network-settings'
import { succeed } from '../../../../src/shared/result'
import { createInMemoryAddress } from '../../in-memory-address'
import { createInMemoryBridge } from '../../in-memory-bridge'
import { PRESETS, type PROFILE, reviewOf, summaryOf } from '../../profiles'

type Answers = Parameters<typeof createInMemoryBridge>[0]

const NETWORK = { settings: DEFAULT_NETWORK_SETTINGS, proxyPassword: NO_CREDENTIAL, authority: null }

const ANSWERS: Answers = {
  'presets:list': async () => succeed([...PRESETS]),
  'profiles:list': async () => succeed([summaryOf()]),
  'network:read': async () => succeed(NETWORK),
  'profiles:review': async (request) => {
    const { draft } = request as { draft: typeof PROFILE }
    return succeed(reviewOf(draft))
  },
  'profiles:save': async (request) => {
    const { draft } = request as { draft: typeof PROFILE }
    return succeed({ saved: true, summary: summaryOf({ profile: { ...draft, id: draft.id ?? 'new' } }), repairs: [] })
  },
  'network:save': async () => succeed({ saved: true, status: NETWORK, repairs: [], issues: [] }),
  'proxy-password:set': async () => succeed(NO_CREDENTIAL),
  'check:start': async () => succeed(undefined),
  'check:cancel': async () => succeed({ cancelled: true })
}

/** A window on the Settings page, with one provider set up, whose main answers as told. */
export async function openSettings(answers: Answers = {}) {
  const store = createAppStore()
  const bridge = createInMemoryBridge({ ...ANSWERS, ...answers })
  const address = createInMemoryAddress('#settings')
  const secrets = createSecretInputs()
  connectPlaces(address, store, () => atOnce(true))
  await connectSettings(bridge, store)
  const actions = createActions(bridge, store, address)
  const inputs = { key: { value: '' }, 'profile-proxy-password': { value: '' }, 'app-proxy-password': { value: '' } }
  for (const [name, input] of Object.entries(inputs)) secrets.register(name as SecretName, input)
  return {
    store,
    bridge,
    address,
    secrets,
    inputs,
    settings: actions.settings,
    page: () => store.getState().settingsPage,
    asked: (channel: InvokeChannel) =>
      bridge.invokes.filter((invoke) => invoke.channel === channel).map(({ request }) => request)
  }
}

export type SettingsWindow = Awaited<ReturnType<typeof openSettings>>

/** Types a secret, as a person does: into the input, of which the store hears only that something stands there. */
export function typeKey({ inputs, settings }: SettingsWindow, key: string): void {
  inputs.key.value = key
  settings.form.noteTyped('key', true)
}

/** Lets every promise that is already settled take effect. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

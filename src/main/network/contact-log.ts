import type { Contact, ContactPurpose } from '../../shared/contact'
import type { Fetch } from '../models/provider-fetch'
import type { Network } from './network'

/** What the app has sent requests to since it started, for a person to see. Nothing of it is kept on the disk. */
export interface ContactLog {
  /** The same way out, with every request noted before it leaves. */
  watch(network: Network, purpose: ContactPurpose): Network
  /** The last one first. */
  list(): Contact[]
}

/** More hosts than anybody asks in one session; beyond that the longest unasked is let go of. */
const MOST_CONTACTS = 500

/** @param onChange hears the whole list after each request */
export function createContactLog(now: () => Date, onChange: (contacts: Contact[]) => void): ContactLog {
  const contacts = new Map<string, Contact>()

  function note(host: string, purpose: ContactPurpose): Contact {
    const key = `${purpose} ${host}`
    const known = contacts.get(key) ?? { host, purpose, count: 0, lastAt: '', proxy: null }
    const contact = { ...known, count: known.count + 1, lastAt: now().toISOString() }
    // Anew, so that the order is that of the last requests.
    contacts.delete(key)
    contacts.set(key, contact)
    if (contacts.size > MOST_CONTACTS) contacts.delete(contacts.keys().next().value ?? '')
    return contact
  }

  const list = () => [...contacts.values()].reverse()

  return {
    list,
    watch(network, purpose) {
      const fetch: Fetch = (input, init) => {
        const address = input instanceof Request ? input.url : String(input)
        const contact = note(new URL(address).host, purpose)
        onChange(list())
        network.findProxy(address).then(
          (proxy) => {
            if (proxy === contact.proxy) return
            contact.proxy = proxy
            onChange(list())
          },
          () => {}
        )
        return network.fetch(input, init)
      }
      return { ...network, fetch }
    }
  }
}

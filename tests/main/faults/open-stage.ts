import { createServerCertificate } from '../../helpers/certificates'
import { type ChatCompletionsServer, startChatCompletionsServer } from '../../helpers/chat-completions-server'
import type { FaultRow } from './fault-row'

/** The servers of one row, ready to be asked. */
export interface Stage {
  /** Where the requests go. */
  origin: string
  server: ChatCompletionsServer
  /** The other server, which a redirect points at: it must never hear of anything. */
  elsewhere: ChatCompletionsServer
  close(): Promise<void>
}

export async function openStage(row: FaultRow): Promise<Stage> {
  const tls = row.place === 'untrusted-certificate' ? { tls: await createServerCertificate({}) } : {}
  const server = await startChatCompletionsServer(tls)
  const elsewhere = await startChatCompletionsServer()
  server.respondWith(...(typeof row.answers === 'function' ? row.answers(elsewhere.origin) : (row.answers ?? [])))
  if (row.place === 'nobody') await server.close()
  return {
    // The SDK takes an error for a time-out if its text says so, and this one's says the name.
    origin: row.place === 'unknown-host' ? 'http://timeout.invalid' : server.origin,
    server,
    elsewhere,
    async close() {
      if (row.place !== 'nobody') await server.close()
      await elsewhere.close()
    }
  }
}

import type { Session } from 'electron'

/** A session that has a connection to spare for one request. */
export interface Lane {
  session: Session
  /** Says that the request is through, once or more often. */
  release(): void
}

/** Sessions to the same ends, of which each request takes one that need not let it wait. */
export interface SessionLanes {
  /** @param origin of the server that the request goes to. */
  take(origin: string): Promise<Lane>
  /** For what is no request to a server. */
  first(): Promise<Session>
}

/**
 * Chromium opens six connections to a server that speaks HTTP/1.1, as local servers do, and lets a seventh request of a
 * session wait for one of them without a word. Two tabs of four columns ask for eight.
 */
const MOST_REQUESTS = 6

/**
 * Opens a further session where all connections of the ones there are may be taken.
 *
 * @param open throws where a session cannot be set up; the next request tries again.
 */
export function createSessionLanes(open: () => Promise<Session>): SessionLanes {
  const lanes: { session: Promise<Session>; requests: Map<string, number> }[] = []

  function addLane() {
    const lane = { session: open(), requests: new Map<string, number>() }
    lanes.push(lane)
    lane.session.catch(() => lanes.splice(lanes.indexOf(lane), 1))
    return lane
  }

  return {
    async take(origin) {
      const { session, requests } =
        lanes.find(({ requests }) => (requests.get(origin) ?? 0) < MOST_REQUESTS) ?? addLane()
      const add = (difference: 1 | -1) => requests.set(origin, (requests.get(origin) ?? 0) + difference)
      add(1)
      let isTaken = true
      return {
        session: await session,
        release() {
          if (isTaken) add(-1)
          isTaken = false
        }
      }
    },
    first: () => (lanes[0] ?? addLane()).session
  }
}

/**
 * How a server's tokens are handed on. `exact`: each as the server cut it. `throughput`: those that came in one network
 * read as one, which costs a fraction; whatever else a stream says is the same.
 */
export const DELIVERIES = ['exact', 'throughput'] as const

export type Delivery = (typeof DELIVERIES)[number]

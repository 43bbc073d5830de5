/** Runs in a worker: says of each token when it is due, in a message of its own, as an app does that sends one for each. */
const sleeper = new Int32Array(new SharedArrayBuffer(4))

self.onmessage = ({ data }: MessageEvent<{ count: number; perSecond: number }>) => {
  const startedAt = performance.now()
  for (let token = 0; token < data.count; token += 1) {
    const waitMs = startedAt + (token * 1000) / data.perSecond - performance.now()
    if (waitMs > 0) Atomics.wait(sleeper, 0, 0, waitMs)
    self.postMessage(token)
  }
}

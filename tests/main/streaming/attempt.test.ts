import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { DEFAULT_RUN_CAPS, startAttempt } from '../../../src/main/streaming/attempt'
import { RunMeter } from '../../../src/main/streaming/run-meter'
import { RunProgress } from '../../../src/main/streaming/run-progress'
import { DEFAULT_RUN_LIMITS } from '../../../src/shared/plain-values'
import { createManualTimer } from '../../helpers/manual-timer'

test('an attempt that is over leaves nothing on the signal of its run, which Node would keep for as long', async () => {
  const timer = createManualTimer()
  const { signal } = new AbortController()
  const attempt = startAttempt({
    source: {
      provider: 'openai',
      modelName: 'any',
      host: null,
      omitsFinishReason: false,
      createChatModel: () => Promise.reject(new Error('none'))
    },
    messages: [],
    limits: { ...DEFAULT_RUN_LIMITS },
    caps: DEFAULT_RUN_CAPS,
    queueCapacity: 1,
    timer,
    meter: new RunMeter(timer),
    progress: new RunProgress(),
    signal
  })
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  attempt.stop()
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { locateStoryModel } from '../../../../src/main/models/builtin/locate-story-model'

test('from a composition root in out/main: the worker beside it, the weights in resources', () => {
  const application = resolve('a folder with spaces', 'streamscope')
  const entryUrl = pathToFileURL(join(application, 'out/main/index.js')).href
  expect(locateStoryModel(entryUrl)).toEqual({
    weightsFolder: join(application, 'resources/story-model'),
    workerUrl: pathToFileURL(join(application, 'out/main/story-worker.js'))
  })
})

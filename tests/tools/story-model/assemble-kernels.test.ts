import { expect, test } from 'vitest'
import { KERNELS_MODULE } from '../../../src/main/models/builtin/kernels-module'
import { assembleKernels } from '../../../tools/story-model/assemble-kernels.mjs'

test('the kernels that ship are those of the source', async () => {
  expect(KERNELS_MODULE).toBe(Buffer.from(await assembleKernels()).toString('base64'))
})

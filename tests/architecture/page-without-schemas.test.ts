import { expect, test } from 'vitest'
import { walkImports } from './walk-imports'

test('the page carries no schema: nothing that it loads loads zod', () => {
  const { files, packages } = walkImports('renderer/main.tsx', { later: true })
  expect(packages.get('zod')).toBeUndefined()
  expect(files).toContain('shared/plain-values.ts')
})

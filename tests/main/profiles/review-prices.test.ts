import { expect, test } from 'vitest'
import { reviewProfile } from '../../../src/main/profiles/review-profile'
import { type ProfileDraftInput, profileDraftSchema } from '../../../src/shared/profile'

const review = (prices: Partial<ProfileDraftInput>) =>
  reviewProfile(
    profileDraftSchema.parse({ kind: 'openai', name: 'x', address: 'https://api.openai.com/v1', ...prices }),
    []
  )

test('prices are written with a point, currencies in capitals', () => {
  const { draft, issues } = review({ inputPrice: ' 2,50 ', outputPrice: '10', currency: 'eur' })
  expect(draft).toMatchObject({ inputPrice: '2.50', outputPrice: '10', currency: 'EUR' })
  expect(issues).toEqual([])
})

test.each([
  [{ inputPrice: '-1' }, 'inputPrice', /not a price/],
  [{ outputPrice: '1e3' }, 'outputPrice', /not a price/],
  [{ outputPrice: '1.000,50' }, 'outputPrice', /not a price/],
  [{ currency: '€' }, 'currency', /three letters/]
] as const)('%o is refused beside its field', (prices, field, message) => {
  expect(review(prices).issues).toMatchObject([{ field, message: expect.stringMatching(message) }])
})

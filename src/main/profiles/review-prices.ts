import type { FieldIssue, ProfileDraft } from '../../shared/profile'

const PRICES = ['inputPrice', 'outputPrice'] as const
const DECIMAL = /^\d+(\.\d+)?$/
const CURRENCY = /^[A-Z]{3}$/

/** The draft with its prices as they are computed with: a decimal point, a currency in capitals. */
export function repairPrices(draft: ProfileDraft): ProfileDraft {
  return {
    ...draft,
    inputPrice: draft.inputPrice.replace(',', '.'),
    outputPrice: draft.outputPrice.replace(',', '.'),
    currency: draft.currency.toUpperCase()
  }
}

/** What is wrong with the prices of a profile; empty ones are in order. */
export function reviewPrices(draft: ProfileDraft): FieldIssue[] {
  const wrong = PRICES.filter((field) => draft[field] !== '' && !DECIMAL.test(draft[field]))
  const issues = wrong.map((field) => ({
    field,
    message: 'This is not a price. Write it as a number, like 2.50, or leave it empty.'
  }))
  if (draft.currency === '' || CURRENCY.test(draft.currency)) return issues
  const message = 'This is not a currency. Write its three letters, like USD or EUR, or leave it empty.'
  return [...issues, { field: 'currency', message }]
}

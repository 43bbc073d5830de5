import { softmax } from './kernels'
import type { Random } from './random'

/** Chooses the next token from its logits. May use the logits as scratch space. */
export type Sampler = (logits: Float64Array) => number

/** The share of the probability that the likeliest tokens together must reach; the rest is never drawn. */
export const TOP_P = 0.9

/** @param temperature 0 takes the likeliest token always, and draws nothing from `random` */
export function createSampler(temperature: number, random: Random, topP = TOP_P): Sampler {
  return temperature === 0 ? takeLikeliest : (logits) => draw(toNucleus(logits, temperature, topP), random)
}

interface Candidate {
  token: number
  probability: number
}

function takeLikeliest(logits: Float64Array): number {
  let best = 0
  for (let token = 1; token < logits.length; token++) {
    if ((logits[token] as number) > (logits[best] as number)) best = token
  }
  return best
}

/** The likeliest tokens, in order, up to and with the one that brings their sum to `topP`. */
function toNucleus(logits: Float64Array, temperature: number, topP: number): Candidate[] {
  for (let token = 0; token < logits.length; token++) logits[token] = (logits[token] as number) / temperature
  softmax(logits, logits.length)
  const candidates = listCandidates(logits, topP).sort((a, b) => b.probability - a.probability || a.token - b.token)
  let sum = 0
  let count = 0
  while (count < candidates.length && sum < topP) {
    sum += (candidates[count] as Candidate).probability
    count += 1
  }
  return candidates.slice(0, count)
}

/** Leaves out, before the sort, what cannot be in the nucleus: below the average of all that `topP` leaves. */
function listCandidates(probabilities: Float64Array, topP: number): Candidate[] {
  const floor = (1 - topP) / probabilities.length
  const candidates: Candidate[] = []
  probabilities.forEach((probability, token) => {
    if (probability >= floor) candidates.push({ token, probability })
  })
  return candidates
}

function draw(nucleus: Candidate[], random: Random): number {
  let left = random() * nucleus.reduce((sum, { probability }) => sum + probability, 0)
  for (const { token, probability } of nucleus) {
    left -= probability
    if (left < 0) return token
  }
  return (nucleus.at(-1) as Candidate).token
}

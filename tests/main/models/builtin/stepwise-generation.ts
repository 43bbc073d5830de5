import type { Generation, StoryStep } from '../../../../src/main/models/builtin/generation'

/** A generation that counts its steps: each makes its number as text, but for the silent ones; after the last it ends. */
export function createStepwiseGeneration(last: number, silent: readonly number[] = []) {
  let steps = 0
  const generation: Pick<Generation, 'step'> = {
    step(): StoryStep {
      steps += 1
      if (steps > last) return { text: '', end: { finishReason: 'stop', inputTokens: 1, outputTokens: last } }
      return { text: silent.includes(steps) ? '' : `${steps}`, end: null }
    }
  }
  return { generation: generation as Generation, countSteps: () => steps }
}

/** What a scheduler defers, to be done by hand. */
export function createTurns() {
  const turns: (() => void)[] = []
  return {
    defer: (turn: () => void): void => void turns.push(turn),
    take(count: number): void {
      for (let index = 0; index < count; index++) turns.shift()?.()
    },
    countPending: () => turns.length
  }
}

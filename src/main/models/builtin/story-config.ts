/** The shape of the transformer. */
export interface StoryConfig {
  /** Tokens that the vocabulary holds. */
  vocab: number
  /** Width of the residual stream. */
  dim: number
  layers: number
  heads: number
  /** Width inside the feed-forward network. */
  hidden: number
  /** Positions that one run can fill, the prompt included. */
  context: number
  ropeTheta: number
  rmsEps: number
}

/** The matrices of one layer. A matrix is [out, in], its rows contiguous. */
export interface LayerWeights {
  attentionNorm: Float32Array
  query: Float32Array
  key: Float32Array
  value: Float32Array
  output: Float32Array
  feedForwardNorm: Float32Array
  gate: Float32Array
  up: Float32Array
  down: Float32Array
}

export interface StoryWeights {
  /** [vocab, dim]; its transpose turns the last state into logits. */
  embedding: Float32Array
  layers: LayerWeights[]
  finalNorm: Float32Array
}

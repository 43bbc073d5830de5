import type { MessagePort } from 'node:worker_threads'
import type { StoryEnd, StoryRequest } from './generation'

/** What the worker is started with. */
export interface StoryWorkerOptions {
  weightsFolder: string
}

/** To the worker: begin a run. */
export interface StoryWorkerStart {
  request: StoryRequest
  /** The run's own port. Its replies come over it, credit is granted over it as a number, and closing it aborts the run. */
  port: MessagePort
  /** The pieces of text that may be made before more are granted. */
  credit: number
}

/** From the worker, over the run's port. After `end` or `fault` nothing more comes. */
export type StoryWorkerReply =
  | { type: 'text'; text: string }
  | { type: 'end'; end: StoryEnd }
  | { type: 'fault'; message: string }

import { fileURLToPath } from 'node:url'
import { type MessagePort, Worker } from 'node:worker_threads'
import { RunFault } from '../../../shared/run-error'
import type { StoryWorkerStart } from './worker-messages'

/** Where the built-in model's two files are. */
export interface StoryModelLocation {
  /** The folder of the weights file. */
  weightsFolder: string
  /** The worker's built script. */
  workerUrl: URL
}

/** The thread of the built-in model. It alone keeps no process alive: the ports of its runs do, while they are open. */
export class WorkerThread {
  readonly #worker: Worker
  readonly #gone = new AbortController()
  #failure: unknown

  constructor({ weightsFolder, workerUrl }: StoryModelLocation) {
    this.#worker = new Worker(workerUrl, { name: 'story', workerData: { weightsFolder } })
    this.#worker.unref()
    this.#worker.on('error', (cause) => {
      this.#failure = cause
    })
    this.#worker.on('exit', () => this.#gone.abort(this.#toFault(workerUrl)))
  }

  /** Aborts with a RunFault when the thread has ended. */
  get gone(): AbortSignal {
    return this.#gone.signal
  }

  start(message: StoryWorkerStart, port: MessagePort): void {
    this.#worker.postMessage(message, [port])
  }

  async terminate(): Promise<void> {
    await this.#worker.terminate()
  }

  #toFault(workerUrl: URL): RunFault {
    const path = fileURLToPath(workerUrl)
    const message = `The built-in model's thread ${path} stopped: run again, and if it stays so reinstall Streamscope.`
    return new RunFault('internal', message, { cause: this.#failure })
  }
}

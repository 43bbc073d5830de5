import type { Pipeline } from '../../../shared/pipeline'
import type { ProcessorSpec } from '../../../shared/processor-spec'
import type { StepReport } from '../../../shared/step-report'
import type { TriedText } from '../../../shared/tried-text'
import type { ProcessorStep } from '../../store/workbench/processor-step'

/** What can be done with processors and pipelines, in the tab in sight. */
export interface ProcessorActions {
  removeStep(step: ProcessorStep): void
  /** Puts a saved pipeline in the place of the steps, which can be taken back. */
  openPipeline(pipeline: Pipeline): void
  /**
   * Saves the steps: under a name as a new pipeline, without one as the pipeline that they were opened from. Answers what
   * was wrong, null where it is saved.
   */
  savePipeline(name: string | null): Promise<string | null>
  /** Answers what was wrong, null where it has its new name. */
  renamePipeline(pipeline: Pipeline, name: string): Promise<string | null>
  deletePipeline(pipeline: Pipeline): void
  exportPipeline(pipeline: Pipeline): void
  /** Adds the pipeline of a file, and opens it. */
  importPipeline(): void
  /** Takes back what was removed, replaced or deleted last. */
  undo(): void
  dismissUndo(): void
  /** What the processors make of a text; the reason where they cannot be used. */
  tryText(processors: ProcessorSpec[], text: string): Promise<TriedText | string>
  /** What the processors of a run do just now. */
  readSteps(runId: string): Promise<readonly StepReport[]>
}

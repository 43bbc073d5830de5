import { createDomTextPage } from './dom-text-page'
import { PlainWriter } from './plain-writer'
import styles from './streamed-text.module.css'
import { TextSink } from './text-sink'
import type { TextWriter } from './text-writer'

/**
 * A sink that shows a text in an element. Whatever the element held is gone.
 *
 * @param createWriter of what it shall be shown as; without it, plain
 */
export function createTextSink(host: HTMLElement, createWriter?: (host: HTMLElement) => TextWriter): TextSink {
  host.replaceChildren()
  return new TextSink(createWriter?.(host) ?? new PlainWriter(createDomTextPage(host, styles.block ?? '')))
}

import { CopyButton } from '../copy-button'
import textStyles from './text-rows.module.css'

interface PrettyTextProps {
  title: string
  copy: string
  text: string
}

/** A text of many lines with what it is, and a way to take it along. */
export function PrettyText({ title, copy, text }: PrettyTextProps) {
  return (
    <>
      <div className={textStyles.head}>
        <span>{title}</span>
        <CopyButton label={copy} read={() => text} />
      </div>
      <pre className={textStyles.text} dir="auto">
        {text}
      </pre>
    </>
  )
}

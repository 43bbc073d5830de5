import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { copyText } from './copy-text'

/** How long the button says that it has copied, in milliseconds. */
const CONFIRMATION_MS = 1_600

interface CopyButtonProps {
  label: string
  /** Reads the text when it is wanted: a growing one would draw the button anew with each token. */
  read: () => string
  isUnavailable?: boolean
}

/** Copies a text, and says so in its own place. */
export function CopyButton({ label, read, isUnavailable = false }: CopyButtonProps) {
  const { t } = useTranslation('app')
  const [result, setResult] = useState<'copied' | 'refused' | null>(null)

  useEffect(() => {
    if (!result) return
    const handle = setTimeout(() => setResult(null), CONFIRMATION_MS)
    return () => clearTimeout(handle)
  }, [result])

  const copy = async () => setResult((await copyText(read())) ? 'copied' : 'refused')
  const Icon = result === 'copied' ? Check : Copy
  return (
    <Button kind="quiet" isUnavailable={isUnavailable} onClick={() => void copy()}>
      <Icon aria-hidden="true" size={14} />
      {result === null ? label : t(result === 'copied' ? 'copy.done' : 'copy.refused')}
    </Button>
  )
}

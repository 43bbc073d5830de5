import { useState } from 'react'
import { TextField } from '../../form/text-field'
import { type NumberBounds, parseNumber } from './number-words'

interface NumberFieldProps {
  label: string
  hint: string
  value: number
  bounds: NumberBounds
  /** What is wrong with a number out of bounds, and the way out. */
  complaint: string
  isWhole?: boolean
  onChange: (value: number) => void
}

/** A number that holds once the field is left, or with Enter. What is none stays to be corrected, and changes nothing. */
export function NumberField({ label, hint, value, bounds, complaint, isWhole = false, onChange }: NumberFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const number = text === null ? value : parseNumber(text, bounds)
  const isGood = number !== null && (!isWhole || Number.isInteger(number))
  const [isLeft, setIsLeft] = useState(false)
  const leave = () => {
    setIsLeft(true)
    if (!isGood || text === null) return
    setText(null)
    onChange(number)
  }
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      value={text ?? String(value)}
      issue={isLeft && !isGood ? complaint : null}
      onChange={(next) => {
        setText(next)
        setIsLeft(false)
      }}
      onLeave={leave}
      onEnter={leave}
    />
  )
}

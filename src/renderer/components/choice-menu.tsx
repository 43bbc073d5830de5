import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './choice-menu.module.css'

/** One thing to choose. */
export interface Choice<Value extends string> {
  value: Value
  label: string
  /** One sentence beneath the label. */
  note?: string | undefined
  /** Shown, readable, and not to be chosen: the note says why. */
  isUnavailable?: boolean
}

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen here, for assistive technology. */
  label: string
  value: Value
  choices: readonly Choice<Value>[]
  onChoose: (value: Value) => void
  side?: 'bottom' | 'right'
  align?: 'start' | 'end'
  /** Something to do, at the end of the menu. */
  further?: { label: string; perform: () => void }
  /** The button that opens the menu. */
  children: ReactNode
}

/** A button that opens a menu of which one entry is chosen. Not modal: the page behind it stays as it is. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, value, choices, onChoose, side = 'bottom', align = 'end', further, children } = props
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          side={side}
          align={align}
          sideOffset={side === 'right' ? 20 : 4}
          collisionPadding={8}
        >
          <DropdownMenu.RadioGroup aria-label={label} value={value}>
            {choices.map((choice) => (
              <ChoiceItem key={choice.value} choice={choice} onChoose={onChoose} />
            ))}
          </DropdownMenu.RadioGroup>
          {further && (
            <>
              <DropdownMenu.Separator className={styles.separator} />
              <DropdownMenu.Item className={styles.further} onSelect={further.perform}>
                {further.label}
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface ChoiceItemProps<Value extends string> {
  choice: Choice<Value>
  onChoose: (value: Value) => void
}

/** An unavailable entry can still be reached by keyboard, or nobody could hear what it lacks. */
function ChoiceItem<Value extends string>({ choice, onChoose }: ChoiceItemProps<Value>) {
  const { value, label, note, isUnavailable = false } = choice
  const select = (event: Event) => {
    if (isUnavailable) event.preventDefault()
    else onChoose(value)
  }
  return (
    <DropdownMenu.RadioItem
      className={styles.item}
      value={value}
      textValue={label}
      aria-disabled={isUnavailable || undefined}
      onSelect={select}
    >
      <span className={styles.mark}>
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden="true" size={14} />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </DropdownMenu.RadioItem>
  )
}

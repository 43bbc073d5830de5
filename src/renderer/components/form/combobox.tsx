import { type KeyboardEvent, useId, useState } from 'react'
import styles from './combobox.module.css'
import controls from './controls.module.css'
import { Field } from './field'

interface ComboboxProps {
  label: string
  note?: string | undefined
  value: string
  /** What is offered; anything else can be typed. */
  choices: readonly string[]
  placeholder?: string | undefined
  hint?: string
  onChange: (value: string) => void
}

/** Rows drawn at once: a server may name thousands of models, and the text narrows them down. */
const MOST_ROWS = 200

/**
 * A text with a list of proposals that it searches: https://www.w3.org/WAI/ARIA/apg/patterns/combobox. The text itself
 * is the value, so a name that is not in the list is as good as one that is.
 */
export function Combobox({ label, note, value, choices, placeholder, hint, onChange }: ComboboxProps) {
  const listId = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  /** What the list is searched for: all of it until something is typed. */
  const [search, setSearch] = useState('')
  const matches = choices.filter((choice) => choice.toLowerCase().includes(search.toLowerCase())).slice(0, MOST_ROWS)
  const isShown = isOpen && matches.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  const open = (at: number) => {
    setIsOpen(true)
    setActive(at)
  }
  const close = () => {
    setIsOpen(false)
    setActive(-1)
    setSearch('')
  }
  const choose = (choice: string) => {
    onChange(choice)
    close()
  }
  const type = (text: string) => {
    onChange(text)
    setSearch(text)
    open(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = matches[active]
    if (event.key === 'ArrowDown') open(isShown ? (active + 1) % matches.length : 0)
    else if (event.key === 'ArrowUp')
      open(isShown ? (active - 1 + matches.length) % matches.length : matches.length - 1)
    else if (event.key === 'Enter' && isShown && choice !== undefined) choose(choice)
    else if (event.key === 'Escape' && isShown) close()
    else return
    event.preventDefault()
  }

  return (
    <Field label={label} note={note} hint={hint}>
      {(control) => (
        <div className={styles.frame}>
          <input
            {...control}
            className={controls.input}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={isShown}
            aria-controls={listId}
            aria-activedescendant={isShown && active >= 0 ? optionId(active) : undefined}
            value={value}
            placeholder={placeholder}
            onChange={(event) => type(event.target.value)}
            onClick={() => open(-1)}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          <div id={listId} className={styles.list} role="listbox" aria-label={label} hidden={!isShown}>
            {isShown &&
              matches.map((choice, index) => (
                <Option
                  key={choice}
                  id={optionId(index)}
                  choice={choice}
                  isActive={index === active}
                  choose={() => choose(choice)}
                />
              ))}
          </div>
        </div>
      )}
    </Field>
  )
}

interface OptionProps {
  id: string
  choice: string
  isActive: boolean
  choose: () => void
}

function Option({ id, choice, isActive, choose }: OptionProps) {
  return (
    <div
      ref={(element) => {
        if (isActive) element?.scrollIntoView({ block: 'nearest' })
      }}
      id={id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // Before the input loses the focus, which would close the list.
      onMouseDown={(event) => {
        event.preventDefault()
        choose()
      }}
    >
      {choice}
    </div>
  )
}

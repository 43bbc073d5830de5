import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Button } from './button'

/** What the three commands are called, and what each does. */
interface PlaceWords {
  moveUp: string
  moveUpHint: string
  moveDown: string
  moveDownHint: string
  remove: string
  removeHint: string
}

interface PlaceCommandsProps {
  words: PlaceWords
  /** Its place in the list, from 1, and how many there are. */
  place: number
  total: number
  move: (by: -1 | 1) => void
  remove: () => void
}

/** What can be done with an item of an ordered list: up, down, away. */
export function PlaceCommands({ words, place, total, move, remove }: PlaceCommandsProps) {
  return (
    <>
      <Button
        kind="quiet"
        aria-label={words.moveUp}
        aria-keyshortcuts="Alt+ArrowUp"
        title={words.moveUpHint}
        isUnavailable={place === 1}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden="true" size={14} />
      </Button>
      <Button
        kind="quiet"
        aria-label={words.moveDown}
        aria-keyshortcuts="Alt+ArrowDown"
        title={words.moveDownHint}
        isUnavailable={place === total}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden="true" size={14} />
      </Button>
      <Button kind="quiet" aria-label={words.remove} title={words.removeHint} onClick={remove}>
        <X aria-hidden="true" size={14} />
      </Button>
    </>
  )
}

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import ReactMarkdown from 'react-markdown'
import { Streamdown } from 'streamdown'
import styles from '../../../src/renderer/components/stream/streamed-text.module.css'
import type { CreateVariant } from './variant'

type Show = (text: string) => ReactNode

interface PeerProps {
  show: Show
  /** Hands the component's way of taking text out. */
  onReady: (add: (text: string) => void) => void
}

function Peer({ show, onReady }: PeerProps) {
  const [text, setText] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => onReady((more) => setText((before) => before + more)), [onReady])
  useEffect(() => {
    if (scroller.current && text) scroller.current.scrollTop = scroller.current.scrollHeight
  }, [text])
  return (
    <div ref={scroller} className="peer">
      {show(text)}
    </div>
  )
}

const createPeer =
  (show: Show, isPerToken: boolean): CreateVariant =>
  (root) => {
    let add: (text: string) => void = () => {}
    let pending = ''
    const commit = () => {
      add(pending)
      pending = ''
    }
    const onReady = (given: typeof add) => {
      add = given
    }
    createRoot(root).render(<Peer show={show} onReady={onReady} />)
    return {
      isPerToken,
      push(tokens) {
        if (isPerToken) for (const token of tokens) add(token)
        else {
          if (pending === '') requestAnimationFrame(commit)
          pending += tokens.join('')
        }
      },
      isWhole: () => pending === ''
    }
  }

const showPlain: Show = (text) => <div className={styles['text']}>{text}</div>
const showReactMarkdown: Show = (text) => <ReactMarkdown>{text}</ReactMarkdown>
const showStreamdown: Show = (text) => <Streamdown>{text}</Streamdown>

/** What people would otherwise pick. “Per token” is with a message for each, as guides have it; React joins those that come while it renders. */
export const PEERS: Record<string, CreateVariant> = {
  'React state per token': createPeer(showPlain, true),
  'react-markdown per token': createPeer(showReactMarkdown, true),
  'react-markdown per frame': createPeer(showReactMarkdown, false),
  'streamdown per token': createPeer(showStreamdown, true),
  'streamdown per frame': createPeer(showStreamdown, false)
}

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

/** What people would otherwise pick. */
export const PEERS: Record<string, CreateVariant> = {
  'React state per token': createPeer((text) => <div className={styles['text']}>{text}</div>, true),
  'react-markdown per frame': createPeer((text) => <ReactMarkdown>{text}</ReactMarkdown>, false),
  'streamdown per frame': createPeer((text) => <Streamdown>{text}</Streamdown>, false)
}

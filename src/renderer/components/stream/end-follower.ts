/** How near to the end, in CSS pixels, still counts as being there: zoomed scroll positions are fractions. */
const END_SLACK_PX = 1

const UPWARD_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'PageUp', 'Home'])

/**
 * Keeps the end of a growing text in view for a reader who is there, and leaves everybody else where they are. Any
 * movement upwards is the reader's: the text never gets shorter while it grows.
 */
export class EndFollower {
  readonly #scroller: HTMLElement
  readonly #onChange: (isFollowing: boolean) => void
  readonly #resize: ResizeObserver
  #isFollowing: boolean
  #lastTop = 0

  /**
   * `content` is what grows inside of `scroller`; its size is watched, which is heard after layout and before paint, so
   * the end is in view in the very frame that moved it. `isFollowing` is how it begins; `onChange` is called whenever
   * following starts or ends.
   */
  constructor(
    scroller: HTMLElement,
    content: HTMLElement,
    isFollowing: boolean,
    onChange: (isFollowing: boolean) => void
  ) {
    this.#isFollowing = isFollowing
    this.#scroller = scroller
    this.#onChange = onChange
    this.#resize = new ResizeObserver(this.#onResize)
    this.#resize.observe(scroller)
    this.#resize.observe(content)
    scroller.addEventListener('scroll', this.#onScroll, { passive: true })
    scroller.addEventListener('wheel', this.#onWheel, { passive: true })
    scroller.addEventListener('keydown', this.#onKey)
  }

  /** Goes to the end and stays there. */
  toEnd(): void {
    this.#follow(true)
    this.keepUp()
  }

  /**
   * The content may have changed: where the end is followed, it is in view afterwards. To be called after every change,
   * for the observer sees no content that shrank in one layout and has grown back to its size before it was asked.
   */
  keepUp(): void {
    if (!this.#isFollowing) return
    this.#scroller.scrollTop = this.#scroller.scrollHeight
    this.#lastTop = this.#scroller.scrollTop
  }

  dispose(): void {
    this.#resize.disconnect()
    this.#scroller.removeEventListener('scroll', this.#onScroll)
    this.#scroller.removeEventListener('wheel', this.#onWheel)
    this.#scroller.removeEventListener('keydown', this.#onKey)
  }

  #onResize = () => {
    // What has come to fit need not scroll for the end to be in view. What is hidden has no height to fit in.
    if (this.#scroller.clientHeight > 0 && this.#isAtEnd()) this.#follow(true)
    this.keepUp()
  }

  #onScroll = () => {
    const { scrollTop } = this.#scroller
    if (this.#isAtEnd()) this.#follow(true)
    else if (scrollTop < this.#lastTop) this.#follow(false)
    this.#lastTop = scrollTop
  }

  #isAtEnd(): boolean {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller
    return scrollHeight - clientHeight - scrollTop <= END_SLACK_PX
  }

  #onWheel = (event: WheelEvent) => {
    if (event.deltaY < 0) this.#letGo()
  }

  #onKey = (event: KeyboardEvent) => {
    if (UPWARD_KEYS.has(event.key)) this.#letGo()
  }

  /** The wish to go up is heard before it has moved anything, so that the next frame does not pull against it. */
  #letGo(): void {
    if (this.#scroller.scrollTop > 0) this.#follow(false)
  }

  #follow(isFollowing: boolean): void {
    if (isFollowing === this.#isFollowing) return
    this.#isFollowing = isFollowing
    this.#onChange(isFollowing)
  }
}

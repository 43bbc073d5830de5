/** A text of this length is closed: one that grows without end is laid out anew with every frame. */
const BLOCK_LENGTH = 4000

function start({ bare }) {
  const host = document.querySelector('[dir=auto]')
  const scroller = document.querySelector('article')
  const status = document.querySelector('[role=status]')
  let pending = ''
  let block = null
  let length = 0

  bare.onText((text) => {
    if (pending === '') requestAnimationFrame(append)
    pending += text
    window.messages = (window.messages ?? 0) + 1
  })
  bare.onEnd(() => {
    status.textContent = 'Complete'
  })

  function append() {
    if (block === null || length > BLOCK_LENGTH) openBlock()
    block.append(pending)
    length += pending.length
    pending = ''
    scroller.scrollTop = scroller.scrollHeight
  }

  function openBlock() {
    block?.setAttribute('data-closed', '')
    block = document.createElement('div')
    length = 0
    host.append(block)
  }

  /** Lays the text out as Streamscope does in a column of that many pixels, with its own font: lines cost what they cost there. */
  window.layOut = async (widthPx) => {
    await document.fonts.load("17px 'Source Serif'")
    host.style.cssText = `max-width: ${widthPx}px; font: 400 17px / 28px 'Source Serif'`
  }

  window.run = (request) => {
    host.replaceChildren()
    block = null
    status.textContent = 'Streaming'
    void bare.run(request)
  }
}

start(window)

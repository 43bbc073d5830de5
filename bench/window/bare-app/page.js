function start({ bare }) {
  const host = document.querySelector('[dir=auto]')
  const status = document.querySelector('[role=status]')
  let pending = ''

  bare.onText((text) => {
    if (pending === '') requestAnimationFrame(append)
    pending += text
    window.messages = (window.messages ?? 0) + 1
  })
  bare.onEnd(() => {
    status.textContent = 'Complete'
  })

  function append() {
    host.append(pending)
    pending = ''
  }

  window.run = (request) => {
    host.replaceChildren()
    status.textContent = 'Streaming'
    void bare.run(request)
  }
}

start(window)

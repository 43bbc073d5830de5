/** A reply with everything that Markdown is shown as, and with what it is not: an image that would load, raw HTML. */
export const EVERYTHING = (imageAddress: string): string => `## Why streams stall

Most stalls come from **three places**, and *one* of them is yours: the [event loop](https://nodejs.org/en/learn "docs"), a proxy that buffers, or a model that thinks. See https://example.com/streams too.

1. Look at the *first token*.
2. Then at the gaps between them:
   - a gap of \`200 ms\` is normal
   - a gap of two seconds is a queue
3. ~~Guess.~~ Measure.

- [x] Turn off buffering
- [ ] Ask the provider

> A stream that is slow and steady is better
> than one that is fast and then silent.

| Hop | p50 | p99 | What it tells |
|:----|----:|----:|:--------------|
| wire | 12 ms | 48 ms | the network and the model |
| queue | 0 ms | 1 ms | a slow consumer |
| window | 8 ms | 17 ms | a frame, \`requestAnimationFrame\` |

\`\`\`ts
/** Takes tokens until the marker. */
export async function* take(queue: TokenQueue): AsyncGenerator<string> {
  for (let count = 0; count < 1_000; count += 1) {
    const token = await queue.next()
    if (token === END) return // the end marker
    yield token.text ?? "nothing"
  }
}
\`\`\`

### What is not loaded

![A chart of latencies](${imageAddress})

<div onclick="alert(1)">Raw HTML is text.</div>

---

مرحبا بالعالم، هذه جملة **مهمة** من اليمين إلى اليسار مع رابط [الموقع](https://example.org/ar).

Averyveryveryveryveryveryveryveryveryveryveryveryveryverylongwordthatdoesnotend${'x'.repeat(120)} breaks.
`

/** Formulas of every kind, one that cannot be read, and dollars that are none. */
export const FORMULAS = String.raw`## How long a queue gets

With arrivals at rate $\lambda$ and service at rate $\mu$, where $\rho = \lambda / \mu < 1$, the mean length is

$$
L = \sum_{n=0}^{\infty} n \, p_n
- 0 = \frac{\rho}{1 - \rho}
$$

and by Little's law \(W = L / \lambda\). In matrices, with their roots:

\[
\begin{aligned}
\mathbf{A} &= \begin{pmatrix} 1 & \rho \\ 0 & \sqrt{1 - \rho^2} \end{pmatrix} \\
\int_0^\infty e^{-\mu t}\,dt &= \frac{1}{\mu}, \quad x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
\end{aligned}
\]

- The price went from $5 to $10 a month.
- This one stays as it is: $\nosuchcommand{x}$.
- $\boxed{L = \lambda W}$ and $\lim_{x \to 0} \frac{\sin x}{x} = 1$ are worth a frame.
`

/**
 * Calls when light becomes dark or the other way round: what is painted by hand has the colours that were read for it. The
 * system's theme and the page's own each change them, and either may be the later one.
 */
export function followColourScheme(listen: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const own = new MutationObserver(listen)
  system.addEventListener('change', listen)
  own.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', listen)
    own.disconnect()
  }
}

/** Calls when light becomes dark or the other way round: what is painted by hand has the colours that were read for it. */
export function followColourScheme(listen: () => void): () => void {
  const isDark = matchMedia('(prefers-color-scheme: dark)')
  isDark.addEventListener('change', listen)
  return () => isDark.removeEventListener('change', listen)
}

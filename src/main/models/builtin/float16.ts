/**
 * The value of an IEEE 754 half-precision number. Done by hand: `Float16Array` came with Node 24, and the oldest
 * runtime has Node 20.
 */
export function fromFloat16(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 0x400) * 2 ** (exponent - 15)
}

/** A package of somebody else's that is part of this app. */
export interface BundledPackage {
  name: string
  version: string
  /** As SPDX has it. */
  licence: string
  /** The licence's own text. */
  text: string
}

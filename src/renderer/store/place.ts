/** The places of the window, in the order of the rail and of their shortcuts. */
export const PLACES = ['examples', 'workbench', 'history', 'settings'] as const
export type Place = (typeof PLACES)[number]

/** The place that a fragment such as `#history` names, null where it names none. */
export function placeOfFragment(fragment: string): Place | null {
  return PLACES.find((place) => `#${place}` === fragment) ?? null
}

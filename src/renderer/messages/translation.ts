/** The shape that every other language has to fill: the keys of the English messages, with words of its own. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>
}

/** The sign of the application: three lines of a stream bending into one. `resources/icon/icon.svg` has the same lines. */
export function Mark() {
  return (
    <svg
      aria-hidden="true"
      width="28"
      height="28"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
    >
      <path d="M2 5h4c4 0 4 7 8 7" />
      <path d="M2 12h20" />
      <path d="M2 19h4c4 0 4-7 8-7" />
    </svg>
  )
}

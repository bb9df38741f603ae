/** The mark and name of the app. */
export function Brand({ name }: { readonly name: string }) {
  return (
    <>
      <svg viewBox="0 0 22 27" aria-hidden="true">
        <path
          fill="currentColor"
          d="M6.5 6V5.5a4.5 4.5 0 0 1 9 0V6h.5a5 5 0 0 1 5 5v15H1V11a5 5 0 0 1 5-5h.5Zm2.2 0h4.6v-.5a2.3 2.3 0 0 0-4.6 0V6Z"
        />
        <path fill="var(--signal)" d="M5 16h12v6H5z" />
      </svg>
      {name}
    </>
  )
}

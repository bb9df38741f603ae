/** A description out of a badge: plain text, sign for sign, with its line breaks. */
export function Description({ text }: { readonly text: string }) {
  return text.trim() === '' ? null : (
    <p className="plain" dir="auto">
      {text}
    </p>
  )
}

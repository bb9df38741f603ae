/** What was typed or chosen under a name in a form, without blanks around it; '' for nothing. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

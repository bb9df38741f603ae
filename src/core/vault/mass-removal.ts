/** How many badges other devices may remove here before the person is asked. */

const MANY = 20
const FEW = 5

/** `gone` of the `here` badges, those in the trash not counted: more than twenty, or of five and more over a quarter. */
export function isMassRemoval(gone: number, here: number): boolean {
  return gone > MANY || (gone >= FEW && gone * 4 > here)
}

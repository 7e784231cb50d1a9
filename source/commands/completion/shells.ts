/** SHELLS are the shells that can complete the words of this program. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** isShell tells whether a word names one of them. */
export function isShell(word: string | undefined): word is Shell {
  return SHELLS.some(shell => shell === word);
}

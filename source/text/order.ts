/** byText orders texts by their characters' codes, for names in ASCII; the first use of a locale takes Node longer than a short command. */
export function byText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

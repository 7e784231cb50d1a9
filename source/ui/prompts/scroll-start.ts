/** scrollStart keeps the place of a scrolled text within it; one row is taken by the words that tell the place. */
export function scrollStart(from: number, count: number, height: number): number {
  const room = count > height ? height - 1 : height;
  return Math.max(0, Math.min(from, count - room));
}

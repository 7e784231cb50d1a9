/** placeWords tells which lines of a longer text are in sight, the first counted from 0, and that some come below. */
export function placeWords(from: number, to: number, count: number): string {
  const range = `lines ${(from + 1).toLocaleString('en-US')} to ${to.toLocaleString('en-US')}`;
  return `${range} of ${count.toLocaleString('en-US')}${to < count ? ', more below' : ''}`;
}

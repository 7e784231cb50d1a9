import type { Symbols } from '../frame/theme.ts';

/** barText draws a share (0 to 1; more is full) as a bar of so many columns: anything but nothing and all shows as such. */
export function barText(share: number, columns: number, { full, empty }: Symbols): string {
  const exact = Math.max(0, Math.min(1, share)) * columns;
  const least = share > 0 ? 1 : 0;
  const most = share >= 1 ? columns : columns - 1;
  const filled = Math.max(least, Math.min(most, Math.round(exact)));
  return full.repeat(filled) + empty.repeat(Math.max(0, columns - filled));
}

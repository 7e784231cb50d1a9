/** How full something is, in words and as a share of 1. */
export interface SizeWords {
  readonly count: string;
  readonly verdict: string;
  readonly level: 'roomy' | 'tight' | 'over';
  readonly share: number;
}

/** From this share on a person should know that there is little room left. */
const TIGHT = 0.9;

/** sizeWords says how much of a quota is used: `1,204 of 6,144`, `room for 4,940 more`. */
export function sizeWords(size: number, quota: number): SizeWords {
  const count = `${size.toLocaleString('en-US')} of ${quota.toLocaleString('en-US')}`;
  const left = quota - size;
  const share = quota > 0 ? size / quota : 1;
  if (left < 0)
    return { count, verdict: `${(-left).toLocaleString('en-US')} too many`, level: 'over', share };
  const room = left === 0 ? 'no room left' : `room for ${left.toLocaleString('en-US')} more`;
  return share >= TIGHT
    ? { count, verdict: `nearly full, ${room}`, level: 'tight', share }
    : { count, verdict: room, level: 'roomy', share };
}

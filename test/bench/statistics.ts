/** What is told of the samples of a series. */
export interface Statistics {
  readonly count: number;
  readonly median: number;
  readonly firstQuartile: number;
  readonly thirdQuartile: number;
  readonly p95: number;
}

/** statisticsOf sums samples up; it throws a RangeError when there are none. */
export function statisticsOf(samples: readonly number[]): Statistics {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    firstQuartile: quantile(sorted, 0.25),
    thirdQuartile: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
  };
}

/** The quantile of sorted samples, between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new RangeError('A series has no samples.');
  return low + (high - low) * (place - Math.floor(place));
}

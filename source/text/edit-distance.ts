/** editDistance counts insertions, deletions, replacements and swaps of neighbours; past `limit` it answers limit + 1. */
export function editDistance(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const [a, b] = withoutSameEnds(one, other);
  const bound = Math.min(limit, Math.max(a.length, b.length));
  const distance = a === '' || b === '' ? Math.max(a.length, b.length) : rowsDistance(a, b, bound);
  return distance > limit ? limit + 1 : distance;
}

/** What words have in common at their ends costs nothing. */
function withoutSameEnds(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return [a.slice(start, endA), b.slice(start, endB)];
}

/** Row by row, in each only the places whose distance can be within the bound; past it, the bound and one. */
function rowsDistance(a: string, b: string, bound: number): number {
  const beyond = bound + 1;
  let beforePrevious = new Int32Array(b.length + 1).fill(beyond);
  let previous = Int32Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, beyond));
  let row = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const [first, last] = [Math.max(1, i - bound), Math.min(b.length, i + bound)];
    row.fill(beyond);
    row[0] = Math.min(i, beyond);
    let smallest = row[0] ?? beyond;
    for (let j = first; j <= last; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
      row[j] = Math.min(distance, beyond);
      smallest = Math.min(smallest, distance);
    }
    if (smallest > bound) return beyond;
    [beforePrevious, previous, row] = [previous, row, beforePrevious];
  }
  return previous[b.length] ?? 0;
}

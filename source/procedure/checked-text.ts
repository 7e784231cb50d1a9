import * as z from 'zod/mini';

/** What the published schema says of a value, besides its type. */
interface Described {
  readonly description: string;
  readonly [keyword: string]: unknown;
}

/** checkedText is a text that a check of the procedures holds for right; the keywords say the same to editors, as far as they can. */
export function checkedText(problem: (text: string) => string | undefined, described: Described) {
  const right = z.refine<string>(text => problem(text) === undefined, {
    error: ({ input }) => problem(String(input)) ?? '',
    abort: true,
  });
  return z.string().check(right, z.meta(described));
}

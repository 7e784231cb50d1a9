/** listValues reads the values of a repeatable flag whose values hold no commas: each may be a list with commas, and each value counts once. */
export function listValues(words: readonly string[]): string[] {
  const values = words.flatMap(word => word.split(',')).map(value => value.trim());
  return [...new Set(values)];
}

/** withOwnWords puts what a face says of its own keys and typing behind the explanation; where AWS tells more stays last. */
export function withOwnWords(explanation: readonly string[], ...own: readonly string[]): readonly string[] {
  return [...explanation.slice(0, -1), ...own, ...explanation.slice(-1)];
}

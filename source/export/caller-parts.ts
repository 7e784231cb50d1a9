/** What people may leave open in a request, because the account that it is carried out in gives it. */
export const CALLER_VALUES = ['aws_account_id', 'partition', 'region'] as const;
export type CallerValue = (typeof CALLER_VALUES)[number];

/** What an exported text leaves open: that, and the end of the names that some services have in a partition. */
const OPEN_VALUES = [...CALLER_VALUES, 'dns_suffix'] as const;
export type OpenValue = (typeof OPEN_VALUES)[number];

/** A piece of a text: written out, or what the account gives. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'caller'; readonly value: OpenValue };

const OPEN = /<(aws_account_id|partition|region|dns_suffix)>/;

/** callerParts takes a text apart at `<aws_account_id>`, `<partition>`, `<region>` and `<dns_suffix>`, so that each format writes them in its own way. */
export function callerParts(text: string): TextPart[] {
  return text.split(OPEN).flatMap((piece, index): TextPart[] => {
    // A pattern with one group splits into texts and, at every odd place, what the group matched.
    const value = index % 2 === 1 ? OPEN_VALUES.find(name => name === piece) : undefined;
    if (value !== undefined) return [{ kind: 'caller', value }];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** renderParts writes a text anew: literal pieces by one function, what the account gives by another. */
export function renderParts(
  text: string,
  literal: (text: string) => string,
  caller: (value: OpenValue) => string,
): string {
  return callerParts(text)
    .map(part => (part.kind === 'text' ? literal(part.text) : caller(part.value)))
    .join('');
}

/** callerValuesIn lists what a JSON value leaves to the account, in keys as in values, each once. */
export function callerValuesIn(value: unknown): OpenValue[] {
  const text = JSON.stringify(value) ?? '';
  return OPEN_VALUES.filter(name => text.includes(`<${name}>`));
}

/** matchesOpen tells whether an ARN of the account is the one that a text leaves open. */
export function matchesOpen(arn: string, open: string): boolean {
  const pattern = renderParts(
    open,
    text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    () => '[^:/]+',
  );
  return new RegExp(`^${pattern}$`).test(arn);
}

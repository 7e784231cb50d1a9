/** An ARN, or a command of this program or of AWS, as it begins. */
const COPIED = /^(arn:|ecs-iam-wizard )/;

/** spokenLines are words that stand in columns for eyes: commas take the place of the gaps, and what is to be copied has a line of its own. */
export function spokenLines(text: string): string[] {
  const parts = text.split(/ {2,}/);
  const words = parts.filter(part => !COPIED.test(part));
  const copied = parts.filter(part => COPIED.test(part));
  const sentence = words.join(', ');
  return copied.length === 0 ? [sentence] : [`${sentence}:`, ...copied];
}

/** withValues puts values behind words; an ARN has a line of its own. */
export function withValues(words: string, values: readonly string[]): string[] {
  return values.some(value => COPIED.test(value))
    ? [`${words}:`, ...values]
    : [`${words}: ${values.join(', ')}.`];
}

/** A variable in a key or a form of ARNs: `${TagKey}`. */
const VARIABLE = /[/:]?\$\{([A-Za-z]+)\}/g;

/** spokenKey is a condition key as it is heard: what varies by is named in words in place of signs. */
export function spokenKey(key: string): string {
  return key.replace(VARIABLE, (_, name: string) => `, with a ${inWords(name)}`);
}

/** variableWords name what a condition key varies by: `tag key` for `${TagKey}`. */
export function variableWords(key: string): string {
  const [, name = 'TagKey'] = [...key.matchAll(VARIABLE)][0] ?? [];
  return inWords(name);
}

function inWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

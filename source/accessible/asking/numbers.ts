/** Numbers that were typed, each once and in their order, or what is wrong with them. */
export type Numbers =
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'problem'; readonly problem: string }
  /** The text has something besides numbers. */
  | { readonly kind: 'none' };

const PART = /^(\d{1,9})(?:-(\d{1,9}))?$/;

/** readNumbers reads `1 3 5-7`, blanks or commas between, as numbers from 1 to `last`. */
export function readNumbers(text: string, last: number): Numbers {
  const parts = text.trim().split(/[\s,]+/);
  const found = new Set<number>();
  for (const part of parts) {
    const [, from, to] = PART.exec(part) ?? [];
    if (from === undefined) return { kind: 'none' };
    const [first, final] = [Number(from), Number(to ?? from)];
    const wrong = [first, final].find(number => number < 1 || number > last);
    if (wrong !== undefined) return { kind: 'problem', problem: outOfRange(wrong, last) };
    if (first > final)
      return { kind: 'problem', problem: `${part} runs backwards: write the smaller number first.` };
    for (let number = first; number <= final; number++) found.add(number);
  }
  return { kind: 'numbers', numbers: [...found] };
}

function outOfRange(number: number, last: number): string {
  if (last === 0) return 'There is nothing to choose here.';
  return last === 1
    ? `There is no number ${number}: the only choice is 1.`
    : `There is no number ${number}: the choices are 1 to ${last.toLocaleString('en-US')}.`;
}

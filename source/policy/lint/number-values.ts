import type { ConditionView } from '../statement-view.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** checkNumberValues finds comparisons with several numbers, of which only the widest counts, because one value that is met is enough. */
export function checkNumberValues({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) => conditions.flatMap(severalNumbers));
}

function severalNumbers({ operator, key, member, values, path }: ConditionView): Finding[] {
  const direction = /^Numeric(Less|Greater)Than/.exec(operator?.base ?? '')?.[1];
  const numbers = values.map(({ value }) => Number(value));
  if (
    operator === undefined ||
    direction === undefined ||
    numbers.length < 2 ||
    !numbers.every(Number.isFinite)
  )
    return [];
  const [widest, word] =
    direction === 'Less' ? [Math.max(...numbers), 'greatest'] : [Math.min(...numbers), 'least'];
  const best = values.find(({ value }) => Number(value) === widest);
  const { offset, length } = member.value.span;
  const text = JSON.stringify(best?.value ?? widest);
  return [
    finding('REDUNDANT_CONDITION_VALUE_NUM', {
      path,
      span: member.value.span,
      message: `Of several numbers ${operator.base} needs to be met by one, so only the ${word} counts for ${key}: write ${widest} alone.`,
      fix: { description: `Write ${widest} alone`, edits: [{ offset, length, text }] },
    }),
  ];
}

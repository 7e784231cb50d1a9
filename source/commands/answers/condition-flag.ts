import type { ConditionEntry } from '../../policy/request-condition.ts';
import { usageFailure } from '../../text/failure.ts';

/** Operator with its qualifier, then the key up to the first `=`: keys have colons, tag keys may have `=` no more. */
const CONDITION = /^((?:forallvalues:|foranyvalue:)?[a-z]+):([^=]+)=(.*)$/is;
/** A comma that no backslash takes for itself. */
const COMMA = /(?<!\\),/;

/** readConditionFlag reads `OPERATOR:KEY=VALUE[,VALUE]`, where `\,` is a comma of a value; it throws a usage Failure when the text has not that form. */
export function readConditionFlag(text: string): ConditionEntry {
  const [, operator, key, values] = CONDITION.exec(text) ?? [];
  if (operator === undefined || key === undefined || values === undefined) {
    throw usageFailure(
      'InvalidValue',
      `--condition ${JSON.stringify(text)} is no condition.`,
      "Write OPERATOR:KEY=VALUE[,VALUE], such as 'StringEquals:aws:ResourceTag/team=web,api'.",
    );
  }
  const list = values.split(COMMA).map(value => value.replaceAll('\\,', ','));
  return { operator, key, values: [...new Set(list)] };
}

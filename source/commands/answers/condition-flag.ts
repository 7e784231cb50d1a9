import type { ConditionEntry } from '../../policy/request-condition.ts';
import { usageFailure } from '../../text/failure.ts';

/** Operator with its qualifier, then the rest: keys have colons too. */
const OPERATOR = /^((?:forallvalues:|foranyvalue:)?[a-z]+):(.*)$/is;
/** What a backslash takes from the syntax; before anything else it is itself. */
const ESCAPABLE: ReadonlySet<string> = new Set(['\\', ',', '=']);

/**
 * readConditionFlag reads `OPERATOR:KEY=VALUE[,VALUE]`; a comma of a value, an equals sign of a key and a backslash before
 * either are written behind a backslash. Throws a usage Failure when the text has not that form.
 */
export function readConditionFlag(text: string): ConditionEntry {
  const [, operator, rest = ''] = OPERATOR.exec(text) ?? [];
  const [key, ...further] = split(rest, '=', 2);
  const [values] = further;
  if (operator === undefined || key === undefined || values === undefined || key === '') {
    throw usageFailure(
      'InvalidValue',
      `--condition ${JSON.stringify(text.slice(0, SHOWN))} is no condition.`,
      "Write OPERATOR:KEY=VALUE[,VALUE], such as 'StringEquals:aws:ResourceTag/team=web,api'.",
    );
  }
  return { operator, key: plain(key), values: [...new Set(split(values, ',').map(plain))] };
}

/** Characters of a wrong condition that its error shows. */
const SHOWN = 200;

/** Splits at a sign that no backslash takes, into so many parts at most; the backslashes stay. */
function split(text: string, sign: string, most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const next = text.charAt(index + 1);
    if (character === '\\' && ESCAPABLE.has(next)) {
      part += character + next;
      index++;
    } else if (character === sign && parts.length + 1 < most) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

function plain(text: string): string {
  return text.replaceAll(/\\([\\,=])/g, '$1');
}

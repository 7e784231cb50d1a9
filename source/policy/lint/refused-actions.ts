import { hasWildcard } from '../action-pattern.ts';
import { placeholdersIn } from '../placeholders.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

/** What cannot stand before the colon of an action, a star alone set aside. Source: the message of CreatePolicy, "Vendor e* is not valid". */
const NOT_IN_SERVICE = /[^a-zA-Z0-9\-.]/;

/** checkRefusedActions finds actions whose form CreatePolicy refuses; whether they exist it does not ask. */
export function checkRefusedActions({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ actions, notActions }) =>
    [...actions, ...notActions].flatMap(action => {
      const message = reason(action.value);
      return message === undefined ? [] : finding('REFUSED_BY_IAM', { ...at(action), message });
    }),
  );
}

function reason(action: string): string | undefined {
  // A placeholder is refused under a code of its own.
  if (action === '*' || placeholdersIn(action).length > 0) return undefined;
  const [service = '', ...names] = action.split(':');
  if (names.length === 0)
    return `IAM refuses ${quoted(action)} as an action: put the service and a colon before it.`;
  if (names.length > 1) return `IAM refuses ${quoted(action)} as an action: leave one colon.`;
  if (service === '*' || !NOT_IN_SERVICE.test(service)) return undefined;
  return hasWildcard(service)
    ? `IAM refuses the wildcard in the service of ${quoted(action)}: write the service out.`
    : `IAM refuses ${quoted(service)} as a service: it holds letters, digits, hyphens and dots only.`;
}

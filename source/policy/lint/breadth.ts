import { parseActionPattern } from '../action-pattern.ts';
import type { StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { isAllow, onEverything } from './statements.ts';

/** checkBreadth finds Allow statements that grant whole services, or everything but what they name. */
export function checkBreadth({ statements }: LintedPolicy): Finding[] {
  return statements
    .filter(isAllow)
    .flatMap(statement => [...wholeServices(statement), ...notAction(statement), ...notResource(statement)]);
}

function wholeServices({ actions }: StatementView): Finding[] {
  return actions.flatMap(action => {
    const pattern = parseActionPattern(action.value);
    if (pattern === undefined || !/^\*+$/.test(pattern.name)) return [];
    const what =
      pattern.service === '*' ? 'every action of every service' : `every action of ${pattern.service}`;
    const message = `${brief(action.value)} allows ${what}, those that AWS adds later too: name the actions that are needed.`;
    return [finding('FULL_SERVICE_WILDCARD', { ...at(action), message })];
  });
}

function notAction(statement: StatementView): Finding[] {
  const [first] = statement.notActions;
  if (first === undefined || !(onEverything(statement) || statement.notResources.length > 0)) return [];
  const message =
    'Allow with NotAction grants every other action of every service, those that AWS adds later too: name in Action what is needed.';
  return [finding('ALLOW_WITH_NOTACTION', { ...at(first), message })];
}

function notResource({ notResources }: StatementView): Finding[] {
  const [first] = notResources;
  if (first === undefined) return [];
  const message =
    'Allow with NotResource grants the actions on every other resource, those made later too: name in Resource what is needed.';
  return [finding('ALLOW_WITH_NOTRESOURCE', { ...at(first), message })];
}

import { actionsMatching } from '../../policy/action-pattern.ts';
import { listOf, minify, type Statement } from '../../policy/document.ts';
import type { Principal } from '../../policy/names.ts';
import { shellCommand } from '../../text/shell.ts';
import { companionsFor } from '../companions.ts';
import type { Denial } from './denial.ts';
import { type Advice, adviceOn } from './denial-advice.ts';
import { attachable, type DeniedPrincipal, readPrincipal } from './denied-principal.ts';
import { leastDocument, leastStatement } from './least-statement.ts';

/** A denied request with what can be done about it. */
export interface DeniedAnswer extends Advice {
  readonly kind: 'answer';
  readonly denial: Denial;
  readonly who: DeniedPrincipal | undefined;
  /** The user or role that can be given the statement. */
  readonly attachTo: Principal | undefined;
  /** The narrowest statement that allows the request, where one helps. */
  readonly least: Statement | undefined;
  /** What the action fails without as well. */
  readonly alsoNeeded: readonly { readonly action: string; readonly reason: string }[];
}

/** answerOn says of a denied request who asked for what, why it was denied, and what helps. */
export function answerOn(denial: Denial): DeniedAnswer {
  const advice = adviceOn(denial);
  const least = advice.statement === 'helps' ? leastStatement(denial) : undefined;
  const who = readPrincipal(denial.principal);
  const companions = least === undefined ? [] : companionsFor(leastDocument(least), 0);
  return {
    ...advice,
    kind: 'answer',
    denial,
    who,
    attachTo: attachable(who),
    least,
    alsoNeeded: companions
      .filter(({ urgency }) => urgency === 'needed')
      .map(({ action, reason }) => ({ action, reason })),
  };
}

/** allowingName is a name for a policy of one statement: `AllowRunTask`. */
export function allowingName({ Action }: Statement): string {
  const [action = ''] = listOf(Action);
  return `Allow${action.slice(action.indexOf(':') + 1)}`;
}

/** createCommand is the shell command that makes a policy of the least statement, for the principal where a policy can be attached to it. */
export function createCommand({ least, attachTo }: DeniedAnswer): string | undefined {
  if (least === undefined) return undefined;
  return shellCommand([
    ...['ecs-iam-wizard', 'create'],
    ...statementWords(least),
    ...['--policy-name', allowingName(least)],
    ...(attachTo === undefined ? [] : [`--${attachTo.type}-name`, attachTo.name]),
  ]);
}

/** Flags say it in words of their own; an action that they would refuse stands in a document. */
function statementWords(statement: Statement): string[] {
  const [action = ''] = listOf(statement.Action);
  if (actionsMatching(action).length === 0) return ['--policy-document', minify(leastDocument(statement))];
  const resources = listOf(statement.Resource);
  const conditions = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => `${operator}:${key}=${listOf(values).join(',')}`),
  );
  return [
    ...['--action', action],
    ...(resources.includes('*') ? [] : resources.flatMap(resource => ['--resource', resource])),
    ...conditions.flatMap(condition => ['--condition', condition]),
  ];
}

import type { AccountChoice } from '../account/account.ts';
import { minify } from '../policy/document.ts';
import type { TryRequest } from '../provision/plan-try.ts';
import { shellCommand } from '../text/shell.ts';
import { accountWords } from './equivalent-command.ts';

/** tryCommand is the shell command that tries the same, without questions. */
export function tryCommand(request: TryRequest, choice: AccountChoice): string {
  const { policyArns, document, actions, resources, context, afterwards, reason } = request;
  const repeated = (flag: string, values: readonly string[]) => values.flatMap(value => [flag, value]);
  const pairs = [...context].flatMap(([key, values]) => [values].flat().map(value => `${key}=${value}`));
  return shellCommand([
    'ecs-iam-wizard',
    'try',
    ...repeated('--policy-arn', policyArns),
    ...(document === undefined ? [] : ['--policy-document', minify(document)]),
    ...repeated('--action', actions),
    ...repeated('--resource', resources),
    ...repeated('--context', pairs),
    ...(afterwards === 'keep' ? ['--keep'] : []),
    ...(reason === undefined ? [] : ['--reason', reason]),
    ...accountWords(choice),
    '--yes',
  ]);
}

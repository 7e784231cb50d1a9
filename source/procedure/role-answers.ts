import { statements } from '../policy/document.ts';
import { plural } from '../text/words.ts';
import type { Answers } from './answers.ts';
import { type RolePart, roleMistake } from './role-mistake.ts';

/** whichRolesProblem is what keeps the choice of roles from being one. */
export function whichRolesProblem(answers: Answers): string | undefined {
  if (answers.roles.length === 0) return 'Choose at least one role.';
  return mistakeIn(answers, 'role');
}

/** roleDetailsProblem is what is wrong about what a role may do besides. */
export function roleDetailsProblem(answers: Answers): string | undefined {
  return mistakeIn(answers, 'details');
}

function mistakeIn(answers: Answers, part: RolePart): string | undefined {
  const mistake = roleMistake(answers);
  return mistake?.part === part ? mistake.problem : undefined;
}

/** roleDetailsSummary says in a few words what the roles may do besides: `2 ARNs, log groups, 3 statements`. */
export function roleDetailsSummary({ roles }: Answers): string {
  const extras = roles.flatMap(role => role.extras ?? []);
  const count = extras.flatMap(({ secrets, parameters, keys }) => [
    ...secrets,
    ...parameters,
    ...keys,
  ]).length;
  const makesLogGroups = extras.some(({ logGroups }) => logGroups === 'may-be-made');
  const documents = roles.flatMap(role => role.document ?? []);
  const parts = [
    ...(count === 0 ? [] : [plural(count, 'ARN')]),
    ...(makesLogGroups ? ['log groups'] : []),
    ...documents.map(document => plural(statements(document).length, 'statement')),
  ];
  return parts.length === 0 ? 'nothing more' : parts.join(', ');
}

import { isDeepStrictEqual } from 'node:util';
import type { AccountChoice } from '../account/account.ts';
import { minify } from '../policy/document.ts';
import type { WhenTaken } from '../provision/request.ts';
import { shellCommand } from '../text/shell.ts';
import {
  type Answers,
  attachedPolicies,
  attaches,
  creates,
  type Naming,
  PLAIN_NAMING,
  startDocument,
  writtenDocument,
} from './answers.ts';
import { requestFileOf } from './request-file.ts';
import { canSayRoles, createdRoleWords, joinedRoleWords } from './role-flag-words.ts';
import { setValues } from './set-values.ts';
import { ifPolicyExists } from './to-request.ts';

/** equivalentCommand is the shell command that does the same as these answers, without questions; `naming` is what it would take where it says nothing. */
export function equivalentCommand(
  answers: Answers,
  choice: AccountChoice,
  existing: WhenTaken = ifPolicyExists(answers),
  naming: Naming = PLAIN_NAMING,
): string {
  const words = [
    'ecs-iam-wizard',
    ...doing(answers, existing, naming),
    ...(answers.reason === undefined ? [] : ['--reason', answers.reason]),
    ...accountWords(choice),
    '--yes',
  ];
  return shellCommand(words);
}

/** What flags have no words for is said as a request. */
function doing(answers: Answers, existing: WhenTaken, naming: Naming): string[] {
  if (!canSayRoles(answers))
    return ['apply', '--file', JSON.stringify(requestFileOf({ ...answers, reason: undefined }, existing))];
  if (answers.goal === 'roles') return ['roles', 'create', ...createdRoleWords(answers)];
  return [
    ...(creates(answers)
      ? ['create', ...policyWords(answers, naming), ...existingWords(existing)]
      : ['attach']),
    ...(attaches(answers) ? attachWords(answers) : []),
    ...joinedRoleWords(answers),
  ];
}

function existingWords({ ifExists, prune }: WhenTaken): string[] {
  return [
    ...(ifExists === 'new-version' ? ['--if-exists', ifExists] : []),
    ...(prune === 'oldest-version' ? ['--prune-oldest-version'] : []),
  ];
}

function attachWords(answers: Answers): string[] {
  return [
    ...attachedPolicies(answers).flatMap(arn => ['--policy-arn', arn]),
    ...answers.principals.flatMap(({ type, name }) => [`--${type}-name`, name]),
  ];
}

function policyWords(answers: Answers, naming: Naming): string[] {
  return [
    ...documentWords(answers),
    '--policy-name',
    answers.policyName,
    ...(answers.path === '/' && naming.path === '/' ? [] : ['--path', answers.path]),
    ...(answers.description === '' ? [] : ['--description', answers.description]),
    ...Object.entries(answers.tags).flatMap(([key, value]) => ['--tag', `${key}=${value}`]),
  ];
}

/** An untouched template is named; a document that was edited stands in the command as it is. */
function documentWords(answers: Answers): string[] {
  const { start } = answers;
  if (start?.kind !== 'template' || !isDeepStrictEqual(startDocument(start), answers.document)) {
    return ['--policy-document', minify(writtenDocument(answers))];
  }
  const set = Object.entries(setValues(answers)).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const variant = start.variant === 'as-documented' ? ['--as-documented'] : [];
  return ['--template', start.template.name, ...variant, ...set];
}

/** accountWords are the flags that choose the same account. */
export function accountWords(choice: AccountChoice): string[] {
  if (choice.sandbox) return ['--sandbox'];
  return [
    ...(choice.profile === undefined ? [] : ['--profile', choice.profile]),
    ...(choice.region === undefined ? [] : ['--region', choice.region]),
    ...(choice.endpointUrl === undefined ? [] : ['--endpoint-url', choice.endpointUrl]),
  ];
}

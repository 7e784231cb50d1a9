import { statements } from '../policy/document.ts';
import type { RoleExtras, RoleRequest } from '../provision/request.ts';
import { roleKind } from '../template/role-kind.ts';
import { plural } from '../text/words.ts';
import type { Answers } from './answers.ts';
import { stepQuestion } from './steps.ts';

/** roleTaking is the role among the wanted ones that takes secrets and the like, or permissions of its own. */
export function roleTaking(
  { roles }: Pick<Answers, 'roles'>,
  takes: 'extras' | 'policy',
): RoleRequest | undefined {
  return roles.find(({ kind }) => roleKind(kind).takes === takes);
}

/** roleDetailsQuestion asks for what the chosen roles of tasks may do besides. */
export function roleDetailsQuestion(answers: Answers): string {
  if (roleTaking(answers, 'policy') === undefined) return stepQuestion('role-details');
  return roleTaking(answers, 'extras') === undefined
    ? 'What may the containers of tasks do?'
    : 'What may the roles of tasks do besides?';
}

/** Lists of ARNs that a task execution role may read. */
export type ExtraList = 'secrets' | 'parameters' | 'keys';

/** EXTRA_LISTS are those lists with what is said of each, in every face. */
export const EXTRA_LISTS: readonly {
  readonly list: ExtraList;
  readonly label: string;
  readonly detail: string;
}[] = [
  {
    list: 'secrets',
    label: 'Secrets',
    detail: 'ARNs of Secrets Manager: credentials of private registries, and secrets that containers get.',
  },
  {
    list: 'parameters',
    label: 'SSM parameters',
    detail: 'ARNs of parameters of Systems Manager that containers get.',
  },
  {
    list: 'keys',
    label: 'KMS keys',
    detail: 'ARNs of the keys of your own with which those are encrypted; AWS managed keys need none.',
  },
];

/** LOG_GROUPS is what is said of making log groups, in every face. */
export const LOG_GROUPS = {
  label: 'Make log groups',
  detail: 'For task definitions with awslogs-create-group: the log group is made when a task starts.',
} as const;

/** NO_EXTRAS are those of a task execution role that pulls images and writes logs, and nothing else. */
export const NO_EXTRAS: RoleExtras = { secrets: [], parameters: [], keys: [], logGroups: 'are-there' };

/** arnsIn reads ARNs as people type and paste them: with blanks, commas or line breaks between. */
export function arnsIn(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(arn => arn !== ''))];
}

/** withExtras is a role that may read these things besides; none where all lists are empty. */
export function withExtras({ extras: _, ...role }: RoleRequest, extras: RoleExtras): RoleRequest {
  const { secrets, parameters, keys, logGroups } = extras;
  const nothing = [...secrets, ...parameters, ...keys].length === 0 && logGroups === 'are-there';
  return nothing ? role : { ...role, extras };
}

/** withDocument is a role that may do what a document says, or nothing yet. */
export function withDocument(
  { document: _, ...role }: RoleRequest,
  document: RoleRequest['document'] | undefined,
): RoleRequest {
  return document === undefined ? role : { ...role, document };
}

/** taskPolicyWords say what a task role may do, and where that came from: `3 statements from task-run`. */
export function taskPolicyWords({ document }: RoleRequest, origin: string): string {
  if (document === undefined) return '';
  const count = plural(statements(document).length, 'statement');
  return origin === '' ? count : `${count} from ${origin}`;
}

import type { RoleStep, RoleStepAction, Step } from '../provision/run.ts';

/** How a step about one of ECS's own roles is said, in every face. */
export interface RoleStepWords {
  /** What will be done, before its object: `create role`. */
  readonly will: string;
  /** What was done, before its object: `created role`. */
  readonly did: string;
  /** What became of its object, after it: `created`. */
  readonly became: string;
  /** What is written, behind `will`, by the name of the role and of an inline policy. */
  readonly target: (role: string, inlinePolicy: string) => string;
  /** What the step is about, in a sentence. */
  readonly object: (role: string, inlinePolicy: string) => string;
  /** How that is said of what is so already; `object` where it is missing. */
  readonly standing?: (role: string, inlinePolicy: string) => string;
  readonly takesAway: boolean;
}

const name = (role: string) => role;
const role = (role: string) => `role ${role}`;
const profile = (role: string) => `the instance profile ${role}`;
const inProfile = (role: string) => `role ${role} in its instance profile`;
const inline = (role: string, inlinePolicy: string) => `${inlinePolicy} of ${role}`;
const inlineObject = (role: string, inlinePolicy: string) =>
  `the inline policy ${inline(role, inlinePolicy)}`;

/** ROLE_STEP_WORDS name IAM's calls about roles as people say them. */
export const ROLE_STEP_WORDS: Readonly<Record<RoleStepAction, RoleStepWords>> = {
  'create-role': {
    will: 'create role',
    did: 'created role',
    became: 'created',
    target: name,
    object: role,
    standing: role,
    takesAway: false,
  },
  'create-service-linked-role': {
    will: 'create linked role',
    did: 'created service-linked role',
    became: 'created',
    target: name,
    object: role,
    standing: role,
    takesAway: false,
  },
  'update-assume-role-policy': {
    will: 'change trust of',
    did: 'changed the trust policy of',
    became: 'changed',
    target: name,
    object: name => `the trust policy of ${name}`,
    takesAway: false,
  },
  'put-role-policy': {
    will: 'write policy',
    did: 'wrote an inline policy of',
    became: 'written',
    target: inline,
    object: inlineObject,
    standing: inlineObject,
    takesAway: false,
  },
  'delete-role-policy': {
    will: 'delete policy',
    did: 'deleted an inline policy of',
    became: 'deleted',
    target: inline,
    object: inlineObject,
    takesAway: true,
  },
  'create-instance-profile': {
    will: 'create profile',
    did: 'created instance profile',
    became: 'created',
    target: name,
    object: profile,
    standing: profile,
    takesAway: false,
  },
  'add-role-to-instance-profile': {
    will: 'put into profile',
    did: 'put into its instance profile',
    became: 'put into its instance profile',
    target: name,
    object: role,
    standing: inProfile,
    takesAway: false,
  },
  'remove-role-from-instance-profile': {
    will: 'take from profile',
    did: 'took from its instance profile',
    became: 'taken from its instance profile',
    target: name,
    object: role,
    takesAway: true,
  },
  'delete-instance-profile': {
    will: 'delete profile',
    did: 'deleted instance profile',
    became: 'deleted',
    target: name,
    object: profile,
    takesAway: true,
  },
  'delete-service-linked-role': {
    will: 'delete linked role',
    did: 'deleted service-linked role',
    became: 'deleted',
    target: name,
    object: role,
    takesAway: true,
  },
  'delete-role': {
    will: 'delete role',
    did: 'deleted role',
    became: 'deleted',
    target: name,
    object: role,
    takesAway: true,
  },
};

/** isRoleAction tells whether a step is about one of ECS's own roles. */
export function isRoleAction(action: string): action is RoleStepAction {
  return Object.hasOwn(ROLE_STEP_WORDS, action);
}

/** isRoleStep tells whether a step is about one of ECS's own roles. */
export function isRoleStep(step: Step): step is RoleStep {
  return isRoleAction(step.action);
}

/** ROLE_STEPS_THAT_TAKE_AWAY are no `+` in a plan, though they are writes like any other. */
export const ROLE_STEPS_THAT_TAKE_AWAY: readonly RoleStepAction[] = Object.keys(ROLE_STEP_WORDS)
  .filter(isRoleAction)
  .filter(action => ROLE_STEP_WORDS[action].takesAway);

/** wordsOfRoleSteps makes of each step's words what a table of words needs. */
export function wordsOfRoleSteps<T>(make: (words: RoleStepWords) => T): Record<RoleStepAction, T> {
  const entries = Object.entries(ROLE_STEP_WORDS).map(([action, words]) => [action, make(words)]);
  return Object.fromEntries(entries) as Record<RoleStepAction, T>;
}

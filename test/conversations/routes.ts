import type { Turn } from '../e2e/converse.ts';

export const MENU = 'What would you like to do?';
/** The footer is drawn last: with it the whole review is there. */
export const REVIEWED = 'y make these changes';

export const START: readonly Turn[] = [{ when: MENU, press: 'enter' }, { when: 'start from?' }];
export const BLANK: readonly Turn[] = [
  ...START,
  { when: 'start from?', press: ['end', 'enter'] },
  { when: '❯ + add a statement' },
];
export const ACTIONS: readonly Turn[] = [
  ...BLANK,
  { when: '❯ + add a statement', press: 'enter' },
  { when: 'Choose a service', press: 'enter' },
  { when: 'Select actions' },
];
export const PARAMETERS: readonly Turn[] = [
  ...START,
  { when: 'start from?', type: '/list the tasks', press: ['enter', 'enter'] },
  { when: 'Which resources is it about?' },
];

/** To the roles that tasks can take on, for a template that passes two to them. */
export const PASSED_ROLES: readonly Turn[] = [
  ...START,
  { when: 'start from?', type: '/task-run', press: ['enter', 'enter'] },
  { when: '❯ task_family', type: 'web', press: 'enter' },
  { when: '❯ cluster_name', type: 'web', press: 'enter' },
  { when: 'ctrl+r', press: 'ctrl-r' },
];

/** To the statements of a template whose parameter is answered. */
export const TO_THE_STATEMENTS: readonly Turn[] = [
  ...PARAMETERS,
  { when: 'Which resources is it about?', type: 'web', press: 'enter' },
  { when: '❯ Go on to the review' },
];

export const CONDITIONS: readonly Turn[] = [
  ...TO_THE_STATEMENTS,
  { when: '❯ Go on', press: ['down', 'down', 'down', 'down', 'enter'] },
  { when: 'Specify request conditions' },
];
export const CONDITION: readonly Turn[] = [
  ...CONDITIONS,
  { when: 'Specify request', press: ['end', 'enter'] },
  { when: 'Which condition key?', type: '/aws:username', press: ['enter', 'enter'] },
  { when: 'Condition on aws:username' },
];
export const RESOURCES: readonly Turn[] = [
  ...ACTIONS,
  { when: 'Select actions', type: '/describeclusters', press: 'enter' },
  { when: '1 of 81', press: 'space' },
  { when: '(1 selected)', press: 'enter' },
  { when: 'On which resources?' },
];
export const CHECK: readonly Turn[] = [
  { when: MENU, press: ['down', 'down', 'down', 'down', 'enter'] },
  { when: 'Which policy shall be checked?' },
];
export const CHECKED: readonly Turn[] = [
  ...CHECK,
  { when: 'be checked?', press: 'tab' },
  { when: '❯ EcsTaskViewer', press: 'enter' },
  { when: /^The policy EcsTaskViewer[\s\S]*characters/m },
];
/** To the list of ECS's own roles, when the account was read. */
export const ROLES: readonly Turn[] = [
  { when: MENU, press: ['down', 'down', 'down', 'enter'] },
  { when: /Task execution role +(absent|present|differs)/ },
];
/** To what the roles of tasks may do besides. */
export const ROLE_DETAILS: readonly Turn[] = [
  ...ROLES,
  { when: '❯ ◯ Task execution role', press: ['space', 'down', 'space'] },
  { when: '❯ ◉ Task role', press: 'enter' },
  { when: 'What may the roles of tasks do besides?' },
];
export const TASK_POLICY: readonly Turn[] = [
  ...ROLE_DETAILS,
  { when: 'do besides?', press: ['down', 'down', 'down', 'down'] },
  { when: '❯ Containers may', press: 'space' },
  { when: 'Nothing yet' },
];
export const REVIEW: readonly Turn[] = [
  ...TO_THE_STATEMENTS,
  { when: '❯ Go on', press: 'enter' },
  { when: 'the policy that you mean?' },
];
export const NAME: readonly Turn[] = [
  ...REVIEW,
  { when: 'that you mean?', press: 'enter' },
  { when: 'What shall the policy be called?', press: 'ctrl-u' },
  { when: '(AmazonECSUserPolicy)', type: 'WebTasks' },
  { when: 'WebTasks' },
];
export const WHO: readonly Turn[] = [...NAME, { when: 'WebTasks', press: 'enter' }, { when: 'alice' }];
export const WHICH: readonly Turn[] = [
  ...WHO,
  // What alice has is read by then: the next question tells it.
  { when: /alice +0 of 10/, press: ['down', 'space'] },
  { when: '(1 chosen)', press: 'enter' },
  { when: 'EcsTaskViewer' },
];

/** From the menu to the final review: a template, its parameter, a name, alice. */
export const TO_THE_REVIEW: readonly Turn[] = [
  ...WHICH,
  { when: 'EcsTaskViewer', press: 'enter' },
  { when: REVIEWED },
];

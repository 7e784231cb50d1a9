import type { ScreenId } from '../../source/ui/state/wizard.ts';
import type { Turn } from '../e2e/converse.ts';
import type { Sight } from '../e2e/terminal.ts';
import type { Conversation } from './conversation.ts';
import {
  ACTIONS,
  BLANK,
  CHECK,
  CHECKED,
  CONDITION,
  CONDITIONS,
  MENU,
  NAME,
  PARAMETERS,
  PASSED_ROLES,
  RESOURCES,
  REVIEW,
  REVIEWED,
  ROLE_DETAILS,
  ROLES,
  START,
  TASK_POLICY,
  TO_THE_REVIEW,
  TO_THE_STATEMENTS,
  WHICH,
  WHO,
} from './routes.ts';

/** How to come to a screen of the wizard. */
export interface Way {
  /** What it takes besides the keys: the flag of the practice account unless told. */
  readonly from?:
    | 'nowhere'
    | 'a profile'
    | 'a draft'
    | 'two drafts'
    | 'an earlier run'
    | 'a draft of another account';
  readonly turns: readonly Turn[];
  /** What the screen shows, at any size, when it is drawn and all that it awaits has come. */
  readonly sight: Sight;
  /** What leaving there would lose. */
  readonly loses: 'answers' | 'nothing';
}

/** WAYS lead to every screen of the wizard, those that write excepted, which are a matter of their own. */
export const WAYS: Readonly<Record<Exclude<ScreenId, 'run' | 'try'>, Way>> = {
  where: { from: 'nowhere', turns: [], sight: 'Where would you like to work?', loses: 'nothing' },
  profile: {
    from: 'a profile',
    turns: [
      { when: 'Where would', press: 'down' },
      { when: '❯ Choose a profile', press: 'enter' },
    ],
    sight: '❯ work',
    loses: 'nothing',
  },
  'signing-in': {
    from: 'nowhere',
    turns: [{ when: 'Where would', press: ['end', 'enter'] }],
    sight: /^How to sign in/m,
    loses: 'nothing',
  },
  menu: { turns: [], sight: MENU, loses: 'nothing' },
  drafts: {
    from: 'two drafts',
    turns: [{ when: 'Continue a draft', press: ['end', 'enter'] }],
    sight: 'Which draft would you',
    loses: 'nothing',
  },
  'draft-place': {
    from: 'a draft of another account',
    turns: [{ when: 'Continue the draft', press: ['end', 'enter'] }],
    sight: 'This draft was made elsewhere',
    loses: 'nothing',
  },
  start: { turns: START, sight: 'start from?', loses: 'nothing' },
  'template-details': {
    turns: [...START, { when: 'start from?', type: 'd' }],
    sight: /^Create one cluster and list all/m,
    loses: 'nothing',
  },
  'policy-start': {
    turns: [
      ...START,
      { when: 'start from?', press: ['tab', 'tab'] },
      { when: 'EcsTaskViewer', press: 'enter' },
    ],
    sight: /become of EcsTaskViewer[\s\S]*{/,
    loses: 'nothing',
  },
  'document-file': {
    turns: [
      ...START,
      { when: 'start from?', press: 'shift-tab' },
      { when: '❯ Nothing', press: ['down', 'enter'] },
    ],
    sight: 'Which file holds the policy document?',
    loses: 'nothing',
  },
  'document-text': {
    turns: [
      ...START,
      { when: 'start from?', press: 'shift-tab' },
      { when: '❯ Nothing', press: ['end', 'enter'] },
    ],
    sight: 'Paste the policy document',
    loses: 'nothing',
  },
  'role-choice': { turns: PASSED_ROLES, sight: 'Create ecsTaskRole in the same run', loses: 'answers' },
  parameters: { turns: PARAMETERS, sight: 'Which resources is it about?', loses: 'answers' },
  permissions: { turns: TO_THE_STATEMENTS, sight: 'What shall it allow?', loses: 'answers' },
  service: {
    turns: [...BLANK, { when: '❯ + add', press: 'enter' }],
    sight: /^Choose a service/m,
    loses: 'answers',
  },
  actions: { turns: ACTIONS, sight: 'Select actions', loses: 'answers' },
  wildcard: {
    turns: [...ACTIONS, { when: 'Select actions', type: 'w' }, { when: 'Which wildcard?', type: 'Des*' }],
    sight: 'Des*',
    loses: 'answers',
  },
  companion: {
    turns: [
      ...ACTIONS,
      { when: 'Select actions', type: '/runtask', press: 'enter' },
      { when: '1 of 81', press: 'space' },
      { when: '(1 selected)', press: 'enter' },
    ],
    sight: 'Statement 1 needs more to work',
    loses: 'answers',
  },
  json: {
    turns: [...TO_THE_STATEMENTS, { when: '❯ Go on', press: 'tab' }],
    sight: 'The policy as JSON',
    loses: 'answers',
  },
  resources: { turns: RESOURCES, sight: 'On which resources?', loses: 'answers' },
  'resource-arn': {
    turns: [
      ...RESOURCES,
      { when: 'On which', press: ['down', 'enter'] },
      { when: 'Which cluster?', type: 'web' },
    ],
    sight: 'cluster/web',
    loses: 'answers',
  },
  conditions: { turns: CONDITIONS, sight: 'Specify request conditions', loses: 'answers' },
  'request-condition': {
    turns: [
      ...CONDITIONS,
      { when: '❯ MFA', press: ['down', 'enter'] },
      { when: '(203', type: '198.51.100.7' },
    ],
    sight: 'Only from 198.51.100.7',
    loses: 'answers',
  },
  'condition-key': {
    turns: [...CONDITIONS, { when: 'Specify request', press: ['end', 'enter'] }],
    sight: 'Which condition key?',
    loses: 'answers',
  },
  condition: { turns: CONDITION, sight: 'Condition on aws:username', loses: 'answers' },
  'condition-operator': {
    turns: [...CONDITION, { when: 'Condition on', press: ['up', 'enter'] }],
    sight: 'How is aws:username compared?',
    loses: 'answers',
  },
  'review-policy': { turns: REVIEW, sight: 'the policy that you mean?', loses: 'answers' },
  'what-would': {
    turns: [...REVIEW, { when: 'that you mean?', type: 't' }],
    sight: 'What would this policy allow?',
    loses: 'answers',
  },
  name: { turns: NAME, sight: 'What shall the policy be called?', loses: 'answers' },
  who: {
    turns: WHO,
    sight: screen => / 0 of 10/.test(screen) && !screen.includes(' ...  '),
    loses: 'answers',
  },
  'paste-names': {
    turns: [...WHO, { when: 'alice', type: 'p' }, { when: 'Whose names', type: 'alice, bbo' }],
    sight: 'did you mean bob',
    loses: 'answers',
  },
  'which-policies': { turns: WHICH, sight: /Which policies besides[\s\S]*EcsTaskViewer/, loses: 'answers' },
  'policy-text': {
    turns: [...WHICH, { when: 'EcsTaskViewer', type: 'i' }],
    sight: /^What EcsTaskViewer allows[\s\S]*"Version"/m,
    loses: 'answers',
  },
  'which-roles': {
    turns: ROLES,
    // All roles were read by then: a row that waits says so by dots.
    sight: screen => screen.includes('Which roles shall ECS have?') && !screen.includes(' ...  '),
    loses: 'nothing',
  },
  'role-name': {
    turns: [...ROLES, { when: '❯ ◯ Task execution role', type: 'n' }],
    sight: /What shall it be called\?[\s\S]*ecsTaskExecutionRole/,
    loses: 'nothing',
  },
  'mend-role': {
    turns: [
      ...ROLES,
      { when: '❯ ◯ Task execution role', type: 'n' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(ecsTaskExecutionRole)', type: 'ecsInstanceRole', press: 'enter' },
      { when: /! Task execution role +differs/, type: 'd' },
    ],
    sight: 'Shall the role ecsInstanceRole be changed?',
    loses: 'nothing',
  },
  'role-details': { turns: ROLE_DETAILS, sight: 'roles of tasks do besides?', loses: 'answers' },
  'task-policy': { turns: TASK_POLICY, sight: '  Nothing yet', loses: 'answers' },
  'task-policy-values': {
    turns: [...TASK_POLICY, { when: '  Nothing yet', type: '/list the tasks', press: ['enter', 'enter'] }],
    sight: 'Which resources is',
    loses: 'answers',
  },
  'task-policy-file': {
    turns: [...TASK_POLICY, { when: '  Nothing yet', press: ['down', 'enter'] }],
    sight: 'Which file holds the policy document?',
    loses: 'answers',
  },
  'task-policy-text': {
    turns: [...TASK_POLICY, { when: '  Nothing yet', press: ['down', 'down', 'enter'] }],
    sight: 'Paste the policy document',
    loses: 'answers',
  },
  confirm: { turns: TO_THE_REVIEW, sight: REVIEWED, loses: 'answers' },
  'save-request': {
    turns: [...TO_THE_REVIEW, { when: REVIEWED, type: 's' }],
    sight: /^Save the request[\s\S]*version/m,
    loses: 'answers',
  },

  check: { turns: CHECK, sight: 'Which policy shall be checked?', loses: 'nothing' },
  'check-file': {
    turns: [...CHECK, { when: '❯ A JSON file', press: 'enter' }],
    sight: 'Which file holds the policy document?',
    loses: 'nothing',
  },
  'check-text': {
    turns: [...CHECK, { when: '❯ A JSON file', press: ['down', 'enter'] }],
    sight: 'Paste the policy document',
    loses: 'nothing',
  },
  'check-review': { turns: CHECKED, sight: /^The policy EcsTaskViewer/m, loses: 'nothing' },
  'check-next': {
    turns: [...CHECKED, { when: 'characters', press: 'enter' }],
    sight: 'What shall become of EcsTaskViewer?',
    loses: 'nothing',
  },
  'check-save': {
    turns: [
      ...CHECKED,
      { when: 'characters', press: 'enter' },
      { when: 'shall become', press: ['down', 'enter'] },
    ],
    sight: 'Under which name shall it be saved?',
    loses: 'nothing',
  },
  runs: {
    from: 'an earlier run',
    turns: [{ when: 'Undo an earlier run', press: ['end', 'enter'] }],
    sight: /^Which run is it about\? +1 run$/m,
    loses: 'nothing',
  },
  'earlier-run': {
    from: 'an earlier run',
    turns: [
      { when: 'Undo an earlier run', press: ['end', 'enter'] },
      { when: '❯ today', press: 'enter' },
    ],
    sight: /^Today .*SelfView[\s\S]*begun today/m,
    loses: 'nothing',
  },
};

/** leave leaves the wizard by Ctrl-C on the screen to which a way led, and says y where that is asked. */
export async function leave(made: Conversation, { loses }: Way): Promise<void> {
  made.terminal.press('ctrl-c');
  if (loses === 'answers') await made.play({ when: 'Leave the wizard?', type: 'y' });
}

import type { PolicyRow } from '../../../source/account/account.ts';
import type { PrincipalRow } from '../../../source/account/principal-row.ts';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import type { PrincipalType } from '../../../source/policy/names.ts';
import { trustOfService } from '../../../source/policy/trust.ts';
import { type Answers, begin, noAnswers } from '../../../source/procedure/answers.ts';
import { shownFailure } from '../../../source/procedure/shown-failure.ts';
import type { RoleState } from '../../../source/provision/role-status.ts';
import { wantedRole } from '../../../source/provision/wanted-role.ts';
import { template } from '../../../source/template/read.ts';
import { Failure } from '../../../source/text/failure.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { goTo, openScreen } from '../../../source/ui/state/moves.ts';
import type { ScreenId, Size } from '../../../source/ui/state/wizard.ts';
import { answered } from '../answered.ts';
import { IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';
import { planMade, receiptOf, runRead } from './runs-made.ts';

/** In which terminal, and by which name everything is called that somebody else has named. */
export interface Scene {
  readonly size: Size;
  readonly name: string;
}

type Way = (scene: Scene) => Walk;

/** WAYS lead to every screen of the wizard, by the keys and answers that a person and an account would give. */
export const WAYS: Readonly<Record<ScreenId, Way>> = {
  menu: scene => signedIn(scene, answered({ policyName: scene.name })).happen(kept(scene)),
  where: scene => signedIn(scene).press('a'),
  profile: scene => chosen(WAYS.where(scene), 'Choose a profile').happen(...profiles(scene)),
  'signing-in': scene => chosen(WAYS.where(scene), 'How to sign in'),
  drafts: scene => chosen(signedIn(scene).happen(kept(scene)), 'Continue a draft'),
  'draft-place': scene => WAYS.drafts(scene).happen({ type: 'draft-opened', draft: draftElsewhere(scene) }),
  start: scene => signedIn(scene).press('enter'),
  'template-details': scene => WAYS.start(scene).press('d'),
  'policy-start': scene => {
    const row = policyRow(scene.name);
    const text = JSON.stringify(documentOf(scene));
    return WAYS.start(scene)
      .press('tab', 'tab')
      .listed('customer', [row])
      .press('enter')
      .happen({ type: 'policy-read', arn: row.arn, versionId: 'v3', text });
  },
  'document-file': scene =>
    WAYS.start(scene).press('shift-tab', 'down', 'enter').paste(typed(scene)).press('enter'),
  'document-text': scene =>
    WAYS['document-file'](scene).happen({ type: 'file-read', origin: scene.name, text: brokenText(scene) }),
  parameters: scene => {
    const start = { kind: 'document', origin: scene.name, document: withPlaceholder(scene) } as const;
    return atStep(scene, 'parameters', begin(noAnswers('create'), start)).paste(typed(scene));
  },
  'role-choice': scene => {
    const trust = JSON.stringify(trustOfService('ecs-tasks.amazonaws.com'));
    const role = { ...principalRow('role', scene.name), description: scene.name, trust };
    const start = { kind: 'template', template: template('task-run'), variant: 'corrected' } as const;
    const parameters = { cluster_name: 'web', task_family: 'web' };
    return atStep(scene, 'parameters', { ...begin(noAnswers('create'), start), parameters })
      .press('ctrl-r')
      .listed('trust', [role]);
  },
  permissions: scene => atStep(scene, 'permissions', answersOf(scene)),
  service: scene => WAYS.permissions(scene).press('end', 'enter'),
  actions: scene => WAYS.permissions(scene).press('down', 'enter'),
  wildcard: scene => WAYS.actions(scene).press('w', 'Run*'),
  companion: scene => WAYS.actions(scene).press('enter'),
  json: scene => WAYS.permissions(scene).press('tab'),
  resources: scene => WAYS.permissions(scene).press('down', 'down', 'down', 'enter'),
  'resource-arn': scene => WAYS.resources(scene).press('down', 'down', 'enter').paste(typed(scene)),
  conditions: scene => WAYS.permissions(scene).press('down', 'down', 'down', 'down', 'enter'),
  'request-condition': scene => chosen(WAYS.conditions(scene), 'From addresses').paste(typed(scene)),
  'condition-key': scene => chosen(WAYS.conditions(scene), 'any condition key'),
  condition: scene =>
    chosen(WAYS.conditions(scene), 'ecs:resourcetag').press('team', 'enter').paste(typed(scene)),
  'condition-operator': scene =>
    chosen(WAYS.conditions(scene), 'ecs:resourcetag').press('team', 'down', 'enter'),
  'review-policy': scene => atStep(scene, 'review-policy', answersOf(scene)),
  'what-would': scene => WAYS['review-policy'](scene).press('t'),
  check: scene =>
    chosen(signedIn(scene), 'Check a policy')
      .press('tab')
      .listed('customer', [policyRow(scene.name)]),
  'check-file': scene => chosen(signedIn(scene), 'Check a policy').press('enter').paste(typed(scene)),
  'check-text': scene =>
    chosen(signedIn(scene), 'Check a policy')
      .press('down', 'enter')
      .paste(`{${typed(scene)}`),
  'check-review': scene =>
    WAYS['check-file'](scene)
      .press('enter')
      .happen({ type: 'file-read', origin: scene.name, text: JSON.stringify(documentOf(scene)) }),
  'check-next': scene => WAYS['check-review'](scene).press('enter'),
  'check-save': scene => WAYS['check-next'](scene).press('down', 'enter'),
  name: scene => atStep(scene, 'name', answersOf(scene)).listed('customer', [policyRow(scene.name)]),
  who: scene =>
    atStep(scene, 'who', answersOf(scene)).listed('user', [
      principalRow('user', scene.name),
      principalRow('user', 'alice'),
    ]),
  'paste-names': scene =>
    WAYS.who(scene)
      .press('p')
      .listed('group', [])
      .listed('role', [])
      .paste(`alice\n${typed(scene)}\n`),
  'which-policies': scene =>
    atStep(scene, 'which-policies', answersOf(scene)).listed('customer', [policyRow(scene.name)]),
  'policy-text': scene => {
    const { arn } = policyRow(scene.name);
    return WAYS['which-policies'](scene)
      .press('i')
      .happen({ type: 'document-read', arn, text: JSON.stringify(documentOf(scene)) });
  },
  confirm: scene => {
    const walk = atStep(scene, 'confirm', answersOf(scene)).happen({ type: 'plan-awaited' });
    return walk.happen(planMade(walk.wizard, scene.name));
  },
  'save-request': scene => WAYS.confirm(scene).press('s').paste(typed(scene)),
  run: scene =>
    WAYS.confirm(scene)
      .press('y', 'y')
      .happen(
        { type: 'run-began' },
        { type: 'run-ended', receipt: receiptOf(scene.name), file: `/runs/${scene.name}.json` },
      ),
  try: scene => {
    const walk = WAYS.run(scene);
    walk.wizard = SCREENS.try.enter(openScreen(walk.wizard, 'try'));
    const errand = walk.wizard.errands.at(-1)?.errand;
    if (errand === undefined) throw new Error('A try is planned.');
    const failure = shownFailure(new Failure('refused', 'AccessDenied', scene.name, scene.name));
    return walk.happen({ type: 'errand-failed', errand, failure });
  },
  runs: scene => {
    const walk = chosen(signedIn(scene).happen(kept(scene)), 'Undo an earlier run');
    const { reading } = walk.wizard.local.earlier;
    return walk.happen(
      { type: 'runs-arrived', reading, rows: [runRead(scene.name).row], notices: [] },
      { type: 'runs-complete', reading },
    );
  },
  'which-roles': scene => {
    const walk = atStep(scene, 'which-roles', rolesOf(scene));
    return walk.happen({ type: 'role-read', of: walk.wizard.choice, ...differing(scene) });
  },
  'role-name': scene => WAYS['which-roles'](scene).press('n').paste(typed(scene)),
  'mend-role': scene => WAYS['which-roles'](scene).press('d'),
  'role-details': scene => atStep(scene, 'role-details', rolesOf(scene)).paste(typed(scene)),
  'task-policy': scene =>
    atStep(scene, 'role-details', rolesOf(scene)).press('down', 'down', 'down', 'down', ' '),
  'task-policy-file': scene => WAYS['task-policy'](scene).press('down', 'enter').paste(typed(scene)),
  'task-policy-text': scene =>
    WAYS['task-policy'](scene)
      .press('down', 'down', 'enter')
      .paste(`{${typed(scene)}`),
  'task-policy-values': scene =>
    WAYS['task-policy-file'](scene)
      .press('enter')
      .happen({ type: 'file-read', origin: scene.name, text: JSON.stringify(withPlaceholder(scene)) })
      .paste(typed(scene)),
  'earlier-run': scene =>
    WAYS.runs(scene)
      .press('enter')
      .happen({ type: 'earlier-run-read', ...runRead(scene.name) }),
};

/** signedIn is a walk at the menu of a terminal. */
export function signedIn({ size, name }: Scene, answers?: Answers): Walk {
  const identity = { ...IDENTITY, arn: `arn:aws:iam::123456789012:user/${name}` };
  return Walk.signedIn(answers, identity).happen({ type: 'resized', size });
}

/** chosen takes the row that has these words, by way of the filter. */
export function chosen(walk: Walk, words: string): Walk {
  return walk.press('/', words, 'enter', 'enter');
}

/** atStep is a walk that has come to a step with these answers. */
export function atStep(scene: Scene, step: ScreenId, answers: Answers): Walk {
  const walk = signedIn(scene, answers);
  walk.wizard = SCREENS[step].enter(goTo(walk.wizard, step));
  return walk;
}

/** What a person copied from there: terminals take escape sequences out of what is pasted. */
function typed({ name }: Scene): string {
  return name.replaceAll('\x1b', '');
}

export function principalRow(type: PrincipalType, name: string): PrincipalRow {
  return { type, name, path: '/', arn: `arn:aws:iam::123456789012:${type}/${name}` };
}

export function policyRow(name: string): PolicyRow {
  const arn = `arn:aws:iam::123456789012:policy/${name}`;
  return { arn, name, path: '/', defaultVersionId: 'v3', attachmentCount: 2, attachable: true };
}

function rolesOf(scene: Scene): Answers {
  const ifDiffers = 'fail' as const;
  return {
    ...noAnswers('roles'),
    roles: [
      { kind: 'task-execution', name: scene.name, ifDiffers },
      { kind: 'task', name: scene.name, document: documentOf(scene), ifDiffers },
    ],
  };
}

/** A role that the account has with another trust policy. */
function differing({ name }: Scene) {
  const request = { kind: 'task-execution', name, ifDiffers: 'fail' } as const;
  const state: RoleState = {
    request,
    wanted: wantedRole(request, IDENTITY),
    status: 'differs',
    differences: ['another trust policy'],
    changes: [
      '= Trust policy',
      `-   Principal.Service ${name}`,
      '+   Principal.Service ecs-tasks.amazonaws.com',
    ],
    parts: {
      otherTrust: '{}',
      attached: [],
      missingPolicies: [],
      otherInline: new Map(),
      profile: { state: 'not-wanted' },
    },
  };
  return { request, look: { status: 'read', state } } as const;
}

function documentOf({ name }: Scene): PolicyDocument {
  const Condition = { StringEquals: { [`ecs:ResourceTag/${name}`]: name } };
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: name, Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*', Condition },
      {
        Effect: 'Allow',
        Action: 'ecs:StopTask',
        Resource: `arn:aws:ecs:us-east-1:123456789012:task/${name}/*`,
      },
    ],
  };
}

function withPlaceholder({ name }: Scene): PolicyDocument {
  const statement = { Effect: 'Allow', Action: 'ecs:StopTask', Resource: '<task>' } as const;
  return { Version: '2012-10-17', Statement: [{ ...statement, Sid: name }] };
}

function brokenText({ name }: Scene): string {
  return `{"Version": "2012-10-17",\n"Statement": ["${name}" }`;
}

function answersOf(scene: Scene): Answers {
  const start = { kind: 'document', origin: scene.name, document: documentOf(scene) } as const;
  return {
    ...begin(noAnswers('create-and-attach'), start),
    policyName: scene.name,
    description: scene.name,
    tags: { [scene.name]: scene.name },
    principals: [{ type: 'user', name: scene.name }],
  };
}

function kept({ name }: Scene) {
  const choice = { sandbox: false, profile: name };
  const row = (id: string, title: string) => ({ id, title, saved: 'saved today 14:03', detail: [], choice });
  const drafts = [row('1', 'A policy for the web tasks'), row('2', 'Attach policies')];
  return {
    type: 'menu-read',
    kept: { drafts, runs: { receipts: 3, standing: 2 } },
    notices: [name],
  } as const;
}

function draftElsewhere(scene: Scene) {
  const choice = { sandbox: false, profile: scene.name };
  const mark = { id: '1', revision: '1' };
  return { answers: answersOf(scene), step: 'name', choice, mark, notices: [] } as const;
}

function profiles({ name }: Scene) {
  const facts = [`account ${name}`];
  const row = {
    name,
    source: `role ${name}`,
    region: name,
    facts,
    signIn: `aws sso login --profile ${name}`,
  };
  return [
    { type: 'listing-awaited', name: 'profile' },
    { type: 'page-arrived', name: 'profile', items: [row] },
    { type: 'listing-completed', name: 'profile' },
  ] as const;
}

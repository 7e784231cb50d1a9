import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExportOptions,
  NOTHING_SPECIAL,
  type StackSetOptions,
} from '../../source/export/export-format.ts';
import { renderStackSet } from '../../source/export/stackset.ts';
import type { PolicyDocument } from '../../source/policy/document.ts';
import type { Request } from '../../source/provision/request.ts';
import { Failure } from '../../source/text/failure.ts';
import { describeOnPosix } from '../posix.ts';
import { type FakeAnswers, runWithFakeAws, type ScriptRun } from './fake-aws.ts';
import { hostileRequest, inAccount } from './hostile-requests.ts';
import { readTemplate } from './read-template.ts';
import { wantedRoles } from './wanted-roles.ts';

const UNITS = ['ou-ab12-34cd56ef', 'ou-ab12-99999999'];
const HOME = '111122223333';

const withResource = (...Resource: string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'ecs:StopTask', Resource },
});
const REQUEST: Request = {
  version: 1,
  policy: {
    name: 'web-tasks',
    path: '/',
    description: '',
    tags: {},
    ifExists: 'fail',
    document: withResource(`arn:aws:ecs:eu-west-1:${HOME}:task/web/*`),
  },
  policyArns: [],
  attachTo: [{ type: 'role', name: 'deployer' }],
  reason: undefined,
};

const options = (
  stackSet: Partial<StackSetOptions> = {},
  caller: ExportOptions['caller'] = {},
): ExportOptions => ({
  ...NOTHING_SPECIAL,
  caller,
  stackSet: { ...NOTHING_SPECIAL.stackSet, organizationalUnits: UNITS, ...stackSet },
});
const withDocument = (document: PolicyDocument): Request => ({
  ...REQUEST,
  policy: REQUEST.policy && { ...REQUEST.policy, document },
});
const rendered = (request: Request, stackSet: Partial<StackSetOptions> = {}) =>
  renderStackSet(request, options(stackSet));

/** What a stack set answers to whom it is new. */
const NEW: FakeAnswers = {
  'describe-stack-set': {
    error: 'An error occurred (StackSetNotFoundException) when calling DescribeStackSet',
  },
  'create-stack-instances': 'operation-1',
  'update-stack-set': 'operation-2',
  'describe-stack-set-operation': 'SUCCEEDED',
  'list-stack-instances': '222233334444\tSUCCEEDED',
};

/** What a stack set of the request answers about itself. */
function there(...units: (string | undefined)[]): string {
  return `The IAM policy web-tasks / ${units.join(' ')}`;
}

function run(request: Request, answers: FakeAnswers): ScriptRun {
  return runWithFakeAws(rendered(request).text, ['--profile', 'two words'], answers);
}

/** The operation of each call, and its words. */
const operations = ({ calls }: ScriptRun) =>
  calls.map(call => call.slice(call.indexOf('cloudformation') + 1));
const names = (made: ScriptRun) => operations(made).map(([operation]) => operation);
const template = (made: ScriptRun) =>
  made.calls
    .flat()
    .find(word => word.startsWith('--template-body='))
    ?.slice('--template-body='.length) ?? '';

describeOnPosix('the script of a stack set', () => {
  it('makes the stack set and its stacks in one Region, and waits for them', () => {
    const made = run(REQUEST, NEW);
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    expect(names(made)).toEqual([
      'describe-stack-set',
      'create-stack-set',
      'create-stack-instances',
      'describe-stack-set-operation',
      'list-stack-instances',
    ]);
    expect(operations(made)[1]).toEqual(
      expect.arrayContaining([
        '--stack-set-name=iam-policy-web-tasks',
        '--permission-model=SERVICE_MANAGED',
        '--auto-deployment=Enabled=true,RetainStacksOnAccountRemoval=false',
        '--capabilities=CAPABILITY_NAMED_IAM',
        '--call-as=SELF',
      ]),
    );
    expect(operations(made)[2]).toEqual(
      expect.arrayContaining([
        `--deployment-targets=OrganizationalUnitIds=${UNITS.join(',')}`,
        '--regions',
        'us-east-1',
      ]),
    );
    expect(made.calls.every(call => call[1] === 'two words' && call.includes('--region=us-east-1'))).toBe(
      true,
    );
    expect(made.stdout).toMatch(/These accounts have the policy:\n222233334444\tSUCCEEDED\n$/);
  });

  it('brings a stack set that is there up to date, and adds the units that it does not reach yet', () => {
    const made = run(REQUEST, { ...NEW, 'describe-stack-set': there('r-ab12', UNITS[0]) });
    expect(made.status).toBe(0);
    expect(names(made)).not.toContain('create-stack-set');
    expect(names(made)).toContain('update-stack-set');
    const added = operations(made).find(([operation]) => operation === 'create-stack-instances');
    expect(added).toContain(`--deployment-targets=OrganizationalUnitIds=${UNITS[1]}`);

    expect(made.stdout).toContain('The accounts of r-ab12 have it too, and keep it');

    const again = run(REQUEST, { ...NEW, 'describe-stack-set': there(...UNITS) });
    expect(names(again)).not.toContain('create-stack-instances');
    expect(again.stdout).not.toContain('keep it');
    const empty = run(REQUEST, { ...NEW, 'describe-stack-set': there() });
    expect(names(empty)).toContain('create-stack-instances');
  });

  it('leaves a stack set alone that is there for something else', () => {
    for (const answer of ['The web service / r-ab12', ' / ', 'The IAM policy web-tasks-2 / r-ab12']) {
      const made = run(REQUEST, { ...NEW, 'describe-stack-set': answer });
      expect(made.status).toBe(1);
      expect(made.stderr).toContain('is there already, for something else');
      expect(names(made)).toEqual(['describe-stack-set']);
    }
  });

  it('goes from account to account up to the first that fails, unless it is told otherwise', () => {
    const preferences = (made: ScriptRun) =>
      made.calls.flat().filter(word => word.startsWith('--operation-preferences='));
    const one = '--operation-preferences=FailureToleranceCount=0,MaxConcurrentCount=1';
    expect(preferences(run(REQUEST, NEW))).toEqual([one]);
    expect(preferences(run(REQUEST, { ...NEW, 'describe-stack-set': there('r-ab12') }))).toEqual([one, one]);
  });

  it('says in which accounts an operation failed', () => {
    const made = run(REQUEST, {
      ...NEW,
      'describe-stack-set-operation': 'FAILED',
      'list-stack-set-operation-results': '222233334444\tFAILED\tRole deployer not found',
    });
    expect(made.status).toBe(1);
    expect(made.stderr).toBe(
      '222233334444\tFAILED\tRole deployer not found\nThe operation operation-1 ended as FAILED, in the accounts above.\n',
    );
  });

  it('creates nothing where it may not look', () => {
    const made = run(REQUEST, {
      ...NEW,
      'describe-stack-set': { error: 'An error occurred (AccessDenied)' },
    });
    expect(made.status).toBe(1);
    expect(made.stderr).toContain('AccessDenied');
    expect(names(made)).toEqual(['describe-stack-set']);
  });

  it('holds the template as it is, whatever stands in the request', () => {
    fc.assert(
      fc.property(hostileRequest, request => {
        const shared = { ...request, policyArns: [], attachTo: [] };
        const text = orRefused(shared);
        if (text === undefined) return;
        const { policy, roles } = readTemplate(template(runWithFakeAws(text, [], NEW)));
        expect(policy?.ManagedPolicyName).toBe(request.policy.name);
        expect(policy?.PolicyDocument).toEqual(inAccount(request.policy.document));
        expect(roles).toEqual(wantedRoles(request));
      }),
      { numRuns: 8 },
    );
  });
});

describe('renderStackSet', () => {
  it('puts each account in the place of the only one that the ARNs name', () => {
    const { text, notes } = rendered(REQUEST);
    expect(text).toContain('!Sub arn:aws:ecs:eu-west-1:${AWS::AccountId}:task/web/*');
    expect(notes).toContain(`In the ARNs of the policy, each account stands in the place of ${HOME}.`);
    expect(notes[0]).toMatch(/management account does not get the policy/);
  });

  it('leaves several accounts where they are and says so, unless one is given', () => {
    const two = withDocument(
      withResource(`arn:aws:ecs:*:${HOME}:task/a/*`, 'arn:aws:ecs:*:444455556666:task/b/*'),
    );
    const { text, notes } = rendered(two);
    expect(text).not.toContain('AWS::AccountId');
    expect(notes.join('\n')).toContain(`the accounts ${HOME} and 444455556666`);
    expect(notes.join('\n')).toContain('--set aws_account_id=ID says');

    const given = renderStackSet(two, options({}, { aws_account_id: HOME }));
    expect(given.text).toContain('!Sub arn:aws:ecs:*:${AWS::AccountId}:task/a/*');
    expect(given.text).toContain('arn:aws:ecs:*:444455556666:task/b/*');
    expect(given.notes.join('\n')).toContain('the account 444455556666');
    expect(given.notes.join('\n')).not.toContain('--set aws_account_id');
  });

  it('refuses users, whom other accounts do not have, unless they may be left out', () => {
    const users: Request = { ...REQUEST, attachTo: [{ type: 'user', name: 'alice' }, ...REQUEST.attachTo] };
    expect(() => rendered(users)).toThrow(/do not have the users of this one: alice/);
    const { text, notes } = rendered(users, { users: 'leave-out' });
    expect(text).not.toContain('Users:');
    expect(notes.join('\n')).toContain('the user alice.');
  });

  it.each<[string, RegExp, Partial<StackSetOptions>, Partial<Request>?]>([
    ['no target', /no accounts to go to/, { organizationalUnits: [] }],
    ['an account for a unit', /"111122223333" is no organizational unit/, { organizationalUnits: [HOME] }],
    ['a name that CloudFormation refuses', /No stack set can be named a_b/, { name: 'a_b' }],
    ['a Region that is none', /no Region/, { homeRegion: 'mars' }],
    [
      'a policy of one account',
      /do not have the policy/,
      {},
      { policyArns: [`arn:aws:iam::${HOME}:policy/x`] },
    ],
    ['no policy to create', /no resource that attaches/, {}, { policy: undefined }],
  ])('refuses %s', (_, message, stackSet, part = {}) => {
    expect(() => rendered({ ...REQUEST, ...part }, stackSet)).toThrow(message);
  });

  it('wants a home Region in the partition that was given', () => {
    const china = (homeRegion?: string) =>
      renderStackSet(REQUEST, options({ homeRegion }, { partition: 'aws-cn' }));
    expect(() => china()).toThrow(/us-east-1 is not in the partition aws-cn/);
    expect(china('cn-north-1').notes.join('\n')).toMatch(/Regions of China/);
  });
});

function orRefused(request: Request): string | undefined {
  try {
    return rendered(request).text;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

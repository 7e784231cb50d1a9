import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../source/policy/document.ts';
import type { ConditionScope } from '../../../source/procedure/condition-toggles.ts';
import { openConditions } from '../../../source/ui/screens/scope/open-scope.ts';
import type { Size } from '../../../source/ui/state/wizard.ts';
import { body, drawn } from '../drawn.tsx';
import type { Walk } from '../walk.ts';
import { scopeWalk, statementsOf } from './scope-walk.ts';

const RUN: Statement = { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' };
const PASS: Statement = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };

function at(list: readonly Statement[], of: ConditionScope = 0, size?: Size): Walk {
  return scopeWalk(list, wizard => openConditions(wizard, of), size);
}

const blocks = (walk: Walk) => statementsOf(walk).map(({ Condition }) => Condition);

/** The row whose label or note has these words, by way of the filter. */
function choose(walk: Walk, words: string): Walk {
  return walk.press('/', words, 'enter', 'enter');
}

describe('the conditions of a statement', () => {
  it('are the common ones, those present, and those that its actions know', () => {
    const walk = at([{ ...RUN, Condition: { StringEquals: { 'aws:PrincipalTag/team': 'web' } } }]);
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      Specify request conditions (optional)
        Done                           1 condition
        common
      ❯ MFA required                   off
        From addresses                 off
        Within a time                  off
        Encrypted (TLS)                off
        In Regions                     off
        On the cluster                 off
        further conditions
        the caller is tagged team=web
        add one for these actions
        + aws:RequestTag/\${TagKey}     A tag given in the request
        Only for those who signed in with multi-factor authentication. On the AWS
        CLI this takes a session of STS: long-term access keys alone are denied.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · space on/off · / filter · enter set · esc back · ? help"
    `);
  });

  it('are switched on and off, and taken back', () => {
    const walk = at([RUN]).press(' ');
    expect(blocks(walk)).toEqual([{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }]);
    walk.press(' ');
    expect(blocks(walk)).toEqual([undefined]);
    walk.press('u');
    expect(blocks(walk)).toEqual([{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }]);
  });

  it('take their values in a small form, each checked as it is typed', () => {
    const walk = at([RUN]).press('down', 'enter', '10.0.0.0/8');
    expect(body(walk).join('\n')).toContain('10.0.0.0/8 is private');
    walk.press('enter');
    expect(walk.screen).toBe('request-condition');
    walk.press('ctrl-u', '203.0.113.0/24, 198.51.100.7');
    expect(body(walk)[1]).toBe('  Only from 203.0.113.0/24 or 198.51.100.7.');
    walk.press('enter');
    expect(blocks(walk)).toEqual([{ IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.7'] } }]);
  });

  it('keep a half-made form for when the person comes back', () => {
    const walk = at([RUN]).press('down', 'enter', '10.', 'escape');
    expect(walk.screen).toBe('conditions');
    walk.press('enter');
    expect(body(walk)[0]).toContain('10.');
  });

  it('say at Enter that a value is missing', () => {
    const walk = at([RUN]).press('end', 'enter', '/', 'sourcevpc', 'enter', 'enter', 'enter');
    expect(walk.screen).toBe('condition');
    expect(walk.wizard.problem).toBe('Give at least one value.');
  });

  it('say why one is not possible', () => {
    const walk = at([PASS]).press('down', 'down', 'down', 'down', 'enter');
    expect(walk.screen).toBe('conditions');
    expect(walk.wizard.problem).toContain('iam is a global service');
  });

  it('of a Deny are those on keys, with what each lets through', () => {
    const Condition = { StringNotEquals: { 'aws:PrincipalTag/team': 'ops' } };
    const walk = at([{ ...RUN, Effect: 'Deny', Condition }]);
    expect(body(walk).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "    Done                                  1 condition",
        "  further conditions",
        "❯ ! unless the caller is tagged team=ops",
        "  add one for these actions",
      ]
    `);
    expect(drawn(walk)).toContain('! It is met as well by requests without');
  });

  it('ask for the tag of a key, then for values, and say what it comes to', () => {
    const walk = choose(at([RUN]), 'ecs:resourcetag');
    walk.press('team', 'enter', 'web', 'enter', 'api');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      Condition on ecs:ResourceTag/team
        Tag       team
        Operator  StringEquals   is ...
        web
      ❯ api

        Only tagged team=web or api.






        The key has type String.



      ────────────────────────────────────────────────────────────────────────────────
      enter keep · esc back · ctrl+g help"
    `);
    walk.press('enter', 'enter');
    expect(walk.screen).toBe('conditions');
    expect(blocks(walk)).toEqual([{ StringEquals: { 'ecs:ResourceTag/team': ['web', 'api'] } }]);
  });

  it('offer every operator that fits, with what it lets through', () => {
    const walk = choose(at([RUN]), 'ecs:task-cpu').press('1024', 'up', 'enter');
    expect(body(walk)).toMatchInlineSnapshot(`
      [
        "❯   NumericEquals                     is ...",
        "  ! NumericNotEquals                  is not ..., or is absent",
        "    NumericLessThan                   is less than ...",
        "    NumericLessThanEquals             is at most ...",
        "    NumericGreaterThan                is more than ...",
        "    NumericGreaterThanEquals          is at least ...",
        "    Null                              is absent (true) or present (false)",
        "  ! NumericEqualsIfExists             is ..., or is absent",
        "  ! NumericNotEqualsIfExists          is not ..., or is absent",
        "  ! NumericLessThanIfExists           is less than ..., or is absent",
        "  ! NumericLessThanEqualsIfExists     is at most ..., or is absent",
        "  ! NumericGreaterThanIfExists        is more than ..., or is absent",
        "  is ...",
      ]
    `);
    walk.press('down', 'down', 'enter', 'enter');
    expect(blocks(walk)).toEqual([{ NumericLessThan: { 'ecs:task-cpu': '1024' } }]);
  });

  it('check values by their type, and hold a wrong one back', () => {
    const walk = choose(at([RUN]), 'ecs:task-cpu').press('much', 'enter', 'enter');
    expect(walk.screen).toBe('condition');
    expect(walk.wizard.problem).toBe('ecs:task-cpu: "much" is no number.');
  });

  it('complete an ARN with what the policy names and how those of this account begin', () => {
    const web = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1';
    const walk = at([{ Effect: 'Allow', Action: 'ecs:CreateService', Resource: web }]);
    choose(walk, 'ecs:task-definition').press('tab', 'enter', 'tab');
    expect(body(walk).slice(1, 3)).toEqual([
      `  ${web}`,
      '❯ arn:aws:ecs:us-east-1:123456789012:task-definition/',
    ]);
  });

  it('change one that is there, in its place', () => {
    const Condition = {
      StringLike: { 'aws:PrincipalTag/team': ['web', 'api'] },
      Null: { 'aws:TokenIssueTime': 'false' },
    };
    const walk = choose(at([{ ...RUN, Condition }]), 'principaltag');
    walk.press('x', 'a', 'ops', 'enter', 'enter');
    expect(blocks(walk)).toEqual([
      { StringLike: { 'aws:PrincipalTag/team': ['api', 'ops'] }, Null: { 'aws:TokenIssueTime': 'false' } },
    ]);
    walk.press('x');
    expect(blocks(walk)).toEqual([{ Null: { 'aws:TokenIssueTime': 'false' } }]);
  });

  it('can be on any key, grouped by how near it is to the actions', () => {
    const walk = at([RUN]).press('end', 'enter');
    expect(body(walk).slice(0, 8)).toMatchInlineSnapshot(`
      [
        "  common",
        "❯ aws:MultiFactorAuthPresent              Whether the caller gave an MFA code; …",
        "  aws:SourceIp                            Public address that the request comes…",
        "  aws:CurrentTime                         Date and time of the request",
        "  aws:SecureTransport                     Whether the request was sent through …",
        "  aws:RequestedRegion                     Region that the request goes to; glob…",
        "  of these actions",
        "  aws:RequestTag/\${TagKey}                A tag given in the request",
      ]
    `);
    choose(walk, 'aws:username').press('alice', 'enter', 'enter');
    expect(walk.screen).toBe('conditions');
    expect(blocks(walk)).toEqual([{ StringEquals: { 'aws:username': 'alice' } }]);
  });

  it('of every service can be on the keys of Amazon ECS, without those of all others', () => {
    const walk = choose(at([{ ...RUN, Action: '*' }]).press('end', 'enter'), 'ecs:task-cpu');
    walk.press('1024', 'enter', 'enter');
    expect(blocks(walk)).toEqual([{ NumericEquals: { 'ecs:task-cpu': '1024' } }]);
  });

  it('of true or false have their value, and are written at one key', () => {
    const walk = choose(at([RUN]).press('end', 'enter'), 'aws:viaawsservice').press('enter');
    expect(blocks(walk)).toEqual([{ Bool: { 'aws:ViaAWSService': 'true' } }]);
  });

  it('for all Allow statements go into those that can have them, and name the others', () => {
    const walk = at([RUN, PASS], 'all-allow').press('down', 'down', 'down', 'down', 'enter');
    walk.press('eu-west-1', 'enter');
    expect(blocks(walk)).toEqual([{ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, undefined]);
    expect(walk.wizard.problem).toContain('Statement 2 goes without it: iam is a global service');
  });

  it('for all Allow statements list those of each', () => {
    const walk = at(
      [RUN, { ...PASS, Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } }],
      'all-allow',
    );
    choose(walk, 'statement 2');
    expect(walk.screen).toBe('condition');
    walk.press('a', 'tab', 'enter', 'enter');
    expect(blocks(walk)).toEqual([
      undefined,
      { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'ecs.amazonaws.com'] } },
    ]);
  });

  it('of a statement that allows nothing yet cannot be asked for', () => {
    expect(body(at([], 'all-allow'))[0]).toContain('No statement allows anything yet');
  });

  it('fit the smallest terminal', () => {
    const walk = choose(at([RUN], 0, { columns: 60, rows: 15 }), 'ecs:resourcetag').press(
      'team',
      'enter',
      'web',
    );
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy ✔  ● Permissions ○ ○   2/4
      ────────────────────────────────────────────────────────────
      Condition on ecs:ResourceTag/team
        Tag       team
        Operator  StringEquals   is ...
      ❯ web

        Only tagged team=web.


      ────────────────────────────────────────────────────────────
      ↑↓ move · enter keep · esc back · ctrl+g help"
    `);
  });
});

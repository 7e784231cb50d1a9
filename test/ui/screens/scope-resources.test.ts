import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../source/policy/document.ts';
import { openResources } from '../../../source/ui/screens/scope/open-scope.ts';
import type { Size } from '../../../source/ui/state/wizard.ts';
import { body, drawn } from '../drawn.tsx';
import type { Walk } from '../walk.ts';
import { scopeWalk, statementsOf } from './scope-walk.ts';

const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';
const OTHER = 'arn:aws:ecs:us-east-1:999988887777:cluster/*';

function at(statement: Partial<Statement>, size?: Size): Walk {
  const whole = { Effect: 'Allow', Action: 'ecs:DescribeClusters', ...statement } as const;
  return scopeWalk([whole], wizard => openResources(wizard, 0), size);
}

const resourcesOf = (walk: Walk) => statementsOf(walk).map(({ Resource }) => Resource);

describe('the resources of a statement', () => {
  it('begin as any of this account, which is not written before it is taken', () => {
    const walk = at({ Action: ['ecs:RunTask', 'ecs:ListClusters'], Resource: [] });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      On which resources?
      ❯ Done                       take what is suggested below
        task-definition  for RunTask
        any task-definition        us-east-1, this account
        + name one instead of any
        take no resource
        ecs:ListClusters           on * only: a statement of its own






        A new statement begins with any of this account. Enter on a row names one
        instead.
      ! ecs:ListClusters takes no resource: a statement of its own on * is made for
        it.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · * every one · / filter · enter done · esc back · ? help"
    `);
    expect(resourcesOf(walk)).toEqual([[]]);
    walk.press('enter');
    expect(walk.screen).toBe('permissions');
    expect(resourcesOf(walk)).toEqual(['arn:aws:ecs:us-east-1:123456789012:task-definition/*:*', '*']);
    expect(walk.wizard.notice).toContain('ecs:ListClusters takes no resource');
  });

  it('name what each ARN is and where, one under the heading of its type', () => {
    const walk = at({
      Action: ['ecs:DescribeClusters', 'iam:PassRole'],
      Resource: [CLUSTER, OTHER, 'arn:aws:s3:::logs'],
    });
    expect(body(walk)).toMatchInlineSnapshot(`
      [
        "    Done                       3 resources",
        "  ecs cluster  for DescribeClusters",
        "    cluster/web                us-east-1, this account",
        "    any cluster                us-east-1, account 999988887777",
        "    + name one instead of any",
        "  iam role  for PassRole",
        "❯ ! + add a role               none yet, so PassRole would be refused",
        "  other ARNs, of no type that the actions take",
        "    arn:aws:s3:::logs",
        "  Its ARNs have the form",
        "  arn:\${Partition}:iam::\${Account}:role/\${RoleNameWithPath}",
      ]
    `);
  });

  it('are asked for by the parts of the ARN, the name first, with the whole beneath', () => {
    const walk = at({ Resource: [] }).press('down', 'enter', 'w', 'e', 'b');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      Which cluster?
      ❯ Cluster name  web
        Region        us-east-1
        Account       123456789012
        Partition     aws

        arn:aws:ecs:us-east-1:123456789012:cluster/web






        * stands for any characters, as in web-*; * alone for any cluster name.
        A whole ARN that is pasted here is taken apart.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
    walk.press('enter');
    expect(walk.screen).toBe('resources');
    expect(resourcesOf(walk)).toEqual([CLUSTER]);
  });

  it('check each part as it is typed, and hold a wrong one back', () => {
    const walk = at({ Resource: [] }).press('down', 'enter', 'w b');
    expect(body(walk).join('\n')).toContain('letters, digits, _ and -');
    walk.press('enter');
    expect(walk.screen).toBe('resource-arn');
    expect(walk.wizard.problem).toContain('letters, digits, _ and -');
    walk.press('escape', 'enter');
    expect(body(walk)[0]).toContain('w b');
  });

  it('take a pasted ARN apart, and say of a wrong one what it is', () => {
    const walk = at({ Resource: OTHER }).paste(CLUSTER);
    expect(walk.screen).toBe('resource-arn');
    walk.press('enter');
    expect(resourcesOf(walk)).toEqual([CLUSTER]);
    walk.paste('arn:aws:ecs:us-east-1:123456789012:task-definition/api:1');
    expect(walk.screen).toBe('resources');
    expect(walk.wizard.problem).toBe(
      'This ARN is a task-definition of ecs; the chosen actions take cluster.',
    );
  });

  it('take an ARN of everything in an account for what it is, not for everything', () => {
    const everything = 'arn:aws:ecs:us-east-1:123456789012:*';
    const walk = at({ Resource: CLUSTER }).paste(everything).press('enter');
    expect(resourcesOf(walk)).toEqual([[CLUSTER, everything]]);
    expect(walk.wizard.notice).toBe(`${everything} is named.`);
  });

  it('take one apart as well that is pasted into a part of another, whatever stands there', () => {
    const walk = at({ Resource: CLUSTER }).press('down', 'enter');
    walk.paste('arn:aws:ecs:eu-west-1:123456789012:cluster/prod').press('enter');
    expect(resourcesOf(walk)).toEqual(['arn:aws:ecs:eu-west-1:123456789012:cluster/prod']);
  });

  it('are every one at one key, with a caution, and back at another', () => {
    const walk = at({ Resource: CLUSTER }).press('*');
    expect(resourcesOf(walk)).toEqual(['*']);
    expect(drawn(walk)).toContain('! * lets the actions work on every resource');
    walk.press('u');
    expect(resourcesOf(walk)).toEqual([CLUSTER]);
  });

  it('do not fall back to any when the last one is taken out', () => {
    const walk = at({ Resource: CLUSTER }).press('down', 'x');
    expect(body(walk)).toMatchInlineSnapshot(`
      [
        "    Done             none yet: name one, or press *",
        "  cluster  for DescribeClusters",
        "❯ ! + add a cluster  none yet, so DescribeClusters would be refused",
        "  Its ARNs have the form",
        "  arn:\${Partition}:ecs:\${Region}:\${Account}:cluster/\${ClusterName}",
        "✔ cluster/web is taken out.",
      ]
    `);
    walk.press('home', 'enter');
    expect(walk.wizard.problem).toBe('Name at least one resource; * alone means every one.');
    walk.press('u', 'enter');
    expect(resourcesOf(walk)).toEqual([CLUSTER]);
  });

  it('give way to any of the type at one key, the others kept', () => {
    const walk = at({
      Action: ['ecs:DescribeClusters', 'ecs:RunTask'],
      Resource: [CLUSTER, 'arn:aws:s3:::logs'],
    });
    walk.press('home', 'down', 'a');
    expect(resourcesOf(walk)).toEqual([
      ['arn:aws:ecs:us-east-1:123456789012:cluster/*', 'arn:aws:s3:::logs'],
    ]);
  });

  it('keep placeholders open, and show what they are filled in with', () => {
    const arn = 'arn:<partition>:ecs:<region>:<aws_account_id>:cluster/<cluster_name>';
    const walk = at({ Resource: arn });
    expect(body(walk).join('\n')).toContain('cluster/<cluster_name>  us-east-1, this account');
    walk.press('down', 'enter', 'ctrl-u', 'w', 'enter');
    expect(resourcesOf(walk)).toEqual(['arn:<partition>:ecs:<region>:<aws_account_id>:cluster/w']);
  });

  it('are left alone where the statement names all but some', () => {
    const walk = at({ NotResource: CLUSTER });
    expect(body(walk)[0]).toContain('NotResource');
    walk.press('*', 'enter');
    expect(walk.screen).toBe('permissions');
    expect(statementsOf(walk)[0]).toEqual({
      Effect: 'Allow',
      Action: 'ecs:DescribeClusters',
      NotResource: CLUSTER,
    });
  });

  it('of every service are * or ARNs as they are', () => {
    const walk = at({ Action: '*', Resource: [] }).press('enter');
    expect(resourcesOf(walk)).toEqual(['*']);
  });

  it('come to what lacks first, and move an action that takes none with consent', () => {
    const walk = at({
      Action: ['ecs:DescribeClusters', 'ecs:RunTask', 'ecs:ListClusters'],
      Resource: CLUSTER,
    });
    expect(body(walk).find(line => line.startsWith('❯'))).toContain('+ add a task-definition');
    expect(drawn(walk)).toContain(
      '! ecs:ListClusters takes no resource: a statement of its own on * is made for',
    );
    walk.press('escape');
    expect(statementsOf(walk)).toHaveLength(1);
    walk.wizard = openResources(walk.wizard, 0);
    walk.press('home', 'enter');
    expect(statementsOf(walk).map(({ Action }) => Action)).toEqual([
      ['ecs:DescribeClusters', 'ecs:RunTask'],
      'ecs:ListClusters',
    ]);
  });

  it('fit the smallest terminal', () => {
    const walk = at(
      { Action: ['ecs:DescribeTasks', 'ecs:RunTask'], Resource: [] },
      { columns: 60, rows: 15 },
    );
    expect(drawn(walk.press('down', 'enter', 'web'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy ✔  ● Permissions ○ ○   2/4
      ────────────────────────────────────────────────────────────
      Which task?
      ❯ Cluster name  web
        Task id       *
        Region        us-east-1

        arn:aws:ecs:us-east-1:123456789012:task/web/*


      ────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });
});

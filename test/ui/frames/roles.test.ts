import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };

describe("ECS's own roles", () => {
  it('are a list that tells of each whether the account has it', () => {
    expect(drawn(WAYS['which-roles'](SCENE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      ECS's own roles  ● Roles  ○ Details  ○ Confirm   1/3
      ────────────────────────────────────────────────────────────────────────────────
      Which roles shall ECS have?
      ❯ ◉ ! Task execution role                        differs  web
        ◉   Task role                                  ...      web
        ◯   Container instance role                    ...      ecsInstanceRole
        ◯   Instance role for managed instances        ...      ecsInstanceRoleForMan…
        ◯   ECS Anywhere role                          ...      ecsAnywhereRole
        ◯   Service-linked role                        ...      AWSServiceRoleForECS
        ◯   Infrastructure role for load balancers     ...      ecsInfrastructureRole…
        ◯   Infrastructure role for volumes            ...      ecsInfrastructureRole
        ◯   Infrastructure role for managed instances  ...      ecsInfrastructureRole…
        ◯   Infrastructure role for Express Mode       ...      ecsInfrastructureRole…
        ◯   EventBridge role                           ...      ecsEventsRole
        ◯   CodeDeploy role                            ...      ecsCodeDeployRole
        ECS pulls images and writes logs for tasks with it, before and beside their
        containers.
        web is there with another trust policy.
      ! web differs: d shows how, and enter asks before it is changed.
      ────────────────────────────────────────────────────────────────────────────────
      space select · n name · d differs · / filter · enter next · esc back · ? help"
    `);
  });

  it('are told on a small terminal with plain signs', () => {
    expect(drawn(WAYS['which-roles'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      ECS's own roles  * Roles - -   1/3
      ------------------------------------------------------------
      Which roles shall ECS have?
      > [x] ! Task execution role             differs  web
        [x]   Task role                       ...      web
        [ ]   Container instance role         ...      ecsInsta...
        [ ]   Instance role ...ged instances  ...      ecsInsta...
        [ ]   ECS Anywhere role               ...      ecsAnywh...
      ! web differs: d shows how, and enter asks before it is
        changed.
      ------------------------------------------------------------
      space select - n name - enter next - esc back - ? help"
    `);
  });

  it('are asked about before one that differs is changed', () => {
    expect(drawn(WAYS['mend-role'](SCENE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      ECS's own roles  ● Roles  ○ Details  ○ Confirm   1/3
      ────────────────────────────────────────────────────────────────────────────────
      Shall the role web be changed?
        web is there with another trust policy.

        What the account has (-), and what would take its place (+):
        = Trust policy
        -   Principal.Service web
        +   Principal.Service ecs-tasks.amazonaws.com






        Nothing is changed now: y only says that the run may change it. What the
        role has besides stays.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · y change it · n another name · esc back · ? help"
    `);
  });

  it('say why the account could not be read, and offer to read it anew', () => {
    const walk = WAYS['which-roles'](SCENE);
    const look = { status: 'failed', words: 'AccessDenied: You may not.' } as const;
    const request = { kind: 'instance', name: 'ecsInstanceRole', ifDiffers: 'fail' } as const;
    walk.happen({ type: 'role-read', of: walk.wizard.choice, request, look }).press('down', 'down');
    expect(body(walk)).toMatchInlineSnapshot(`
      [
        "  ◉ ! Task execution role                        differs  web",
        "  ◉   Task role                                  ...      web",
        "❯ ◯   Container instance role                    unread   ecsInstanceRole",
        "  ◯   Instance role for managed instances        ...      ecsInstanceRoleForMan…",
        "  ◯   ECS Anywhere role                          ...      ecsAnywhereRole",
        "  ◯   Service-linked role                        ...      AWSServiceRoleForECS",
        "  ◯   Infrastructure role for load balancers     ...      ecsInfrastructureRole…",
        "  ◯   Infrastructure role for volumes            ...      ecsInfrastructureRole",
        "  ◯   Infrastructure role for managed instances  ...      ecsInfrastructureRole…",
        "  ◯   Infrastructure role for Express Mode       ...      ecsInfrastructureRole…",
        "  ◯   EventBridge role                           ...      ecsEventsRole",
        "  ◯   CodeDeploy role                            ...      ecsCodeDeployRole",
        "  The agent on EC2 instances registers with a cluster and reports to ECS with",
        "  it.",
        "  ecsInstanceRole could not be read; the final review tells whether it is ...",
        "! Roles could not be read (r reads anew): AccessDenied: You may not.",
      ]
    `);
  });

  it('of tasks take ARNs, each checked as it is typed, and permissions', () => {
    expect(drawn(WAYS['role-details'](SCENE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      ECS's own roles  ✔ Roles  ● Details  ○ Confirm   2/3
      ────────────────────────────────────────────────────────────────────────────────
      What may the roles of tasks do besides?
      ❯ Secrets          web   !
        SSM parameters   (none)
        KMS keys         (none)
        Make log groups  ◯ no
        Containers may   2 statements







        ARNs of Secrets Manager: credentials of private registries, and secrets that
        containers get.
      ! The ARN of a secret looks like
        arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { WAYS } from './everywhere.ts';

const NORMAL = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const WIDE = { size: { columns: 120, rows: 40 }, name: 'web' };

describe('the services', () => {
  it('begin with the one that it is about, and what a filter leaves may be none', () => {
    expect(drawn(WAYS.service(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      Choose a service
        Amazon ECS
      > Amazon Elastic Container Service (ecs)         81 actions
        Often needed with it
        AWS Identity and Acce...anagement (IAM) (iam)  190 actions
        Amazon Elastic Container Registry (ecr)        60 actions
        Amazon CloudWatch Logs (logs)                  133 actions

      ------------------------------------------------------------
      up/down move - / filter - enter next - esc back - ? help"
    `);
    expect(body(WAYS.service(NORMAL).press('/', 'no such service'))).toMatchInlineSnapshot(`
      [
        "  / no such service    0 of 457",
        "  No row has these words.",
      ]
    `);
  });
});

describe('the actions', () => {
  it('have the policy beside them where there is room', () => {
    expect(body(WAYS.actions(WIDE))).toMatchInlineSnapshot(`
      [
        "  ◯ DeleteTaskSet                      on task-set                        {",
        "  ◯ DeregisterContainerInstance        on cluster                           "Version": "2012-10-17",",
        "  ◯ DeregisterTaskDefinition           on * only                            "Statement": [",
        "  ◯ DiscoverPollEndpoint               on * only                              {",
        "  ◯ ExecuteCommand                     on cluster, task                         "Sid": "web",",
        "  ◯ Poll                               on container-instance                    "Effect": "Allow",",
        "  ◯ PutAccountSetting                  on * only                                "Action": "ecs:RunTask",",
        "  ◯ PutAccountSettingDefault           on * only                                "Resource": "*",",
        "  ◯ PutAttributes                      on container-instance                    "Condition": {",
        "  ◯ PutClusterCapacityProviders        on cluster                                 "StringEquals": {",
        "  ◯ PutSystemLogEvents                 on cluster, container-instance               "ecs:ResourceTag/web": "web"",
        "  ◯ RegisterContainerInstance          on cluster; needs ecs:TagResou…            }",
        "  ◯ RegisterDaemonTaskDefinition       on daemon-task-definition; nee…          }",
        "  ◯ RegisterTaskDefinition             on task-definition; needs iam:…        },",
        "❯ ◉ RunTask                            on task-definition; needs iam:…        {",
        "  ◯ StartTask                          on task-definition; needs iam:…          "Effect": "Allow",",
        "  ◯ StartTelemetrySession              on container-instance                    "Action": "ecs:StopTask",",
        "  ◯ StopServiceDeployment              on service, service-deployment           "Resource": "arn:aws:ecs:us-east-1:1234",
        "  ◯ StopTask                           on task                                    56789012:task/web/*"",
        "  ◯ SubmitAttachmentStateChanges       on cluster                             }",
        "  ◯ SubmitContainerStateChange         on cluster                           ]",
        "  ◯ SubmitTaskStateChange              on cluster                         }",
        "  ◯ UpdateCapacityProvider             on capacity-provider",
        "  ◯ UpdateCluster                      on cluster",
        "  ◯ UpdateClusterSettings              on cluster",
        "  ◯ UpdateContainerAgent               on container-instance",
        "  ◯ UpdateContainerInstancesState      on container-instance",
        "  ◯ UpdateDaemon                       on daemon",
        "  Grants permission to start a task using random placement and the default Amazon ECS scheduler",
        "  Needs iam:PassRole: the task definition, or an override in the call, names a task role or an execution role (passed",
        "  to ecs-tasks.amazonaws.com) ...",
      ]
    `);
  });

  it('with plain signs have boxes, and say that a filter leaves none', () => {
    expect(drawn(WAYS.actions(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      Select actions of ecs (1 selected)
        [ ] RegisterContainerInstance        on cluster; needs ...
        [ ] RegisterDaemonTaskDefinition     on daemon-task-def...
        [ ] RegisterTaskDefinition           on task-definition...
      > [x] RunTask                          on task-definition...
        [ ] StartTask                        on task-definition...
        [ ] StartTelemetrySession            on container-instance

      ------------------------------------------------------------
      space select - w wildcard - enter next - esc back - ? help"
    `);
    expect(body(WAYS.actions(NORMAL).press('/', 'teleport'))).toMatchInlineSnapshot(`
      [
        "  / teleport    0 of 81",
        "  No row has these words.",
      ]
    `);
  });

  it('that a wildcard stands for are counted and named, and missed where there are none', () => {
    const one = WAYS.wildcard(NORMAL);
    const none = WAYS.actions(NORMAL).press('w', 'Teleport*');
    const many = WAYS.actions(SMALL).press('w', 'Describe*');
    expect([body(one), body(none), body(many)]).toMatchInlineSnapshot(`
      [
        [
          "  Wildcard  Run*",
          "  ecs:Run* stands for 1 action: Write 1",
          "  RunTask",
          "  * stands for any characters, ? for one. Actions that AWS adds later are",
          "  covered too.",
        ],
        [
          "  Wildcard  Teleport*",
          "  stands for nothing yet",
          "  * stands for any characters, ? for one. Actions that AWS adds later are",
          "  covered too.",
          "! ecs:Teleport* stands for no action.",
        ],
        [
          "  Wildcard  Describe*",
          "  ecs:Describe* stands for 14 actions: Read 14",
          "  DescribeCapacityProviders",
          "  DescribeClusters",
          "  DescribeContainerInstances",
          "  lines 1 to 3 of 14, more below",
        ],
      ]
    `);
  });

  it('need others, of which those that are mostly needed are ticked until they are not', () => {
    expect(drawn(WAYS.companion(NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      Statement 1 needs more to work. Add what?
        Mostly needed  1 of 1
      ❯ ◉ Pass the roles of the tasks  iam:PassRole for ecs:RunTask
        Needed in some uses  1
        ◯ Tag what is made             ecs:TagResource for ecs:RunTask








        Adds: May pass <task_role_arn> and <execution_role_arn> to
        ecs-tasks.amazonaws.com. Asks for task_role_arn, execution_role_arn
        afterwards. ...

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · space select · / filter · enter add 1 · esc back · ? help"
    `);
    expect(body(WAYS.companion(NORMAL).press(' '))).toMatchInlineSnapshot(`
      [
        "  Mostly needed  1",
        "❯ ◯ Pass the roles of the tasks  iam:PassRole for ecs:RunTask",
        "  Needed in some uses  1",
        "  ◯ Tag what is made             ecs:TagResource for ecs:RunTask",
        "  Adds: May pass <task_role_arn> and <execution_role_arn> to",
        "  ecs-tasks.amazonaws.com. Asks for task_role_arn, execution_role_arn",
        "  afterwards. ...",
      ]
    `);
  });
});

describe('the JSON', () => {
  it('of the statements says which of its lines are in sight', () => {
    expect(drawn(WAYS.json(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      The policy as JSON
      >  1 {
         2   "Version": "2012-10-17",
         3   "Statement": [
         4     {
         5       "Sid": "web",
        lines 1 to 5 of 21, more below

      ------------------------------------------------------------
      / search - tab Visual - ctrl+o edit - esc back - ? help"
    `);
  });
});

describe('the resources', () => {
  it('that are every one have their caution under the list, also in the smallest terminal', () => {
    expect(drawn(WAYS.resources(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      On which resources? (statement 1)
      > Done                     every resource
        *                        every resource, in every Regio...
        task-definition  for RunTask
        + add a task-definition  now any, because of *

      ! * lets the actions work on every resource that there is,
        also those of tomorrow.
      ------------------------------------------------------------
      * every one - / filter - enter done - esc back - ? help"
    `);
  });

  it('have the policy beside the parts of an ARN where there is room', () => {
    expect(body(WAYS['resource-arn'](WIDE))).toMatchInlineSnapshot(`
      [
        "❯ Task definition family name      web                                    {",
        "  Task definition revision number  *                                        "Version": "2012-10-17",",
        "  Region                           us-east-1                                "Statement": [",
        "  Account                          123456789012                               {",
        "  Partition                        aws                                          "Sid": "web",",
        "                                                                                "Effect": "Allow",",
        "  arn:aws:ecs:us-east-1:123456789012:task-definition/web:*                      "Action": "ecs:RunTask",",
        "                                                                                "Resource": "*",",
        "                                                                                "Condition": {",
        "                                                                                  "StringEquals": {",
        "                                                                                    "ecs:ResourceTag/web": "web"",
        "                                                                                  }",
        "                                                                                }",
        "                                                                              },",
        "                                                                              {",
        "                                                                                "Effect": "Allow",",
        "                                                                                "Action": "ecs:StopTask",",
        "                                                                                "Resource": "arn:aws:ecs:us-east-1:1234",
        "                                                                                  56789012:task/web/*"",
        "                                                                              }",
        "                                                                            ]",
        "                                                                          }",
        "  * stands for any characters, as in web-*; * alone for any task definition family name.",
        "  A whole ARN that is pasted here is taken apart.",
      ]
    `);
  });
});

describe('the conditions', () => {
  it('with plain signs fit the smallest terminal, one that is on told by its value', () => {
    expect(drawn(WAYS.conditions(SMALL).press(' '), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      Specify request conditions (optional) for statement 1
        Done                          2 conditions
        common
      > MFA required                  signed in with MFA
        From addresses                off
        Within a time                 off
        Encrypted (TLS)               off
      + MFA required is on.
      ------------------------------------------------------------
      space on/off - x remove - enter set - esc back - ? help"
    `);
  });

  it('of a request hold back what is no address, and say how one is written', () => {
    expect(drawn(WAYS['request-condition'](NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      From addresses
      ❯ From addresses  web   !











        Public addresses and ranges, several with commas. Those of a private network
        never reach AWS.
      ! "web" is no IP address or range. Write it like 203.0.113.0/24 or
        2001:db8::/32.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });

  it('on a key that no service has find no row', () => {
    expect(body(WAYS['condition-key'](NORMAL).press('/', 'nosuchkey'))).toMatchInlineSnapshot(`
      [
        "  / nosuchkey    0 of 87",
        "  No row has these words.",
      ]
    `);
  });

  it('say beneath their values what they come to', () => {
    expect(drawn(WAYS.condition(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      Condition on ecs:ResourceTag/team
        Tag       team
        Operator  StringEquals   is ...
      > web|

        Only tagged team=web.


      ------------------------------------------------------------
      up/down move - enter keep - esc back - ctrl+g help"
    `);
    expect(drawn(WAYS['condition-operator'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      How is ecs:ResourceTag/team compared?
      >   StringEquals                      is ...
        ! StringNotEquals                   is not ..., or is a...
          StringEqualsIgnoreCase            is, in any letter c...
        ! StringNotEqualsIgnoreCase         is not, in any lett...
          StringLike                        is like ...
        ! StringNotLike                     is not like ..., or...

      ------------------------------------------------------------
      up/down move - / filter - enter next - esc back - ? help"
    `);
  });
});

import { describe, expect, it } from 'vitest';
import { heldTalk } from './held-talk.ts';

/** A statement made by hand, limited, put under conditions, copied, and taken back again. */
const EDITING: readonly string[] = [
  ...['2', '6'],
  // A statement on running tasks, with what it needs besides, on one family.
  ...['1', '1', 'runtask', '1', '0', '0', '4', 'web', '*', '', '0'],
  // Conditions for all: MFA, and from addresses that are wrong at first.
  ...['5', '2', '', '3', 'nowhere', '203.0.113.0/24', '0'],
  // Statement 2 is copied, the copy moved up, and deleted; that is taken back.
  ...['3', '6', '7', '9'],
];

describe('the editor, line by line', () => {
  it('makes a statement with its companions, resources and conditions, and takes changes back', async () => {
    const { transcript } = await heldTalk(EDITING);
    expect(transcript.slice(transcript.indexOf('Step 3'))).toMatchInlineSnapshot(`
      "Step 3 of 6: Permissions.
      Nothing is asked in between, at Parameters.
      So far: Start a blank policy.
      What shall it allow?
      1. Add a statement
      2. The policy as JSON, read it, or paste another
      Type 1 or 2; Enter takes 1.
      Also: b back, ? help, q leave.
      > 1

      Choose a service: a number, or a part of its name.
      Often needed:
      1. Amazon Elastic Container Service (ecs)
      2. AWS Identity and Access Management (IAM) (iam)
      3. Amazon Elastic Container Registry (ecr)
      4. Amazon CloudWatch Logs (logs)
      5. AWS Elastic Load Balancing V2 (elasticloadbalancing)
      6. AWS Application Auto Scaling (application-autoscaling)
      7. AWS Cloud Map (servicediscovery)
      8. Amazon CloudWatch (cloudwatch)
      9. Amazon EC2 (ec2)
      All services:
      10. Any service: find an action by its name
      11. Account access manager (account-access)
      12. Alexa for Business (a4b)
      13. Amazon AI Operations (aiops)
      14. Amazon API Gateway (execute-api)
      15. Amazon API Gateway Management V2 (apigateway)
      Choices 1 to 15 of 457. n reads the next page.
      Type 1 to 457; Enter takes 1.
      Also: a word filters, b back, ? help, q leave.
      > 1

      Which actions of Amazon Elastic Container Service?
      List:
      1. ListAttributes, not chosen, on cluster
      2. ListClusters, not chosen, on * only
      3. ListContainerInstances, not chosen, on cluster
      4. ListDaemonDeployments, not chosen, on daemon
      5. ListDaemonTaskDefinitions, not chosen, on * only
      6. ListDaemons, not chosen, on * only
      7. ListServiceDeployments, not chosen, on service
      8. ListServices, not chosen, on * only
      9. ListServicesByNamespace, not chosen, on * only
      10. ListTaskDefinitionFamilies, not chosen, on * only
      11. ListTaskDefinitions, not chosen, on * only
      12. ListTasks, not chosen, on container-instance
      Read:
      13. DescribeCapacityProviders, not chosen, on capacity-provider
      14. DescribeClusters, not chosen, on cluster
      15. DescribeContainerInstances, not chosen, on container-instance
      Choices 1 to 15 of 81. n reads the next page.
      Nothing chosen. Numbers 1 to 81 change it, such as 1 3 5-7; 0 or Enter goes on.
      Also: w a wildcard, s another service, f finds actions of all services, all chooses all that are listed, none takes them back, a word filters, b back, ? help, q leave.
      > runtask
      Write:
      1. RunTask, not chosen, on task-definition, needs iam:PassRole, ecs:TagResource
      1 choice with "runtask", of 81 in all. / reads the whole list.
      Nothing chosen. 1 changes it, 0 or Enter goes on.
      > 1
      Chosen: RunTask.
      1 chosen. 1 changes it, 0 or Enter goes on.
      > 0

      Statement 1 needs more to work. Add what?
      Mostly needed:
      1. Pass the roles of the tasks, chosen, iam:PassRole for ecs:RunTask
      Needed in some uses:
      2. Tag what is made, not chosen, ecs:TagResource for ecs:RunTask
      1 chosen. 1 and 2 change it; 0 or Enter goes on.
      Also: b back, ? help, q leave.
      > 0
      1 statement added.
      Statement 1 begins with any resource of this account; name one to limit it.

      On which resources? A number, or ARNs typed here.
      1. Done
      2. Every resource, *
      Task-definition, for RunTask:
      3. any task-definition, us-east-1, this account
      4. Name one task-definition instead of any
      Type 1 to 4; Enter takes 1.
      Also: b back, ? help, q leave.
      > 4

      Which task definition family name? * stands for any.
      Also: b back, ? help, q leave.
      > web

      Which task definition revision number? * stands for any.
      Enter keeps *.
      Also: b back, ? help, q leave.
      > *

      arn:aws:ecs:us-east-1:123456789012:task-definition/web:*
      Take this ARN?
      1. Take it
      2. Change the partition, aws
      3. Change the region, us-east-1
      4. Change the account, 123456789012
      5. Change the task definition family name, web
      6. Change the task definition revision number, *
      Type 1 to 6; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      On which resources? A number, or ARNs typed here.
      1. Done
      2. Every resource, *
      Task-definition, for RunTask:
      3. task-definition/web:*, us-east-1, this account
      4. Add one task-definition
      5. Any task-definition of this account
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 0

      What shall it allow?
      1. Go on to the review, 2 statements, 353 of 6,144 characters
      2. Statement 1, Allow: run any revision of task definition web
      3. Statement 2, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, value open
      4. Add a statement
      5. Request conditions, for every Allow statement
      6. The policy as JSON, read it, or paste another
      7. Take back: the change of resources in statement 1
      Type 1 to 7; Enter takes 1.
      Also: b back, ? help, q leave.
      > 5

      Which conditions for every Allow statement?
      1. Done
      Common:
      2. MFA required, off
      3. From addresses, off
      4. Within a time, off
      5. Encrypted (TLS), off
      6. In Regions, off
      7. On the cluster, off
      Of statement 2:
      8. to ecs-tasks.amazonaws.com
      Add one for these actions:
      9. aws:RequestTag, with a tag key, A tag given in the request
      10. aws:ResourceTag, with a tag key, A tag of the resource
      11. aws:TagKeys, Keys of all tags given in the request
      12. ecs:capacity-provider, ARN of an Amazon ECS capacity provider
      13. ecs:enable-ebs-volumes, Amazon ECS managed Amazon EBS volume capability of your ECS task or service
      14. ecs:enable-execute-command, Execute-command capability of your Amazon ECS task or Amazon ECS service
      15. ecs:task-cpu, Task cpu, as an integer with 1024 = 1 vCPU, provided in the request
      Choices 1 to 15 of 21. n reads the next page.
      Type 1 to 21; Enter takes 1.
      Also: a word filters, b back, ? help, q leave.
      > 2

      Signed in with MFA less than how many seconds ago? 3600 is an hour; empty for any time ago.
      Enter leaves it empty.
      Also: b back, ? help, q leave.
      > 
      Done: MFA required on.

      Which conditions for every Allow statement?
      Type 1 to 21; Enter takes 1. ? reads the choices again.
      > 3

      From which public addresses or ranges? Such as 203.0.113.0/24, several with commas.
      Also: b back, ? help, q leave.
      > nowhere
      "nowhere" is no IP address or range. Write it like 203.0.113.0/24 or 2001:db8::/32.
      From which public addresses or ranges? Such as 203.0.113.0/24, several with commas.
      > 203.0.113.0/24
      Done: From addresses on.

      Which conditions for every Allow statement?
      Type 1 to 21; Enter takes 1. ? reads the choices again.
      > 0

      What shall it allow?
      1. Go on to the review, 2 statements, 549 of 6,144 characters
      2. Statement 1, Allow: run any revision of task definition web, when signed in with MFA, from 203.0.113.0/24
      3. Statement 2, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24, value open
      4. Add a statement
      5. Request conditions, for every Allow statement
      6. The policy as JSON, read it, or paste another
      7. Take back: From addresses on
      Type 1 to 7; Enter takes 1.
      Also: b back, ? help, q leave.
      > 3

      Statement 2 of 2, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24. Change what?
      1. Done
      2. Actions, 1 of 190, Write 1
      3. Resources, <task_role_arn> and <execution_role_arn>, value open
      4. Conditions, to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24
      5. Make it a Deny
      6. Copy it
      7. Move it up
      8. Delete it
      Type 1 to 8; Enter takes 1.
      Also: b back, ? help, q leave.
      > 6
      Statement 3 is a copy of it.

      Statement 3 of 3, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24. Change what?
      Type 1 to 8; Enter takes 1. ? reads the choices again.
      > 7

      Statement 2 of 3, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24. Change what?
      1. Done
      2. Actions, 1 of 190, Write 1
      3. Resources, <task_role_arn> and <execution_role_arn>, value open
      4. Conditions, to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24
      5. Make it a Deny
      6. Copy it
      7. Move it up
      8. Move it down
      9. Delete it
      Type 1 to 9; Enter takes 1.
      Also: b back, ? help, q leave.
      > 9
      Statement 2 is deleted; it can be taken back.

      What shall it allow?
      1. Go on to the review, 2 statements, 549 of 6,144 characters
      2. Statement 1, Allow: run any revision of task definition web, when signed in with MFA, from 203.0.113.0/24
      3. Statement 2, Allow: pass <task_role_arn> and <execution_role_arn> to ecs-tasks.amazonaws.com, when signed in with MFA, from 203.0.113.0/24, value open
      4. Add a statement
      5. Request conditions, for every Allow statement
      6. The policy as JSON, read it, or paste another
      7. Take back: the deletion of statement 2
      Type 1 to 7; Enter takes 1.
      Also: b back, ? help, q leave.
      > (end of input)

      Nothing was written.
      Your answers are kept as a draft: the next start offers to continue it.
      "
    `);
  });

  it('finds actions of all services by a word, a page at most, as often as wanted', async () => {
    const script = ['2', '6', '1', '10', 'zzzz', 'put object', '0', 's3: put object', '1', '0'];
    const stop = ['ecs: stoptask', '1', '0', '', '0', '5', '1'];
    const { transcript } = await heldTalk([...script, ...stop, 'q']);
    expect(transcript).toContain('No action of any service has "zzzz".');
    expect(transcript).toMatch(/\d+ actions found; more words leave fewer\. The likeliest:\nChoose which\?/);
    expect(transcript).toContain('. s3:PutObject, not chosen, to add an object to a bucket\n');
    expect(transcript).not.toMatch(/^16\. s3/m);
    expect(transcript).toContain(
      '      "Action": [\n        "s3:PutObject",\n        "ecs:StopTask"\n      ]',
    );
  });

  it('takes ARNs that are typed where resources are asked for, and says what is wrong with one', async () => {
    const typed = [
      '"arn:aws:ecs:us-east-1:123456789012:task-definition/web:*",',
      'arn:aws:ecs:us-east-1:123456789012:task-definition/api:latest',
      'arn:aws:ecs:us-east-1:123456789012:task-definition/api:7',
    ];
    const script = ['2', '6', '1', '1', 'runtask', '1', '0', 'none', '0', typed.join(' '), '0', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('A revision is a whole number from 1 on; * stands for any.');
    expect(transcript).toContain(
      '3. task-definition/web:*, us-east-1, this account\n4. task-definition/api:7,',
    );
    expect(transcript.slice(transcript.indexOf('Taken as'))).not.toContain('any task-definition, us');
  });

  it('takes a pasted document in the place of the present one, and says where one is none', async () => {
    const document = [
      '{"Version": "2012-10-17",',
      '"Statement": [{"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"}]}',
    ];
    const script = ['2', '6', '2', '2', '{"Version": 1', '.', '2', ...document, '1', '5', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('The policy is as it was, for the text is no policy document:\nLine 1');
    expect(transcript).toContain('The policy is as you wrote it: 1 statement.');
    expect(transcript).toContain('2. Statement 1, Allow: ');
  });

  it('asks for any condition key, its operator and its values', async () => {
    const script = ['2', '6', '1', '1', 'stoptask', '1', '0', '0', '2', '4'];
    const key = ['8', 'team', '', 'web', 'api', '', '0', '0', '5', '1', 'q'];
    const { transcript } = await heldTalk([...script, ...key]);
    expect(transcript).toContain('Which tag key? Such as team.');
    expect(transcript).toContain('How is aws:ResourceTag/team compared?');
    expect(transcript).toContain('Done: the condition on aws:ResourceTag/team.');
    expect(transcript).toContain('"aws:ResourceTag/team": [');
  });
});

describe('the review, line by line', () => {
  it('mends what was found by its number, all at once, and takes it back', async () => {
    const document =
      '{"Version": "2008-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:ListCluster", "Resource": "*"}]}';
    const { transcript } = await heldTalk(['5', '2', document, '1', 'q']);
    expect(transcript).toContain('Can be mended:');
    expect(transcript).toMatch(/Done: .+/);
  });

  it('answers what a policy would allow', async () => {
    const document =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"}]}';
    const { transcript } = await heldTalk([
      '5',
      '2',
      document,
      '1',
      '',
      '',
      'runtask',
      'ecs:StopTask',
      '',
      'b',
      'q',
    ]);
    expect(transcript).toContain('Allowed by statement 1.');
    expect(transcript).toContain('Write an action in full. These have it in them: ecs:RunTask');
    expect(transcript).toContain('Denied: no statement allows it.');
  });
});

import { describe, expect, it } from 'vitest';
import { Failure } from '../../source/text/failure.ts';
import { FakeAccount } from '../ui/fake-account.ts';
import { type HeldTalk, heldTalk } from './held-talk.ts';
import { ROLES } from './scripts.ts';

describe("ECS's own roles, line by line", () => {
  it('are chosen, named, described, made and taken back', async () => {
    const { transcript, exitCode, left } = await heldTalk([...ROLES, '2', 'yes', '']);
    expect(transcript.slice(transcript.indexOf('Step 1'))).toMatchInlineSnapshot(`
      "Step 1 of 3: Roles.
      Looking at ECS's own roles in the account.

      Which roles shall ECS have?
      1. Task execution role, not chosen, present. ECS pulls images and writes logs for tasks with it, before and beside their containers.
      2. Task role, not chosen, absent. The containers of a task call AWS with it; what it may do is up to you.
      3. Container instance role, not chosen, present. The agent on EC2 instances registers with a cluster and reports to ECS with it.
      4. Instance role for managed instances, not chosen, absent. The agent on the instances of ECS Managed Instances works with it; AWS passes it on only while its name begins with ecsInstanceRole.
      5. ECS Anywhere role, not chosen, absent. External instances, such as servers of your own, register with a cluster and report to ECS with it.
      6. Service-linked role, not chosen, present. ECS itself manages network interfaces, load balancer targets and scaling with it.
      7. Infrastructure role for load balancers, not chosen, absent. ECS moves the traffic of load balancers in blue/green deployments with it.
      8. Infrastructure role for volumes, not chosen, absent. ECS makes and attaches the EBS volumes of tasks with it.
      9. Infrastructure role for managed instances, not chosen, absent. ECS starts and ends the EC2 instances of ECS Managed Instances with it.
      10. Infrastructure role for Express Mode, not chosen, absent. ECS makes the load balancers, certificates and scaling of Express Mode services with it.
      11. EventBridge role, not chosen, absent. EventBridge runs tasks on a schedule or on an event with it.
      12. CodeDeploy role, not chosen, present. CodeDeploy carries out blue/green deployments of services with it.
      Nothing chosen. Numbers 1 to 12 change it, such as 1 3 5-7; 0 or Enter goes on.
      Also: more names the legacy role too, all chooses all that are listed, none takes them back, b back, ? help, q leave.
      > 1 ecsTaskRole
      Chosen: Task execution role and Task role.
      2 chosen. Numbers 1 to 12 change it, such as 1 3 5-7; 0 or Enter goes on.
      > 3
      Chosen: Container instance role.
      3 chosen. Numbers 1 to 12 change it, such as 1 3 5-7; 0 or Enter goes on.
      > 

      Go on with these roles, or change something?
      1. Go on
      2. Task execution role, ecsTaskExecutionRole, present
      3. Task role, ecsTaskRole, absent
      4. Container instance role, ecsInstanceRole, present
      5. Choose other roles, or more of them
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 2

      Task execution role.
      What shall it be called?
      Enter keeps ecsTaskExecutionRole.
      Also: b back, ? help, q leave.
      > webExecutionRole
      Looking at ECS's own roles in the account.
      webExecutionRole is not in the account yet.

      Go on with these roles, or change something?
      Type 1 to 5; Enter takes 1. ? reads the choices again.
      > 

      Step 2 of 3: Details.
      So far: Roles webExecutionRole, ecsTaskRole, ecsInstanceRole.
      About webExecutionRole, besides pulling images and writing logs.
      What may the task execution role read?
      1. Go on
      2. Secrets, none
      3. SSM parameters, none
      4. KMS keys, none
      5. Make log groups, no
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > arn:aws:secretsmanager:us-east-1:123456789012:secret:registry-AbCdEf
      Taken: 1 ARN.

      About webExecutionRole, besides pulling images and writing logs.
      What may the task execution role read?
      Type 1 to 5; Enter takes 1. ? reads the choices again.
      > 5
      It may make log groups.

      About webExecutionRole, besides pulling images and writing logs.
      What may the task execution role read?
      Type 1 to 5; Enter takes 1. ? reads the choices again.
      > 

      What may the containers of tasks do with ecsTaskRole?
      1. Go on, it may do nothing yet
      2. What a template allows, the example policies of AWS, brought up to date
      3. What a JSON file says
      4. What a pasted JSON document says
      Type 1 to 4; Enter takes 1.
      Also: b back, ? help, q leave.
      > 2

      Which template?
      Clusters:
      1. Create one cluster and list all, risk low
      2. Describe and delete one cluster, risk medium
      3. Operate one cluster, risk medium
      4. Manage one cluster by its ARN, risk medium
      5. See all clusters of the account, risk low
      Container instances:
      6. List and deregister the container instances of one cluster, risk medium
      7. Describe container instances of one cluster, risk low
      Task definitions:
      8. Register task definitions of one family and read all, risk medium
      Tasks:
      9. Run one task family on one cluster, risk medium
      10. Start one task family on container instances, risk medium
      11. List the tasks of one cluster, risk low
      12. Describe tasks of one cluster, risk low
      13. Open a shell in running containers, risk high
      Services:
      14. Create services on one cluster, risk medium
      15. Update services on one cluster, risk medium
      Choices 1 to 15 of 23. n reads the next page.
      Type 1 to 23.
      Also: d 1 details, v 1 as AWS printed it, a word filters, b back, ? help, q leave.
      > 11

      The name of the cluster. * stands for any cluster, web-* for those whose name begins so: the policy then reaches every one of them, also those made later.
      cluster_name, such as web:
      Also: b back, ? help, q leave.
      > web
      That makes:
      arn:aws:ecs:us-east-1:123456789012:cluster/web
      Taken: 1 statement.
      May list tasks on cluster web.

      What may the containers of tasks do with ecsTaskRole?
      1. Go on, with 1 statement
      2. What a template allows, the example policies of AWS, brought up to date
      3. What a JSON file says
      4. What a pasted JSON document says
      5. Nothing yet
      6. Read the JSON
      Type 1 to 6; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 3 of 3: Confirm.
      So far: Roles webExecutionRole, ecsTaskRole, ecsInstanceRole; Details 1 ARN, log groups, 1 statement.
      Holding it against the account; nothing is written.

      Nothing has been changed yet. This run would:
      - create role webExecutionRole, ecsTaskRole
      - attach AmazonECSTaskExecutionRolePolicy to role webExecutionRole
      - write policy TaskExecutionExtras of webExecutionRole
      - write policy TaskPermissions of ecsTaskRole
      - already there: role ecsInstanceRole
      - already there: AmazonEC2ContainerServiceforEC2Role on role ecsInstanceRole
      - already there: the instance profile ecsInstanceRole
      - already there: role ecsInstanceRole in its instance profile
      Account 123456789012, the practice account, as user/admin.
      Type yes to make these changes, or choose something else.
      1. Hear what the roles hold
      2. Show the same as a command
      3. Save it as a request file
      4. Look at the account again
      5. Go to the menu, nothing is written
      Type 1 to 5.
      Also: yes makes the changes, b back, ? help, q leave.
      > yes

      Writing: 5 steps. Ctrl-C stops after the step under way.
      1 of 5, create role webExecutionRole: done.
      2 of 5, attach AmazonECSTaskExecutionRolePolicy to role webExecutionRole: done.
      3 of 5, write policy TaskExecutionExtras of webExecutionRole: done.
      4 of 5, create role ecsTaskRole: done.
      5 of 5, write policy TaskPermissions of ecsTaskRole: done.

      Done.
      - role webExecutionRole, role ecsTaskRole created
      - AmazonECSTaskExecutionRolePolicy attached to role webExecutionRole
      - the inline policy TaskExecutionExtras of webExecutionRole written
      - the inline policy TaskPermissions of ecsTaskRole written
      - As before: role ecsInstanceRole was there already
      - As before: role ecsInstanceRole had AmazonEC2ContainerServiceforEC2Role already
      - As before: the instance profile ecsInstanceRole was there already
      - As before: role ecsInstanceRole in its instance profile was there already
      Same again, without questions:
      ecs-iam-wizard roles create task-execution=webExecutionRole task instance --secret arn:aws:secretsmanager:us-east-1:123456789012:secret:registry-AbCdEf --create-log-group --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"ListTasksInCluster","Effect":"Allow","Action":"ecs:ListTasks","Resource":"*","Condition":{"ArnEquals":{"ecs:cluster":"arn:aws:ecs:us-east-1:123456789012:cluster/web"}}}]}' --sandbox --yes
      Take it back:
      ecs-iam-wizard undo RUN-ID
      Receipt:
      HOME/runs/RUN-ID.json

      What next?
      1. Leave
      2. Take it back, after another review
      3. Hear the outcome again
      4. Go to the menu
      Type 1 to 4; Enter takes 1.
      Also: ? help, q leave.
      > 2

      Holding it against the account; nothing is written.

      Nothing has been changed yet. This undo would:
      - detach AmazonECSTaskExecutionRolePolicy from role webExecutionRole
      - delete policy TaskPermissions of ecsTaskRole
      - delete role ecsTaskRole, webExecutionRole
      - delete policy TaskExecutionExtras of webExecutionRole
      Account 123456789012, the practice account, as user/admin.
      Type yes to make these changes, or choose something else.
      1. Show the same as a command
      2. Look at the account again
      3. Go to the menu, nothing is written
      Type 1 to 3.
      Also: yes makes the changes, b back, ? help, q leave.
      > yes

      Writing: 5 steps. Ctrl-C stops after the step under way.
      1 of 5, detach AmazonECSTaskExecutionRolePolicy from role webExecutionRole: done.
      2 of 5, delete policy TaskPermissions of ecsTaskRole: done.
      3 of 5, delete role ecsTaskRole: done.
      4 of 5, delete policy TaskExecutionExtras of webExecutionRole: done.
      5 of 5, delete role webExecutionRole: done.

      Undone.
      - AmazonECSTaskExecutionRolePolicy detached from role webExecutionRole
      - the inline policy TaskPermissions of ecsTaskRole deleted
      - role ecsTaskRole, role webExecutionRole deleted
      - the inline policy TaskExecutionExtras of webExecutionRole deleted
      The same as a command:
      ecs-iam-wizard undo RUN-ID --yes
      Receipt:
      HOME/runs/RUN-ID.json

      What next?
      1. Leave
      2. Hear the outcome again
      3. Go to the menu
      Type 1 to 3; Enter takes 1.
      Also: ? help, q leave.
      > 

      What was written is undone.
      "
    `);
    expect([exitCode, left]).toEqual([0, []]);
  });

  it('are chosen by name too, the legacy one by its name or by more alone', async () => {
    const named = await heldTalk(['4', 'legacy-service 11', 'b', 'q']);
    expect(named.transcript).toContain('Chosen: Service scheduler role (legacy) and EventBridge role.');
    const more = await heldTalk(['4', 'more', 'more', 'nothing', '0', '13', '? 13', '', 'q']);
    expect(more.transcript.match(/13\. Service scheduler role/g)).toHaveLength(1);
    expect(more.transcript).toContain('There are no more.');
    expect(more.transcript).toContain('Choose at least one role.');
    expect(more.transcript).toMatch(/^2\. Service scheduler role \(legacy\), ecsServiceRole, \w+$/m);
  });

  it('cannot be named where IAM itself names them, nor twice alike', async () => {
    const { transcript } = await heldTalk(['4', '1 2 6', '', '4', '3', 'ECSTASKEXECUTIONROLE', 'b', 'q']);
    expect(transcript).toContain('IAM itself names it: AWSServiceRoleForECS.');
    expect(transcript).toContain('is wanted twice');
  });

  it('are gone back through, from every question to the menu, and are still there', async () => {
    const back = ['b', 'b', 'b', 'b'];
    const { transcript } = await heldTalk([...ROLES.slice(0, -1), ...back, '4', '', '', '', 'q']);
    expect(transcript.match(/What would you like to do\?/g)).toHaveLength(2);
    expect(transcript.match(/^Step 3 of 3: Confirm\.$/gm)).toHaveLength(2);
    expect(transcript).toContain(
      'So far: Roles webExecutionRole, ecsTaskRole, ecsInstanceRole; Details 1 ARN, log groups, 1 statement.',
    );
  });

  it('come along into another procedure, which says so', async () => {
    const { transcript } = await heldTalk(['4', 'task', '', 'b', 'b', '2', 'q']);
    expect(transcript).toContain('Made in the same run: 1 role, ecsTaskRole. Begin anew leaves them out.');
  });

  it('are kept as a draft, whose policy and details are there when it is continued', async () => {
    const { home } = await heldTalk([...ROLES.slice(0, -1), 'q']);
    const { transcript, exitCode } = await heldTalk(['6', '1', 'yes', ''], { home });
    expect(transcript).toContain('Continue a draft, 1 draft, the latest prepare 3 roles');
    expect(transcript).toContain('- write policy TaskPermissions of ecsTaskRole\n');
    expect(exitCode).toBe(0);
  });

  it('end a pipe that ends too early with 252, nothing written', async () => {
    for (const length of [1, 4, 8, ROLES.length - 1]) {
      const talk = await heldTalk(ROLES.slice(0, length), { from: 'pipe' });
      expect(talk.failure?.exitCode, talk.transcript).toBe(252);
      expect(talk.receipts.ids()).toEqual([]);
    }
  });
});

describe('a role that the account has otherwise', () => {
  const OTHER = 'ecsTaskRole is there with another trust policy.';

  function talkWith(...answers: string[]): Promise<HeldTalk> & { readonly account: FakeAccount } {
    const account = new FakeAccount();
    const trust =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
    account.roles.put({ name: 'ecsTaskRole', path: '/', description: '', trust });
    const talk = heldTalk(['4', 'task', '', '', ...answers], {
      account: () => account,
      choice: { sandbox: false },
    });
    return Object.assign(talk, { account });
  }

  it('is changed with consent, once what differs was told', async () => {
    const talk = talkWith('4', '1', '', 'yes', '');
    const { transcript } = await talk;
    expect(transcript).toContain(OTHER);
    expect(transcript).toContain(
      'goes: Principal Service: ec2.amazonaws.com\ncomes: Principal Service: ecs-tasks.amazonaws.com',
    );
    expect(transcript).toContain('- change trust of ecsTaskRole\n');
    expect(talk.account.roles.rows.get('ecsTaskRole')?.trust).toContain('ecs-tasks.amazonaws.com');
  });

  it('is left as it is where yours gets another name, or is not made', async () => {
    const renamed = talkWith('2', 'webTaskRole', '', 'yes', '');
    expect((await renamed).transcript).toContain('webTaskRole is not in the account yet.');
    expect([...renamed.account.roles.rows.keys()]).toEqual(['ecsTaskRole', 'webTaskRole']);
    const without = await talkWith('3', 'q');
    expect(without.transcript).toMatch(/Left out: ecsTaskRole\.[\s\S]*Which roles shall ECS have\?/);
  });

  it('is asked about anew where it shall do something else than what was agreed to', async () => {
    const document =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"}]}';
    const { transcript } = await talkWith('1', '4', document, '', 'q');
    expect(transcript).toContain(
      'ecsTaskRole is there with another trust policy and no inline policy TaskPermissions.',
    );
  });

  it('is said to be unknown where it cannot be read', async () => {
    const account = new FakeAccount();
    account.roles.find = () =>
      Promise.reject(new Failure('refused', 'AccessDenied', 'You may not read roles.'));
    const { transcript } = await heldTalk(['4', 'q'], { account: () => account, choice: { sandbox: false } });
    expect(transcript).toContain('Not all of the roles could be read');
    expect(transcript).toContain('1. Task execution role, not chosen, could not be read.');
  });
});

describe('what the roles of tasks may do', () => {
  it('takes ARNs where they belong, and refuses what is none', async () => {
    const arn = 'arn:aws:kms:us-east-1:123456789012:key/1';
    const { transcript } = await heldTalk([
      '4',
      '1',
      '',
      '',
      'arn:aws:s3:::x',
      '4',
      'x',
      arn,
      '4',
      '',
      '4',
      '-',
      '5',
      '5',
      '',
      'q',
    ]);
    expect(transcript).toContain('This is the ARN of no secret, parameter or KMS key:\narn:aws:s3:::x\n');
    expect(transcript).toContain('The ARN of a KMS key looks like');
    expect(transcript).toContain(`So far:\n${arn}\n`);
    expect(transcript).toContain('So far: Roles ecsTaskExecutionRole; Details nothing more.');
  });

  it('is not taken where IAM would refuse it', async () => {
    const { transcript } = await heldTalk([
      '4',
      '2',
      '',
      '',
      '4',
      '{"Version": "2012-10-17", "Statement": []}',
      '4',
      '{',
      '.',
      'q',
    ]);
    expect(transcript).toContain('It is not taken. The policy has no statement yet: add one.');
    expect(transcript).toContain('This is no policy document:');
  });
});

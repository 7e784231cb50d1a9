import { describe, expect, it } from 'vitest';
import { heldTalk } from './held-talk.ts';
import { ATTACH, CREATE_AND_ATTACH } from './scripts.ts';

describe('both procedures, line by line', () => {
  it('lead from a template to the receipt', async () => {
    const { transcript, exitCode, left } = await heldTalk([...CREATE_AND_ATTACH, '']);
    expect(transcript).toMatchInlineSnapshot(`
      "ecs-iam-wizard, line by line. Every question is answered with a number or a text, and Enter.
      b goes back, ? explains, q leaves. Nothing is changed in an account before you type yes.
      You work in the practice account 123456789012, in which nothing is real, as user/admin, Region us-east-1.

      What would you like to do?
      1. Create a policy and attach it, one final review for both
      2. Create a policy, actions, conditions, name
      3. Attach policies, to users, groups or roles
      4. Prepare ECS's own roles, for instances, tasks and services
      5. Check a policy, mistakes; what it allows
      6. Work in another account
      7. Leave
      Type 1 to 7; Enter takes 1.
      Also: ? help, q leave.
      > 1

      Step 1 of 8: Start.
      What shall the policy start from?
      1. A template, the example policies of AWS, brought up to date
      2. A policy of AWS, as a copy, or to attach as it is
      3. A policy of this account, as a copy, or to change
      4. A JSON file
      5. A pasted JSON document
      6. Nothing, choose the actions yourself
      Type 1 to 6; Enter takes 1.
      Also: b back, ? help, q leave.
      > 1

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
      Choices 1 to 15 of 24. n reads the next page.
      Type 1 to 24.
      Also: d 1 details, v 1 as AWS printed it, a word filters, b back, ? help, q leave.
      > 11

      Step 2 of 8: Parameters.
      So far: Start task-list.
      Which resources is it about?

      The name of the cluster. * stands for any cluster, web-* for those whose name begins so: the policy then reaches every one of them, also those made later.
      cluster_name, such as web:
      Also: b back, ? help, q leave.
      > web
      That makes:
      arn:aws:ecs:us-east-1:123456789012:cluster/web

      These are the values; a number changes one. Go on?
      1. Go on
      2. partition, aws
      3. region, us-east-1
      4. aws_account_id, 123456789012
      5. cluster_name, web
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 3 of 8: Permissions.
      So far: Start task-list; Parameters cluster_name web.
      What shall it allow?
      1. Go on to the review, 1 statement, 215 of 6,144 characters
      2. Statement 1, Allow: list tasks on cluster web
      3. Add a statement
      4. Request conditions, for every Allow statement
      5. The policy as JSON, read it, or paste another
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 4 of 8: Review.
      So far: Start task-list; Parameters cluster_name web; Permissions 1 statement.
      May list tasks on cluster web.
      It has 215 of 6,144 characters.
      Nothing was found to be wrong with it.
      Is this the policy that you mean?
      1. Yes, go on
      2. Ask what it would allow
      3. Hear it by service
      4. Read the JSON
      5. Change it
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 5 of 8: Name.
      So far: Start task-list; Parameters cluster_name web; Permissions 1 statement.
      What shall the policy be called?
      Enter keeps ECSListTasks.
      Also: b back, ? help, q leave.
      > WebTaskList
      Reading the policies of this account.
      1 policy of this account.

      Go on, or change something?
      1. Go on
      2. Name, WebTaskList
      3. Description, none
      4. Path, /
      5. Tags, none
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 6 of 8: Who.
      So far: Start task-list; Parameters cluster_name web; Permissions 1 statement; Name WebTaskList.
      Nobody is chosen yet.
      Who shall get it?
      1. Choose users, none chosen
      2. Choose groups, none chosen, better than single users
      3. Choose roles, none chosen
      4. Type or paste a list of names
      Type 1 to 4.
      Also: b back, ? help, q leave.
      > 1
      Reading the users.
      12 users.

      Which users?
      1. admin, not chosen
      2. alice, not chosen, path /engineering/
      3. bob, not chosen, path /engineering/
      4. carol, not chosen, path /engineering/web/
      5. dave, not chosen, path /engineering/web/
      6. erin, not chosen, path /operations/
      7. frank, not chosen, path /operations/
      8. grace, not chosen
      9. heidi, not chosen, path /finance/
      10. ivan, not chosen, path /finance/
      11. judy, not chosen, path /engineering/
      12. mallory, not chosen, path /contractors/
      Nothing chosen. Numbers 1 to 12 change it, such as 1 3 5-7; 0 or Enter goes on.
      Also: h 1 what a user has, all chooses all that are listed, none takes them back, b back, ? help, q leave.
      > 2 3
      Chosen: alice and bob.
      2 chosen. Numbers 1 to 12 change it, such as 1 3 5-7; 0 or Enter goes on.
      > 0

      Chosen: user alice, user bob.
      All chosen users are in the group ecs-developers: attaching to it is better.
      Who shall get it?
      1. Go on
      2. Choose users, 2 chosen
      3. Choose groups, none chosen, better than single users
      4. Choose roles, none chosen
      5. Type or paste a list of names
      6. Take the group ecs-developers in place of its users
      Type 1 to 6; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 7 of 8: Policies.
      So far: Start task-list; Parameters cluster_name web; Permissions 1 statement; Name WebTaskList; Who alice, bob.
      The policy that is made, WebTaskList, will be attached.
      Attach other policies besides?
      1. Go on
      2. Choose policies of this account
      3. Choose policies of AWS
      4. Type the ARN of a policy, which can be typed here at once
      Type 1 to 4; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 8 of 8: Confirm.
      So far: Start task-list; Parameters cluster_name web; Permissions 1 statement; Name WebTaskList; Who alice, bob; Policies WebTaskList.
      Holding it against the account; nothing is written.

      Nothing has been changed yet. This run would:
      - create policy WebTaskList, 1 statement, 215 characters
      - attach it to user alice, user bob
      Account 123456789012, the practice account, as user/admin.
      Type yes to make these changes, or choose something else.
      1. Read the JSON
      2. Show the same as a command
      3. Save it as a request file
      4. Look at the account again
      5. Go to the menu, nothing is written
      Type 1 to 5.
      Also: yes makes the changes, b back, ? help, q leave.
      > yes

      Writing: 3 steps. Ctrl-C stops after the step under way.
      1 of 3, create policy WebTaskList, 215 characters: done.
      2 of 3, attach WebTaskList to user alice: done.
      3 of 3, attach WebTaskList to user bob: done.

      Done.
      - WebTaskList created:
      arn:aws:iam::123456789012:policy/WebTaskList
      - attached to user alice, user bob
      Same again, without questions:
      ecs-iam-wizard create --template task-list --set region=us-east-1 --set cluster_name=web --policy-name WebTaskList --user-name alice --user-name bob --sandbox --yes
      Take it back:
      ecs-iam-wizard undo RUN-ID
      Receipt:
      HOME/runs/RUN-ID.json

      What next?
      1. Leave
      2. Take it back, after another review
      3. Try it as a test user
      4. Hear the outcome again
      5. Go to the menu
      Type 1 to 5; Enter takes 1.
      Also: ? help, q leave.
      > 

      What was written can be taken back later with:
      ecs-iam-wizard undo RUN-ID
      "
    `);
    expect([exitCode, left]).toEqual([0, []]);
  });

  it('or give a policy that exists to a group', async () => {
    const { transcript, exitCode, left } = await heldTalk([...ATTACH, '']);
    expect(transcript.slice(transcript.indexOf('Step 1'))).toMatchInlineSnapshot(`
      "Step 1 of 3: Who.
      Nobody is chosen yet.
      Who shall get it?
      1. Choose users, none chosen
      2. Choose groups, none chosen, better than single users
      3. Choose roles, none chosen
      4. Type or paste a list of names
      Type 1 to 4.
      Also: b back, ? help, q leave.
      > 2
      Reading the groups.
      5 groups.

      Which groups?
      1. admins, not chosen
      2. ci, not chosen, path /automation/
      3. ecs-developers, not chosen, path /engineering/
      4. ecs-operators, not chosen, path /operations/
      5. read-only, not chosen
      Nothing chosen. Numbers 1 to 5 change it, such as 1 3 5-7; 0 or Enter goes on.
      Also: h 1 what a group has, all chooses all that are listed, none takes them back, b back, ? help, q leave.
      > 4
      Chosen: ecs-operators.
      1 chosen. Numbers 1 to 5 change it, such as 1 3 5-7; 0 or Enter goes on.
      > 0

      Chosen: group ecs-operators.
      Who shall get it?
      1. Go on
      2. Choose users, none chosen
      3. Choose groups, 1 chosen, better than single users
      4. Choose roles, none chosen
      5. Type or paste a list of names
      Type 1 to 5; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 2 of 3: Policies.
      So far: Who ecs-operators.
      Which policies shall be attached?
      1. Choose policies of this account
      2. Choose policies of AWS
      3. Type the ARN of a policy, which can be typed here at once
      Type 1 to 3.
      Also: b back, ? help, q leave.
      > 1
      Reading the policies of this account.
      1 policy of this account.

      Which policies of this account?
      1. EcsTaskViewer, not chosen, attached 2 times
      Nothing chosen. 1 changes it, 0 or Enter goes on.
      Also: b back, ? help, q leave.
      > 1
      Chosen: EcsTaskViewer.
      1 chosen. 1 changes it, 0 or Enter goes on.
      > 0

      Chosen: EcsTaskViewer.
      Which policies shall be attached?
      1. Go on
      2. Choose policies of this account
      3. Choose policies of AWS
      4. Type the ARN of a policy, which can be typed here at once
      Type 1 to 4; Enter takes 1.
      Also: b back, ? help, q leave.
      > 

      Step 3 of 3: Confirm.
      So far: Who ecs-operators; Policies EcsTaskViewer.
      Holding it against the account; nothing is written.

      Nothing has been changed yet. This run would:
      - attach EcsTaskViewer to group ecs-operators
      Account 123456789012, the practice account, as user/admin.
      Type yes to make these changes, or choose something else.
      1. Show the same as a command
      2. Save it as a request file
      3. Look at the account again
      4. Go to the menu, nothing is written
      Type 1 to 4.
      Also: yes makes the changes, b back, ? help, q leave.
      > yes

      Writing: 1 step. Ctrl-C stops after the step under way.
      1 of 1, attach EcsTaskViewer to group ecs-operators: done.

      Done.
      - EcsTaskViewer attached to group ecs-operators
      Same again, without questions:
      ecs-iam-wizard attach --policy-arn arn:aws:iam::123456789012:policy/web/EcsTaskViewer --group-name ecs-operators --sandbox --yes
      Take it back:
      ecs-iam-wizard undo RUN-ID
      Receipt:
      HOME/runs/RUN-ID.json

      What next?
      1. Leave
      2. Take it back, after another review
      3. Try it as a test user
      4. Hear the outcome again
      5. Go to the menu
      Type 1 to 5; Enter takes 1.
      Also: ? help, q leave.
      > 

      What was written can be taken back later with:
      ecs-iam-wizard undo RUN-ID
      "
    `);
    expect([exitCode, left]).toEqual([0, []]);
  });
});

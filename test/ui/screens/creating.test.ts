import { afterEach, describe, expect, it } from 'vitest';
import { answered } from '../answered.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

const SIZE = { columns: 80, rows: 22 };

/** The wizard at a step of the first procedure, every step before it answered. */
async function at(question: string, account = new FakeAccount(), size = SIZE): Promise<Stage> {
  const stage = new Stage({ size, account, answers: answered({ description: 'For the web team' }) });
  let frame = await stage.until('What would you like to do?');
  while (!frame.includes(question)) frame = await stage.press('enter');
  return stage;
}

describe('the first procedure', () => {
  it('starts from a template', async () => {
    const stage = await at('What shall the policy start from?');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ● Start  ○ Parameters  ○ Permissions  ○ Review  ○ Name   1/5
      ────────────────────────────────────────────────────────────────────────────────
      What shall the policy start from?
        [Templates]  AWS managed   Your policies   Blank or file
          Register task definitions of one family and read all        risk medium
        tasks
          Run one task family on one cluster                          risk medium
          Start one task family on container instances                risk medium
      ❯   List the tasks of one cluster                               risk low
          Describe tasks of one cluster                               risk low
        ! Open a shell in running containers                          risk high
        services
          Create services on one cluster                              risk medium
        List the tasks of one cluster: their ARNs and nothing more.
        Correction: The printed policy holds today, except that its ARN begins with
        arn:aws:, which matches nothing in China or GovCloud. The partition is a ...

      ────────────────────────────────────────────────────────────────────────────────
      tab switch · d details · v printed · / filter · enter next · esc back · ? help"
    `);
  });

  it('asks for what the template leaves open', async () => {
    const stage = await at('Which resources is it about?');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Parameters  ○ Permissions  ○ Review  ○ Name   2/5
      ────────────────────────────────────────────────────────────────────────────────
      Which resources is it about?
      ❯ cluster_name    web
        partition       aws
        region          us-east-1
        aws_account_id  123456789012

        makes  arn:aws:ecs:us-east-1:123456789012:cluster/web




        The name of the cluster. * stands for any cluster, web-* for those whose
        name begins so: the policy then reaches every one of them, also those made
        later.

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });

  it('says beside the field what is wrong with it, while it is typed', async () => {
    const stage = await at('Which resources is it about?');
    expect(await stage.press({ type: '!!' })).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Parameters  ○ Permissions  ○ Review  ○ Name   2/5
      ────────────────────────────────────────────────────────────────────────────────
      Which resources is it about?
      ❯ cluster_name    web!!   !
        partition       aws
        region          us-east-1
        aws_account_id  123456789012

        makes  arn:aws:ecs:us-east-1:123456789012:cluster/web!!




        The name of the cluster. * stands for any cluster, web-* for those whose
        name begins so: the policy then reaches every one of them, also those ...
      ! A cluster name has up to 255 letters, digits, _ and -; * stands for any
        characters.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });

  it('says it on a small terminal too', async () => {
    const stage = await at('Which resources is it about?', new FakeAccount(), { columns: 60, rows: 15 });
    expect(await stage.press({ type: '!!' })).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy ✔  ● Parameters ○ ○ ○   2/5
      ────────────────────────────────────────────────────────────
      Which resources is it about?
      ❯ cluster_name    web!!   !
        partition       aws
        region          us-east-1
        aws_account_id  123456789012

      ! A cluster name has up to 255 letters, digits, _ and -; *
        stands for any characters.
      ────────────────────────────────────────────────────────────
      ↑↓ field · enter next · esc back · ctrl+g help"
    `);
  });

  it('shows the statements with their parts', async () => {
    const stage = await at('What shall it allow?');
    expect(await stage.press('down', 'down')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Parameters  ● Permissions  ○ Review  ○ Name   3/5
      ────────────────────────────────────────────────────────────────────────────────
      What shall it allow?
        [Visual]  JSON
        Go on to the review  1 statement, 215 of 6,144 characters                   ok
        Statement 1  Allow   list tasks on cluster web
      ❯   Actions            1 of 81  List 1                                        ok
          Resources          any resource                                           ok
          Conditions         on cluster web                                         ok
        Request conditions   for every Allow statement (optional)
        + add a statement


        ecs:ListTasks



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · e effect · x delete · tab JSON · enter open · esc back · ? help"
    `);
  });

  it('offers the actions by access level, with what they need besides', async () => {
    const stage = await at('What shall it allow?');
    await stage.press('end', 'enter', 'enter');
    await stage.until('Select actions');
    expect(
      await stage.press({ type: '/' }, { type: 'runtask' }, 'enter', { type: ' ' }),
    ).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Parameters  ● Permissions  ○ Review  ○ Name   3/5
      ────────────────────────────────────────────────────────────────────────────────
      Select actions of Amazon Elastic Container Service (1 selected)
        / runtask   1 of 81
        Write  1 of 49
      ❯ ◉ RunTask  on task-definition; needs iam:PassRole, ecs:TagResource







        Grants permission to start a task using random placement and the default
        Amazon ECS scheduler
        Needs iam:PassRole: the task definition, or an override in the call, ...

      ────────────────────────────────────────────────────────────────────────────────
      space select · w wildcard · esc clear the filter · enter next · ? help"
    `);
  });

  it('tells while the name is typed that the account has it already', async () => {
    const account = new FakeAccount().withPolicy('customer', 'LISTTASKS');
    const stage = await at('What shall the policy be called?', account);
    expect(await stage.until('already')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ✔ Parameters  ✔ Permissions  ✔ Review  ● Name   5/5
      ────────────────────────────────────────────────────────────────────────────────
      What shall the policy be called?
      ❯ Name         ListTasks   !
        Description  For the web team
        Path         /
        Tags         (none)






        Up to 128 letters, digits and + = , . @ _ -
      ! The account has LISTTASKS already, and IAM does not tell names apart by
        capital letters. Give another name, or press ctrl+n: this becomes a new
        version of it.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · ctrl+n new version · enter next · esc back · ctrl+g help"
    `);
  });
});

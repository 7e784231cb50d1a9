import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { editing, LIST, RUN, sids } from './editor-walk.ts';
import { statementsOf } from './scope-walk.ts';

describe('the actions', () => {
  const choosing = () => editing([{ Effect: 'Allow', Action: [], Resource: '*' }]).press('enter');

  it('stand in the policy as soon as they are ticked, in the order of the list', () => {
    const walk = choosing().press('/', 'stoptask', 'enter', ' ', 'escape', '/', 'listtasks', 'enter', ' ');
    expect(statementsOf(walk)[0]?.Action).toEqual(['ecs:ListTasks', 'ecs:StopTask']);
    expect(statementsOf(walk.press('g'))[0]?.Action).toBe('ecs:StopTask');
    expect(walk.press('escape', 'escape').screen).toBe('permissions');
  });

  it('are covered by a wildcard, which can be taken out or spelled out', () => {
    const walk = choosing().press('w', '*TaskSet');
    expect(drawn(walk)).toContain('ecs:*TaskSet stands for 4 actions: Write 4');
    expect(statementsOf(walk.press('enter'))[0]?.Action).toBe('ecs:*TaskSet');
    walk.press('/', 'createtaskset', 'enter');
    expect(body(walk)).toMatchInlineSnapshot(`
      [
        "  / createtaskset   1 of 82",
        "  Write  4 of 49",
        "❯ ◉ CreateTaskSet  by ecs:*TaskSet",
        "  ecs:*TaskSet stands for it. At the top of the list, space takes the wildcard",
        "  out and o spells it out.",
        "  Grants permission to create a new Amazon ECS task set ...",
      ]
    `);
    expect(walk.press(' ').wizard.notice).toContain('ecs:*TaskSet stands for it.');
    walk.press('escape', 'home');
    expect(statementsOf(walk.press(' '))[0]?.Action).toEqual([]);
    expect(statementsOf(walk.press(' ', 'o'))[0]?.Action).toEqual([
      'ecs:CreateTaskSet',
      'ecs:DeleteTaskSet',
      'ecs:UpdateServicePrimaryTaskSet',
      'ecs:UpdateTaskSet',
    ]);
  });

  it('keep the highlight on the action in hand when a wildcard comes before them', () => {
    const walk = choosing().press('/', 'runtask', 'enter', 'escape', 'w', 'Describe*', 'enter');
    expect(body(walk).join('\n')).toMatch(/❯ ◯ RunTask/);
    walk.press('w', 'List*', 'enter');
    expect(body(walk).join('\n')).toMatch(/❯ ◯ RunTask/);
  });

  it('take no wildcard that stands for nothing, and say what would', () => {
    const walk = choosing().press('w', 'Describe', 'enter');
    expect(walk.screen).toBe('wildcard');
    expect(walk.wizard.problem).toBe('ecs:Describe is no action; Describe* stands for 14.');
    expect(drawn(walk.press('escape', 'w'))).toContain('Wildcard  Describe');
  });

  it('of every service are found by their names, and are not ticked by the thousand', () => {
    const walk = choosing().press('s', '/', 'any service', 'enter', 'enter');
    walk.press('passrole', 'enter', ' ');
    expect(statementsOf(walk)[0]?.Action).toBe('iam:PassRole');
    walk.press('escape', 'a');
    expect(walk.wizard.problem).toMatch(/too many for one policy: filter with \/, or press w/);
    expect(statementsOf(walk)[0]?.Action).toBe('iam:PassRole');
  });

  it('of another service join those that are there', () => {
    const walk = editing([LIST]).press('down', 'enter', 's', '/', 'iam', 'enter', 'enter');
    walk.press('/', 'passrole', 'enter', ' ');
    expect(drawn(walk)).toContain('Select actions of iam (1 selected, 1 of other services)');
    expect(statementsOf(walk)[0]?.Action).toEqual(['ecs:ListClusters', 'iam:PassRole']);
  });

  it('leave alone what the reference does not know, until it is taken out', () => {
    const walk = editing([{ ...LIST, Action: ['ecs:RunTasks', 'ecs:ListClusters'] }]).press('down', 'enter');
    expect(drawn(walk.press('home'))).toMatch(/◉ ! ecs:RunTasks/);
    expect(drawn(walk)).toContain('Did you mean ecs:RunTask?');
    expect(statementsOf(walk.press(' '))[0]?.Action).toBe('ecs:ListClusters');
  });

  it('that are all unticked leave the rest of the statement as it is', () => {
    const walk = editing([RUN]).press('down', 'enter', ' ', 'escape');
    expect(statementsOf(walk)).toEqual([{ ...RUN, Action: [] }]);
    expect(drawn(walk)).toContain('! no action yet');
  });
});

describe('what actions need besides', () => {
  const chosen = () =>
    editing([{ ...RUN, Action: [] }]).press('enter', '/', 'runtask', 'enter', ' ', 'enter');

  it('is offered once they are chosen, what they mostly need ticked', () => {
    expect(body(chosen())).toMatchInlineSnapshot(`
      [
        "  Mostly needed  1 of 1",
        "❯ ◉ Pass the roles of the tasks  iam:PassRole for ecs:RunTask",
        "  Needed in some uses  1",
        "  ◯ Tag what is made             ecs:TagResource for ecs:RunTask",
        "  Adds: May pass <task_role_arn> and <execution_role_arn> to",
        "  ecs-tasks.amazonaws.com. Asks for task_role_arn, execution_role_arn",
        "  afterwards. ...",
      ]
    `);
  });

  it('becomes statements behind the one that needs them, and the values that are open are asked for', () => {
    const walk = chosen().press('enter');
    expect(sids(walk)).toEqual(['Run', 'PassTaskRolesToEcs']);
    expect(walk.screen).toBe('permissions');
    expect(drawn(walk)).toContain('! 2 values open');
    expect(walk.press('home', 'enter').screen).toBe('parameters');
    expect(walk.wizard.notice).toBe('The policy still needs 2 values: task_role_arn, execution_role_arn.');
    expect(walk.press('escape').screen).toBe('permissions');
    const role = 'arn:aws:iam::123456789012:role/web';
    expect(walk.press('home', 'enter', role, 'enter', role, 'enter').screen).toBe('permissions');
    expect(walk.press('enter').screen).toBe('review-policy');
  });

  it('is not offered again when it was declined, but can be asked for', () => {
    const walk = chosen().press(' ', 'enter');
    expect(sids(walk)).toEqual(['Run']);
    expect(walk.press('enter').screen).toBe('actions');
    expect(walk.press('enter').screen).toBe('permissions');
    expect(drawn(walk)).toContain('! needs iam:PassRole');
    expect(walk.press('n').screen).toBe('companion');
    expect(sids(walk.press('enter'))).toEqual(['Run', 'PassTaskRolesToEcs']);
  });
});

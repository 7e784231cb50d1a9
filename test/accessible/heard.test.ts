import { describe, expect, it } from 'vitest';
import { heldTalk } from './held-talk.ts';
import { CREATE_AND_ATTACH, placeOf } from './scripts.ts';

const TASK_LIST = placeOf('task-list');

describe('a list whose choice is told about', () => {
  it('of templates keeps its numbers', async () => {
    const script = ['1', '1', `d ${TASK_LIST}`, `v ${placeOf('ecs-read-only')}`, TASK_LIST, 'web', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('Risk: low.');
    expect(transcript).toMatch(
      /there is only this variant\.\nWhich template\? Type 1 to \d+\. \? reads the choices again\.\n/,
    );
    expect(transcript.match(/^1\. Create one cluster/gm)).toHaveLength(1);
    expect(transcript).toContain('So far: Start task-list.');
  });

  it('of users keeps its numbers and what is chosen', async () => {
    const { transcript } = await heldTalk(['3', '1', '2', 'h 1', '3', '0', 'q']);
    expect(transcript).toContain('admin has 1 policy: AdministratorAccess.');
    expect(transcript).toContain('Chosen: user alice, user bob.');
    expect(transcript.match(/^1\. admin/gm)).toHaveLength(1);
  });

  it('of findings says in a line that one is not mended at once', async () => {
    const document =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}]}';
    const { transcript } = await heldTalk(['5', '2', document, '1', '1', 'q']);
    expect(transcript).toContain('That cannot be mended at once.\nWhat shall become of');
    expect(transcript.match(/^1\. Security warning/gm)).toHaveLength(1);
  });
});

describe('a menu that is come back to', () => {
  it('is not read out again after a look at the plan, unless it is asked for', async () => {
    const script = [...CREATE_AND_ATTACH.slice(0, -1), '1', '2', '?', 'q'];
    const { transcript } = await heldTalk(script);
    const after = transcript.slice(transcript.indexOf('> 1\n{'));
    expect(after).toContain(
      '}\nType yes to make these changes, or choose something else. Type 1 to 5. ? reads the choices again.\n',
    );
    expect(transcript.match(/^1\. Read the JSON$/gm)).toHaveLength(2);
    expect(after.indexOf('1. Read the JSON')).toBeGreaterThan(after.indexOf('> ?\n'));
  });

  it('is read out when its choices are others', async () => {
    const { transcript } = await heldTalk(['3', '1', '2', '0', '2', '8', '0', 'q']);
    expect(transcript.match(/^1\. Choose users/gm)).toHaveLength(1);
    expect(transcript.match(/^2\. Choose users/gm)).toHaveLength(1);
  });
});

describe('the details of a run', () => {
  it('are told once, not again after a look at its undoing', async () => {
    const { home } = await heldTalk([...CREATE_AND_ATTACH, '']);
    const { transcript } = await heldTalk(['6', '1', '2', 'b', 'q'], { home });
    expect(transcript.match(/^Run RUN-ID: done/gm)).toHaveLength(1);
    expect(transcript.match(/What with this run\?/g)).toHaveLength(2);
  });
});

describe('a statement', () => {
  it('that was not added leaves nothing to take back', async () => {
    const { transcript } = await heldTalk(['1', '6', '1', '1', 'RunTask', '1', '1', '0', 'q']);
    expect(transcript).toContain('No action was chosen, so no statement is added.\n');
    expect(transcript).not.toContain('Take back');
  });

  it('tells what a change made of it, though its parts are not read again', async () => {
    const script = ['1', '1', TASK_LIST, 'web', '', '2', '2', '1', '0', '2', '0', 'q'];
    const { transcript } = await heldTalk(script);
    const told = transcript.match(/^Requests for ecs:ListAttributes never have ecs:cluster.*$/gm);
    expect(told).toHaveLength(1);
  });
});

describe('what is to be copied', () => {
  it('stands in a line of its own: ARNs, commands and the names of receipts', async () => {
    const made = await heldTalk([...CREATE_AND_ATTACH, '4', '3', 'yes', '', '1', 'q']);
    const later = await heldTalk(['6', '1', '2', 'yes', '', 'q'], { home: made.home });
    const said = `${made.transcript}${later.transcript}`.split('\n');
    const copied = said.filter(line => /arn:aws|ecs-iam-wizard \w+ |runs\/RUN-ID/.test(line));
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter(line => !/^(arn:aws\S+|ecs-iam-wizard .+|HOME\S+)$/.test(line))).toEqual([]);
  });
});

describe('the number of a step', () => {
  it('and of all steps stay the same on the whole way', async () => {
    for (const script of [CREATE_AND_ATTACH, ['1', '6', '1', '1', 'runtask', '1', '0', '0', '0', '1', 'q']]) {
      const { transcript } = await heldTalk(script);
      const numbers = [...transcript.matchAll(/^Step (\d) of (\d)/gm)].map(([, step, all]) => [step, all]);
      expect(new Set(numbers.map(([, all]) => all))).toEqual(new Set(['8']));
      expect(numbers).toEqual([...numbers].sort());
    }
  });
});

describe('many who are chosen', () => {
  it('are counted behind the first eight in each step that follows', async () => {
    const { transcript } = await heldTalk(['3', '1', 'all', '0', '', 'q']);
    expect(transcript).toMatch(/So far: Who admin(, \w+){7} and 4 more\./);
  });
});

describe('what is heard', () => {
  it('of a new version are words in place of signs', async () => {
    const script = ['2', '1', TASK_LIST, 'web', '', '', '', 'EcsTaskViewer', 'yes', '', '2', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('goes: Sid: ListTasks\ncomes: Sid: ListTasksInCluster\n');
    expect(transcript).toContain('comes: Condition ArnEquals ecs:cluster:');
  });

  it('of a wrong time comes where it was typed', async () => {
    const script = ['2', '6', '1', '1', 'stoptask', '1', '0', '0', '2', '4', '4', 'x', '2026-01-01', '', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('> x\n"x" is no time.');
    expect(transcript).toContain('Done: Within a time on.');
  });

  it('of an operator has neither three dots nor a sentence without its end', async () => {
    const script = ['2', '6', '1', '1', 'stoptask', '1', '0', '0', '2', '4', '10', 'secure', '1', 'q'];
    const { transcript } = await heldTalk(script);
    expect(transcript).toContain('1. Bool, aws:SecureTransport is the value\n');
    expect(transcript).toContain('is the value, or is absent. Beware: It is met');
  });

  it('of the JSON is left with Enter', async () => {
    const { transcript } = await heldTalk(['2', '6', '2', '1', '', 'q']);
    expect(transcript.match(/what with it\?/g)).toHaveLength(2);
    expect(transcript.match(/What shall it allow\?/g)).toHaveLength(2);
  });
});

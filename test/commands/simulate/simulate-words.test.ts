import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulatedContext } from '../../../source/commands/simulate/simulated-context.ts';
import { refuseBadPolicies } from '../../../source/commands/simulate/simulated-policies.ts';
import {
  simulatedActions,
  simulatedResources,
  unknownActions,
} from '../../../source/commands/simulate/simulated-requests.ts';
import { ownFolder } from '../../own-folder.ts';

const NOTHING = { action: [], resource: [], context: [], policyDocument: [], policyArn: [] };

describe('--action', () => {
  it('takes patterns for all known actions that they stand for, each once', () => {
    expect(simulatedActions(['ecs:*Task', 'ecs:RunTask', 'ECS:stoptask'])).toEqual([
      'ecs:RunTask',
      'ecs:StartTask',
      'ecs:StopTask',
    ]);
  });

  it('takes an action that the reference does not know as it is', () => {
    const actions = simulatedActions(['ecs:DescribeCluster', 'new:Thing', 'ecs:RunTask']);
    expect(actions).toEqual(['ecs:DescribeCluster', 'new:Thing', 'ecs:RunTask']);
    expect(unknownActions(actions)).toEqual(['ecs:DescribeCluster', 'new:Thing']);
  });

  it.each([[[]], [['RunTask']], [['ecs:']], [['ecs:Nothing*']], [['nothing:*']], [['']]])(
    'refuses %j',
    words => {
      expect(() => simulatedActions(words)).toThrow(/--action|no action/);
    },
  );
});

describe('--resource', () => {
  it('is every resource by default', () => {
    expect(simulatedResources([])).toEqual(['*']);
  });

  it('takes whole ARNs, each once', () => {
    const arn = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
    expect(simulatedResources([arn, '*', arn])).toEqual([arn, '*']);
  });

  it.each(['web', 'arn:aws:ecs:*', '', `arn:aws:s3:::${'a'.repeat(2048)}`])('refuses %j', word => {
    expect(() => simulatedResources([word])).toThrow(/is no ARN/);
  });
});

describe('the context of a simulation', () => {
  function file(content: string): string {
    const folder = ownFolder('simulated-context');
    const place = path.join(folder, 'context.json');
    writeFileSync(place, content);
    return place;
  }

  it('collects the values of a key that is repeated, whatever its letter case; values may hold equals signs', async () => {
    const words = ['aws:TagKeys=a', 'AWS:tagkeys=b=c', 'aws:username='];
    expect([...(await simulatedContext({ ...NOTHING, context: words }))]).toEqual([
      ['aws:TagKeys', ['a', 'b=c']],
      ['aws:username', ['']],
    ]);
  });

  it('takes a file, in which a key may be there without values', async () => {
    const contextFile = file(
      '{"aws:username": "alice", "aws:TagKeys": [], "e:number": 5, "e:both": [true, "x"]}',
    );
    expect([...(await simulatedContext({ ...NOTHING, contextFile }))]).toEqual([
      ['aws:username', 'alice'],
      ['aws:TagKeys', []],
      ['e:number', 5],
      ['e:both', [true, 'x']],
    ]);
  });

  it('puts flags in the place of what the file says of the same key', async () => {
    const contextFile = file('{"aws:username": "alice", "e:a": "1"}');
    const context = await simulatedContext({ ...NOTHING, contextFile, context: ['AWS:UserName=bob'] });
    expect([...context]).toEqual([
      ['e:a', '1'],
      ['AWS:UserName', ['bob']],
    ]);
  });

  it.each(['aws:username', '=x', ''])('refuses the word %j', async word => {
    await expect(simulatedContext({ ...NOTHING, context: [word] })).rejects.toThrow('KEY=VALUE');
  });

  it.each(['', '[]', 'null', '"x"', '{"a": null}', '{"a": {"b": 1}}', '{"a": [["x"]]}', '{"a": 1'])(
    'refuses a file that holds %j',
    async content => {
      const call = simulatedContext({ ...NOTHING, contextFile: file(content) });
      await expect(call).rejects.toThrow(/is no request context/);
    },
  );

  it('refuses a file that is not there', async () => {
    await expect(simulatedContext({ ...NOTHING, contextFile: '/nowhere/x.json' })).rejects.toThrow(
      'There is no file /nowhere/x.json.',
    );
  });
});

describe('the policies of a simulation', () => {
  it.each([
    ['none at all', {}],
    ['an ARN that is none', { policyArn: ['web'] }],
    ['a user name that is none', { userName: 'a b' }],
    ['two documents from standard input', { policyDocument: ['-', '-'] }],
    ['document and context from standard input', { policyDocument: ['-'], contextFile: '-' }],
  ])('are refused: %s', (_, flags) => {
    expect(() => refuseBadPolicies({ ...NOTHING, ...flags })).toThrow(
      expect.objectContaining({ kind: 'usage' }),
    );
  });
});

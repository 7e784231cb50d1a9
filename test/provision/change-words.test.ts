import { describe, expect, it } from 'vitest';
import { changeLines } from '../../source/provision/change-words.ts';

describe('what differs, value by value', () => {
  const policy = (action: string | string[], resource: string) => ({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Look', Effect: 'Allow' as const, Action: action, Resource: resource },
      { Sid: 'Same', Effect: 'Allow' as const, Action: 'ecs:ListClusters', Resource: '*' },
    ],
  });

  it('names the statement and shows only what goes and what comes', () => {
    const before = JSON.stringify(policy(['ecs:DescribeTasks', 'ecs:StopTask'], 'a'));
    const lines = changeLines(before, policy('ecs:DescribeTasks', 'b'));
    expect(lines[0]).toBe('= Statement 1 (Look)');
    expect([...lines.slice(1)].sort()).toEqual([
      '+   Resource: b',
      '-   Action: ecs:StopTask',
      '-   Resource: a',
    ]);
  });

  it('is empty for the same meaning, and for a text that is no JSON', () => {
    expect(
      changeLines(JSON.stringify(policy(['ecs:DescribeTasks'], 'a')), policy('ecs:DescribeTasks', 'a')),
    ).toEqual([]);
    expect(changeLines('{', policy('ecs:DescribeTasks', 'a'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { allow, ask, deny, policy } from './asking.ts';

const when = (block: Record<string, unknown>) => ({ Condition: block });
const team = when({ StringEquals: { 'aws:ResourceTag/team': 'web' } });

describe('missing context', () => {
  it.each([
    ['a key that an Allow needs', [allow(team)], {}, ['aws:ResourceTag/team']],
    ['a key that is there', [allow(team)], { 'AWS:resourcetag/TEAM': 'api' }, []],
    ['a key that is there without values', [allow(team)], { 'aws:ResourceTag/team': [] as string[] }, []],
    [
      'all keys that an Allow needs together',
      [allow(when({ StringEquals: { 'e:b': '1', 'e:a': '1' } }))],
      {},
      ['e:a', 'e:b'],
    ],
    [
      'nothing when another condition fails anyhow',
      [allow(when({ StringEquals: { 'e:a': '1', 'e:b': '1' } }))],
      { 'e:a': '2' },
      [],
    ],
    ['nothing for another action', [allow({ Action: 'iam:*', ...team })], {}, []],
    ['nothing for another resource', [allow({ Resource: 'arn:aws:iam::*:*', ...team })], {}, []],
    ['nothing when it is allowed without', [allow(team), allow()], {}, []],
    ['a key that a Deny waits for', [allow(), deny(team)], {}, ['aws:ResourceTag/team']],
    ['a key that only its absence allows', [allow(when({ StringNotEquals: { 'e:a': '1' } }))], {}, ['e:a']],
    ['a key that IfExists passes over', [allow(when({ BoolIfExists: { 'e:a': 'true' } }))], {}, ['e:a']],
    ['a key that only its absence denies', [deny(when({ StringNotEquals: { 'e:a': '1' } }))], {}, ['e:a']],
    ['nothing when it is denied anyhow', [deny(when({ StringNotEquals: { 'e:a': '1' } })), deny()], {}, []],
    ['nothing of an Allow when it is denied', [allow(team), deny()], {}, []],
    ['what a resource asks for', [allow({ Resource: 'arn:aws:ecs:*:*:task/${e:a}/*' })], {}, ['e:a']],
    ['nothing of a resource that fits no value', [allow({ Resource: 'arn:aws:s3:::${e:a}' })], {}, []],
    [
      'what a default stands in for',
      [allow({ Resource: "arn:aws:ecs:*:*:task/${e:a, 'web'}/*" })],
      {},
      ['e:a'],
    ],
    [
      'the variable of a condition',
      [allow(when({ StringEquals: { 'e:a': '${e:b}' } }))],
      { 'e:a': 'x' },
      ['e:b'],
    ],
    [
      'key and variable of a condition',
      [allow(when({ StringEquals: { 'e:a': '${e:b}' } }))],
      {},
      ['e:a', 'e:b'],
    ],
    [
      'no variable beside a value that fits',
      [allow(when({ StringEquals: { 'e:a': ['x', '${e:b}'] } }))],
      { 'e:a': 'x' },
      [],
    ],
    ['what Null asks for', [allow(when({ Null: { 'e:a': 'false' } }))], {}, ['e:a']],
    ['what Null wants absent', [allow(when({ Null: { 'e:a': 'true' } }))], {}, ['e:a']],
    [
      'nothing when a key would have to be there and not',
      [allow(when({ Null: { 'e:a': 'true' }, StringEquals: { 'e:a': '1' } }))],
      {},
      [],
    ],
    [
      'nothing of Null for a key that is there',
      [allow(when({ Null: { 'e:a': 'false' } }))],
      { 'e:a': '1' },
      [],
    ],
    ['nothing of Null that takes either', [allow(when({ Null: { 'e:a': ['true', 'false'] } }))], {}, []],
    ['nothing of Null with a qualifier', [allow(when({ 'ForAllValues:Null': { 'e:a': 'true' } }))], {}, []],
    ['nothing of a list that no value fulfils', [allow(when({ StringEquals: { 'e:a': [] } }))], {}, []],
    [
      'a key that an empty list wants absent',
      [allow(when({ 'ForAllValues:StringEquals': { 'e:a': [] } }))],
      {},
      ['e:a'],
    ],
    [
      'a key of which an empty list excludes no value',
      [allow(when({ 'ForAnyValue:StringNotEquals': { 'e:a': [] } }))],
      {},
      ['e:a'],
    ],
    [
      'the key alone where a value needs no variable',
      [allow(when({ StringEquals: { 'e:a': ['x', '${e:b}'] } }))],
      {},
      ['e:a'],
    ],
    [
      'no variable that is there',
      [allow({ Resource: 'arn:aws:ecs:*:*:task/${e:a}/*' })],
      { 'e:a': 'web' },
      [],
    ],
    [
      'the variable that is absent beside one that is there',
      [allow({ Resource: 'arn:aws:ecs:*:*:${e:a}/${e:b}/*' })],
      { 'e:a': 'task' },
      ['e:b'],
    ],
    [
      'nothing beside a variable that does not fit',
      [allow({ Resource: 'arn:aws:ecs:*:*:${e:a}/${e:b}/*' })],
      { 'e:a': 'cluster' },
      [],
    ],
    [
      'what one of several resources asks for',
      [allow({ Resource: ['arn:aws:s3:::${e:a}', 'arn:aws:ecs:*:*:task/${e:a}/*'] })],
      {},
      ['e:a'],
    ],
    ['nothing of an operator that does not exist', [allow(when({ StringIs: { 'e:a': '1' } }))], {}, []],
    [
      'a key once, however it is spelt',
      [allow(when({ Bool: { 'e:A': 'true' }, StringEquals: { 'e:A': 'true' } }))],
      {},
      ['e:A'],
    ],
  ])('names %s', (_, statements, given, missing) => {
    expect(ask(policy(...statements), given).missingContext).toEqual(missing);
  });
});

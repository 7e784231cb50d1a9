import { describe, expect, it } from 'vitest';
import { parsePrincipals } from '../../../source/commands/answers/principals-file.ts';

const parse = (text: string) => parsePrincipals(text, 'team.txt').map(({ type, name }) => `${type} ${name}`);

describe('a list of principals', () => {
  it('is user names, a line each, each once', () => {
    expect(parse('\uFEFFalice\r\n\n  bob \nalice\n')).toEqual(['user alice', 'user bob']);
  });

  it('is CSV when it begins with the header type,name', () => {
    expect(parse('type,name\nuser,alice\n"role","web"\ngroup, ops')).toEqual([
      'user alice',
      'role web',
      'group ops',
    ]);
  });

  it('is JSON when it begins with a bracket', () => {
    expect(parse('["alice", {"type": "group", "name": "ops"}]')).toEqual(['user alice', 'group ops']);
  });

  it.each([
    ['type,name\nuser,alice\nteam,web', 'team.txt, line 3: "team,web" is no user, group or role.'],
    ['type,name\nuser', 'team.txt, line 2'],
    ['["alice", 7]', 'team.txt, entry 2'],
    ['[{"type":"user"}]', 'team.txt, entry 1'],
    ['["alice"', 'team.txt is no JSON.'],
  ])('says where it is wrong: %s', (text, words) => {
    expect(() => parse(text)).toThrow(words);
  });
});

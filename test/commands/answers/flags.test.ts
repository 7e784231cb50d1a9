import { Command } from '@commander-js/extra-typings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyValues } from '../../../source/commands/answers/key-values.ts';
import { principalsOf } from '../../../source/commands/answers/principal-answers.ts';
import { principalFlags } from '../../../source/commands/flags/attach-flags.ts';
import { mergedFlags, takeFlags } from '../../../source/commands/flags/flag-set.ts';
import { namingFlags } from '../../../source/commands/flags/policy-flags.ts';
import { accountChoice, outputForm, sharedFlags } from '../../../source/commands/flags/shared-flags.ts';

function parse(...words: string[]) {
  const program = takeFlags(new Command().enablePositionalOptions().exitOverride(), 'All:', sharedFlags);
  const make = takeFlags(takeFlags(program.command('make'), 'Name:', namingFlags), 'Who:', principalFlags);
  const command = takeFlags(make, 'All:', sharedFlags).action(() => {});
  program.parse(words, { from: 'user' });
  return mergedFlags(command);
}

describe('flags of a command', () => {
  it('may stand before its name as well', () => {
    expect(parse('--profile', 'dev', 'make', '--region', 'eu-west-1')).toMatchObject({
      profile: 'dev',
      region: 'eu-west-1',
    });
  });

  it('count more the nearer they stand', () => {
    expect(parse('--profile', 'dev', 'make', '--profile', 'live').profile).toBe('live');
  });

  it('collect what is repeated, anew for every command line', () => {
    expect(parse('make', '--tag', 'a=1', '--tag', 'b=2').tag).toEqual(['a=1', 'b=2']);
    expect(parse('make').tag).toEqual([]);
  });

  it('do not swallow one another', () => {
    expect(() => parse('make', '--policy-name', '--sandbox')).toThrow(
      '--policy-name needs a value, but --sandbox follows it.',
    );
    expect(() => parse('make', '--tag', '--path')).toThrow('--tag needs a value');
  });

  it('name users, groups and roles, each once', () => {
    const flags = parse(
      'make',
      '--role-name',
      'r',
      '--user-name',
      'a',
      '--user-name',
      'b',
      '--user-name',
      'a',
    );
    expect(principalsOf(flags)).toEqual([
      { type: 'user', name: 'a' },
      { type: 'user', name: 'b' },
      { type: 'role', name: 'r' },
    ]);
  });
});

describe('KEY=VALUE words', () => {
  it('keep every equals sign but the first in the value', () => {
    expect(keyValues('--set', ['a=b=c', 'd='])).toEqual({ a: 'b=c', d: '' });
  });

  it('are refused without an equals sign, without a key, and twice', () => {
    for (const words of [['a'], ['=b'], ['a=1', 'a=2']])
      expect(() => keyValues('--set', words)).toThrow('--set');
  });

  it('come back as they were given, whatever the key', () => {
    const key = fc.string({ minLength: 1 }).filter(text => !text.includes('='));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, fc.string()), { selector: ([name]) => name }), pairs => {
        const values = keyValues(
          '--set',
          pairs.map(([name, value]) => `${name}=${value}`),
        );
        expect(Object.entries(values).sort()).toEqual([...pairs].sort());
      }),
    );
    expect(Object.entries(keyValues('--set', ['__proto__=x']))).toEqual([['__proto__', 'x']]);
  });
});

describe('the account that flags choose', () => {
  const noFlags = { color: true } as const;

  it('is the practice account by flag or by environment, and else never', () => {
    expect(accountChoice({ ...noFlags, sandbox: true }, {})).toEqual({ sandbox: true });
    expect(accountChoice(noFlags, { ECS_IAM_WIZARD_SANDBOX: '1' })).toEqual({ sandbox: true });
    for (const off of [undefined, '', '0', 'false']) {
      expect(accountChoice(noFlags, off === undefined ? {} : { ECS_IAM_WIZARD_SANDBOX: off })).toEqual({
        sandbox: false,
      });
    }
  });

  it.each([
    { profile: ' ' },
    { region: '' },
    { region: 'Ireland' },
    { endpointUrl: 'localhost:5000' },
    { endpointUrl: 'file:///etc/passwd' },
    { endpointUrl: 'https://user:secret@example.com' },
  ])('cannot be %j, and the refusal tells no password', flags => {
    expect(() => accountChoice({ ...noFlags, ...flags }, {})).toThrow(/^(?!.*secret)--/);
  });
});

describe('the form of the output', () => {
  it('is the flag, else AWS_DEFAULT_OUTPUT where that is offered, else text', () => {
    expect(outputForm('text', { AWS_DEFAULT_OUTPUT: 'json' })).toBe('text');
    expect(outputForm(undefined, { AWS_DEFAULT_OUTPUT: 'json' })).toBe('json');
    expect(outputForm(undefined, { AWS_DEFAULT_OUTPUT: 'yaml-stream' })).toBe('yaml');
    expect(outputForm(undefined, { AWS_DEFAULT_OUTPUT: 'off' })).toBe('text');
    expect(outputForm(undefined, {})).toBe('text');
  });
});

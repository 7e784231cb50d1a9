import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellCommand, shellLines, shellWord } from '../../source/text/shell.ts';
import { itOnPosix } from '../posix.ts';

describe('shellWord', () => {
  it('leaves plain words as they are', () => {
    expect(shellCommand(['create', '--set', 'a=b', 'arn:aws:iam::1:policy/x'])).toBe(
      'create --set a=b arn:aws:iam::1:policy/x',
    );
  });

  it('quotes what a shell would read otherwise', () => {
    expect(shellWord('')).toBe("''");
    expect(shellWord("it's")).toBe(`'it'\\''s'`);
    expect(shellWord('$(reboot)')).toBe("'$(reboot)'");
    expect(shellWord('~')).toBe("'~'");
  });

  it('quotes a leading equals sign, which zsh takes for the path of a command', () => {
    expect(shellWord('=ls')).toBe("'=ls'");
  });

  it('shows control and bidirectional characters as escapes', () => {
    expect(shellWord('a\u001b[31m\u202eb')).toBe("$'a\\033[31m\\342\\200\\256b'");
  });

  it('leaves nothing in it for the history of an interactive bash', () => {
    expect(shellWord('a\n!b')).toBe("$'a\\n\\041b'");
    expect(shellWord('a!b')).toBe("'a!b'");
  });

  itOnPosix('comes back from any POSIX shell as it went in, where every character can be seen', () => {
    const word = fc
      .oneof(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme' }))
      .map(text => text.replaceAll(/[\p{C}\u2028\u2029]/gu, ''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), words => {
        const command = shellCommand(words);
        const answer = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
        expect(answer.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: 40 },
    );
  });

  itOnPosix('comes back from bash as it went in', () => {
    const word = fc.string({ unit: 'binary' }).map(text => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), words => {
        const wanted = words.map(text => Buffer.from(text, 'utf8').toString('utf8'));
        const answer = execFileSync('bash', ['-c', `printf '%s\\0' ${shellCommand(words)}`], {
          encoding: 'utf8',
        });
        expect(answer.split('\0').slice(0, -1)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

describe('shellLines', () => {
  it('breaks a command between its flags, so that it can be pasted as it stands', () => {
    const command = "ecs-iam-wizard create --template task-run --set 'cluster name=web' --yes";
    expect(shellLines(command, 40)).toEqual([
      'ecs-iam-wizard create \\',
      '  --template task-run \\',
      "  --set 'cluster name=web' --yes",
    ]);
    expect(shellLines(command, 100)).toEqual([command]);
    expect(shellLines('create --name abcdefghijklmno', 14)).toEqual([
      'create \\',
      '  --name \\',
      '  abcdefghij',
      '  klmno',
    ]);
  });

  itOnPosix('comes to the same command in any shell', () => {
    const flag = fc.constantFrom('--set', '--yes', '--', 'create');
    const word = fc.oneof(
      flag,
      fc.string({ unit: 'grapheme-ascii' }).map(text => text.replaceAll(/\p{C}/gu, '')),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), words => {
        const lines = shellLines(shellCommand(words), 80);
        const answer = execFileSync('sh', ['-c', `printf '%s\\0' ${lines.join('\n')}`], { encoding: 'utf8' });
        expect(answer.split('\0').slice(0, -1)).toEqual(words);
        expect(lines.filter(line => line.length > 80)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

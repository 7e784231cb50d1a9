import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_TYPES } from '../../../source/procedure/denied/denial.ts';
import { readDenied } from '../../../source/procedure/denied/read-denial.ts';
import { MESSAGES } from './messages.ts';

const BLOB = `${'Ab3_-xYz'.repeat(60)}Q`;

describe('a message of access denied', () => {
  it.each(MESSAGES)('of $from is read', ({ text, says }) => {
    expect(readDenied(text)).toMatchObject({ kind: 'denial', denial: says });
  });

  it.each([
    [
      'EC2',
      `You are not authorized to perform this operation. Encoded authorization failure message: ${BLOB}`,
    ],
    [
      'an SDK',
      `UnauthorizedOperation: You are not authorized to perform this operation. Encoded authorization failure message: ${BLOB}\n\tstatus code: 403, request id: 5862fc30`,
    ],
    ['lines', `Encoded authorization failure message: ${BLOB.replace(/(.{78})/g, '$1\n')}`],
    [
      'a margin',
      `│ Encoded authorization failure message:\n│ ${BLOB.slice(0, 70)}\n│ ${BLOB.slice(70)}\n│\n`,
    ],
    ['nothing else', `${BLOB}\n`],
    ['quotes', `"${BLOB}"`],
  ])('that is encoded is found in %s', (_, text) => {
    expect(readDenied(text)).toEqual({ kind: 'encoded', message: BLOB });
  });

  it('is read as it stands, where it is encoded besides', () => {
    const [first] = MESSAGES;
    const text = `${first?.text}. Encoded authorization failure message: ${BLOB}`;
    expect(readDenied(text)).toMatchObject({ kind: 'denial', denial: first?.says });
  });

  it.each([
    ['Access Denied', 'bare'],
    ['AccessDenied: Access Denied\n\tstatus code: 403', 'bare'],
    ['You are not authorized to perform this operation.', 'bare'],
    ['Encoded authorization failure message: short', 'nothing'],
    ['Error: no such file', 'nothing'],
    ['', 'nothing'],
    ['{"Version": "2012-10-17", "Statement": []}', 'nothing'],
    ['not authorized to perform: everything', 'bare'],
  ])('%j says not enough: %s', (text, kind) => {
    expect(readDenied(text)).toEqual({ kind });
  });

  it('counts those behind the first that differ from it', () => {
    const [one, , three] = MESSAGES;
    expect(readDenied(`${one?.text}\n${one?.text}`)).toMatchObject({ others: 0 });
    const texts = JSON.stringify([one?.text, three?.text]);
    for (const text of [texts, `${one?.text}\n${three?.text}`])
      expect(readDenied(text)).toMatchObject({ denial: one?.says, others: 1 });
  });

  it('obeys nothing that a terminal would', () => {
    const text = MESSAGES[1]?.text.replace('alice', '\u001B[31mali\u202Ece\u0007');
    const read = readDenied(text ?? '');
    expect(JSON.stringify(read)).not.toMatch(/\\u001b|\u202E|\\u0007/i);
    expect(read).toMatchObject({ kind: 'denial', denial: { action: 'ecs:RunTask' } });
  });

  it('is read whatever stands around it, and no text breaks the reading', () => {
    const signs = [
      '\u001B',
      '\u202E',
      '\u0000',
      '\n',
      '\\',
      '"',
      "'",
      '&',
      '│',
      '>',
      ':',
      '*',
      ' ',
      'é',
      'arn:',
      'User: ',
    ];
    const noise = fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 });
    fc.assert(
      fc.property(
        noise,
        noise,
        fc.constantFrom(...MESSAGES.slice(0, 4)),
        (before, behind, { text, says }) => {
          expect(readDenied(`${before}\n${text} \n${behind}`)).toMatchObject({
            kind: 'denial',
            denial: { action: says.action },
          });
          const read = readDenied(before + behind);
          if (read.kind === 'denial') expect([...POLICY_TYPES, undefined]).toContain(read.denial.policyType);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('of a quarter of a million letters is read to its end', () => {
    const long = 'is not authorized to perform: a '.repeat(8000);
    expect(readDenied(long).kind).toBe('bare');
    expect(readDenied(`User: ${'a'.repeat(250_000)}`).kind).toBe('nothing');
    expect(readDenied('"'.repeat(250_000)).kind).toBe('nothing');
  });
});

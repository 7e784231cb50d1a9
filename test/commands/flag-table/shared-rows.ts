import type { FlagRow, Refusal } from './flag-row.ts';

/** ON is the row of a flag without a value. */
export const ON = { valid: 'on' } as const satisfies FlagRow;

/** single is the row of a flag of whose values the last one counts. */
export function single(valid: string, second: string, invalid: Refusal | 'any text will do'): FlagRow {
  return { valid, second, repeated: 'last', invalid };
}

/** several is the row of a flag of whose values all count. */
export function several(valid: string, second: string, invalid: Refusal | 'any text will do'): FlagRow {
  return { valid, second, repeated: 'all', invalid };
}

/** invalidValue is how most values that can be none are refused. */
export function invalidValue(value: string, says: string): Refusal {
  return { value, code: 'InvalidValue', says };
}

/** sharedRows are those of the flags that every command takes. */
export function sharedRows(account: 'asked' | 'not asked'): Readonly<Record<string, FlagRow>> {
  const where = (refusal: Refusal) => (account === 'asked' ? refusal : 'any text will do');
  return {
    '--profile': single('dev', 'live', where(invalidValue(' ', '--profile is empty.'))),
    '--region': single('eu-west-1', 'us-east-1', where(invalidValue('eu west', '--region: '))),
    '--endpoint-url': single(
      'http://localhost:5000',
      'https://iam.example.com',
      where(invalidValue('localhost', 'Write it like http://localhost:5000.')),
    ),
    '--sandbox': ON,
    '--output': single('text', 'json', invalidValue('xml', '--output cannot be "xml"; it is one of text, ')),
    '--query': single('@', 'status', {
      value: 'a..b',
      code: 'BadQuery',
      says: 'it goes wrong at character 3, at ".b"',
    }),
    '--quiet': ON,
    '--debug': ON,
    '--no-color': ON,
  };
}

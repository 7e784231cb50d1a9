import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { blankDocument } from '../../source/policy/document.ts';
import { requestFileOf } from '../../source/procedure/request-file.ts';
import { requestFileSchema } from '../../source/procedure/request-file-schema.ts';
import { REQUEST_FILE } from '../../source/procedure/request-file-shape.ts';
import { answered } from './answered.ts';

const published = readFileSync(new URL('../../schema/request.schema.json', import.meta.url), 'utf8');

describe('the published schema of request files', () => {
  const { examples, ...schema } = JSON.parse(published);
  const validates = new Ajv2020({ allErrors: true }).compile(schema);

  it('is the one that the program checks with; npm run schema writes it anew', () => {
    expect(published).toBe(requestFileSchema());
  });

  it('is met by its own examples and by what the program writes', () => {
    const document = blankDocument();
    const start = { kind: 'document', document, origin: 'a.json' } as const;
    const written = [
      requestFileOf(answered()),
      requestFileOf(answered({ start, document, reason: 'OPS-1' })),
    ];
    for (const request of [...examples, ...written]) {
      expect(validates(request), JSON.stringify(validates.errors)).toBe(true);
      expect(REQUEST_FILE.safeParse(request).success).toBe(true);
    }
  });

  const policy = { name: 'Web', template: 'task-list' };
  it.each([
    {},
    { version: 2 },
    { version: 1, more: true },
    { version: 1, policy: { ...policy, name: 'a b' } },
    { version: 1, policy: { ...policy, name: 'x'.repeat(129) } },
    { version: 1, policy: { ...policy, path: 'web' } },
    { version: 1, policy: { ...policy, tags: { team: 5 } } },
    { version: 1, policy: { ...policy, ifExists: 'replace' } },
    { version: 1, policyArns: ['AmazonECS_FullAccess'] },
    { version: 1, attachTo: { users: 'alice' } },
    { version: 1, attachTo: { users: ['a b'] } },
    { version: 1, attachTo: { user: [] } },
  ])('refuses what the program refuses: %j', request => {
    expect([validates(request), REQUEST_FILE.safeParse(request).success]).toEqual([false, false]);
  });

  it('wants a template or a document, and not both', () => {
    for (const both of [{ name: 'Web' }, { ...policy, document: { Statement: [] } }])
      expect(validates({ version: 1, policy: both })).toBe(false);
  });
});

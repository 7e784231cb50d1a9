import { describe, expect, it } from 'vitest';
import { trustLinter } from '../../../source/commands/lint/trust-linter.ts';
import { trustOf } from '../../../source/template/role-documents.ts';
import { ROLE_KINDS } from '../../../source/template/role-kind.ts';

const place = { accountId: '111122223333', partition: 'aws' };
const textOf = (kind: (typeof ROLE_KINDS)[number]) => JSON.stringify(trustOf(kind, place));
const codes = (text: string, kind?: string) => trustLinter(kind)(text).map(({ code }) => code);

describe('lint of trust policies', () => {
  it.each(ROLE_KINDS)('finds nothing in what is made for a role of the kind %s', kind => {
    expect(codes(textOf(kind), kind)).toEqual([]);
  });

  it('takes the services of all partitions, for a file does not say where it goes', () => {
    const inChina = trustOf('instance', { ...place, partition: 'aws-cn' });
    expect(codes(JSON.stringify(inChina), 'instance')).toEqual([]);
  });

  it('tells a role from another one by its kind alone', () => {
    expect(codes(textOf('infrastructure-volumes'))).toEqual([]);
    expect(codes(textOf('infrastructure-volumes'), 'task')).toEqual(['OTHER_SERVICE_PRINCIPAL']);
  });
});

import { expect, it } from 'vitest';
import { versionLine } from '../../source/text/version-line.ts';

it('versionLine names the day that the data of AWS was made on', () => {
  const node = process.versions.node;
  expect(versionLine('0.1.0', '0.21.202609261')).toBe(
    `ecs-iam-wizard 0.1.0 (Node ${node}, AWS data of 2026-09-26)`,
  );
});

it('versionLine gives a version that tells no day as it is', () => {
  expect(versionLine('0.1.0', '1.4.0')).toContain('AWS data of 1.4.0)');
});

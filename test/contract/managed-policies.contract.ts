import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPolicy } from '../../source/policy/lint/lint.ts';

/** What moto keeps of AWS's managed policies: their names and documents, as JSON text. */
const SCRIPT = `
import json, sys
from moto.iam.aws_managed_policies import aws_managed_policies_data
sys.stdout.write(aws_managed_policies_data)
`;
const OUTPUT_MAX_BYTES = 256 * 1024 * 1024;

interface ManagedPolicy {
  readonly Document: unknown;
}

/** The Python that moto's server runs on: beside it in a virtual environment, else the one of this machine. */
function pythonOfMoto(): string {
  const beside = path.join(path.dirname(process.env.MOTO_SERVER ?? ''), 'python');
  return existsSync(beside) ? beside : 'python3';
}

describe('the AWS managed policies that moto carries', () => {
  const text = execFileSync(pythonOfMoto(), ['-c', SCRIPT], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_MAX_BYTES,
  });
  const policies = Object.entries(JSON.parse(text) as Record<string, ManagedPolicy>);

  it('are many', () => {
    expect(policies.length).toBeGreaterThan(1000);
  });

  it('have no error in lint', () => {
    const errors = policies.flatMap(([name, { Document }]) =>
      lintPolicy(JSON.stringify(Document)).flatMap(({ severity, code, message }) =>
        severity === 'ERROR' ? [`${name}: ${code}: ${message}`] : [],
      ),
    );
    expect(errors).toEqual([]);
  });
});

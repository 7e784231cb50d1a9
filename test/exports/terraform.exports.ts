import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { renderTerraform } from '../../source/export/terraform.ts';
import { inAccount } from '../export/hostile-requests.ts';
import { readTerraform } from '../export/read-terraform.ts';
import { exported, exportFolder, saveTexts } from './export-files.ts';
import { tool } from './tool.ts';
import { documentRequests, hostileRequests } from './varied-requests.ts';

/** A Python that has the package python-hcl2. */
const python = tool('HCL2_PYTHON');

const READ_ALL = `import hcl2, json, sys
print(json.dumps([hcl2.load(open(file, encoding="utf-8")) for file in sys.argv[1:]]))`;

/** A file as python-hcl2 reads it; every value is the text of an expression. */
interface HclFile {
  readonly resource: readonly Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
  >[];
}

it.skipIf(python === undefined)('python-hcl2 finds the policy in every configuration', () => {
  const all = exported([...documentRequests(), ...hostileRequests()], renderTerraform);
  expect(all.length).toBeGreaterThan(80);
  const files = saveTexts(
    exportFolder(),
    all.map(({ text }) => text),
    'tf',
  );
  const run = spawnSync(python ?? '', ['-c', READ_ALL, ...files], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(run.stderr).toBe('');
  const read = JSON.parse(run.stdout) as HclFile[];
  const policies = read.map(({ resource }) => {
    const found = resource
      .flatMap(block => Object.entries(block))
      .find(([type]) => type === '"aws_iam_policy"');
    const [attributes = {}] = Object.values(found?.[1] ?? {});
    return { name: decoded(attributes.name), policy: decoded(attributes.policy) };
  });
  expect(policies).toEqual(
    all.map(({ request: { policy } }) => ({ name: policy.name, policy: inAccount(policy.document) })),
  );
});

/** The value of an expression as python-hcl2 answers it: a function stands between \${ and }. */
function decoded(expression: unknown): unknown {
  const text = String(expression);
  const bare = text.startsWith('${') ? text.slice(2, -1) : text;
  return readTerraform(`x { value = ${bare} }`)[0]?.attributes.value;
}

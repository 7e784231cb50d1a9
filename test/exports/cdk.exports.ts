import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { renderCdk } from '../../source/export/cdk.ts';
import { renderCloudFormation } from '../../source/export/cloudformation.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { CALLER } from '../export/hostile-requests.ts';
import { type Resource, readTemplate, referenceTo, resourcesRead } from '../export/read-template.ts';
import { exported, exportFolderBelow, saveTexts } from './export-files.ts';
import { tool } from './tool.ts';
import { documentRequests, hostileRequests } from './varied-requests.ts';

/** A folder in which aws-cdk-lib, constructs, typescript and @types/node are installed. */
const cdk = tool('CDK_FOLDER');

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': CALLER.aws_account_id,
  'AWS::Partition': CALLER.partition,
  'AWS::Region': CALLER.region,
  'AWS::URLSuffix': CALLER.dns_suffix,
};

it.skipIf(cdk === undefined)('the CDK makes of every stack what the CloudFormation export makes', () => {
  const all = exported([...documentRequests(), ...hostileRequests().slice(0, 10)], renderCdk);
  expect(all.length).toBeGreaterThan(40);
  const folder = exportFolderBelow(cdk ?? '');
  const files = saveTexts(
    folder,
    all.map(({ text }) => text),
    'ts',
  );
  writeFileSync(path.join(folder, 'app.ts'), appOf(files));
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  const compiled = spawnSync(
    process.execPath,
    [path.join(cdk ?? '', 'node_modules/typescript/bin/tsc'), '-p', folder],
    {
      encoding: 'utf8',
    },
  );
  expect(compiled.stdout).toBe('');
  const run = spawnSync(process.execPath, [path.join(folder, 'app.js')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  // On stderr it judges the strangest documents, which is for others to do.
  expect(run.status).toBe(0);
  const made = (JSON.parse(run.stdout) as Record<string, Resource>[]).map(resources =>
    resourcesRead(carriedOut(resources) as Record<string, Resource>),
  );
  const wanted = all.map(({ request }) => readTemplate(renderCloudFormation(request, NOTHING_SPECIAL).text));
  expect(made).toEqual(wanted);
});

const TSCONFIG = {
  compilerOptions: {
    ...{ target: 'es2022', module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0' },
    ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
    ...{ noUnusedLocals: true, skipLibCheck: true, types: ['node'] },
  },
  include: ['*.ts'],
};

/** An app of all stacks that prints their resources. */
function appOf(files: readonly string[]): string {
  const names = files.map(file => path.basename(file, '.ts'));
  const imports = names.map((name, index) => `import * as module${index} from './${name}';`);
  const list = names.map((_, index) => `module${index}`).join(', ');
  return `import { App, type Stack } from 'aws-cdk-lib';
${imports.join('\n')}
const app = new App();
const ids = [${list}].map((exported, index) => {
  const [Exported] = Object.values(exported) as (new (scope: App, id: string) => Stack)[];
  if (Exported === undefined) throw new Error('no stack');
  return new Exported(app, \`stack-\${index}\`).artifactId;
});
const assembly = app.synth();
const templates = ids.map(id => assembly.getStackArtifact(id).template as { Resources: object });
process.stdout.write(JSON.stringify(templates.map(({ Resources }) => Resources)));
`;
}

/** A template's JSON with its functions carried out. */
function carriedOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(carriedOut);
  if (typeof value !== 'object' || value === null) return value;
  const [[key, inner] = ['', undefined], ...more] = Object.entries(value);
  if (more.length === 0 && key === 'Ref') return PSEUDO[String(inner)] ?? referenceTo(String(inner));
  if (more.length === 0 && key === 'Fn::Join') {
    const [separator, parts] = inner as [string, unknown[]];
    return parts.map(carriedOut).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, carriedOut(item)]));
}

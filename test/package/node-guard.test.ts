import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
}

const { nodeGuard } = (await import(new URL('../../scripts/node-guard.js', import.meta.url).href)) as {
  nodeGuard(manifest: Manifest): string;
};
const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Manifest;

/** What the guard of this package says on that Node, or undefined where it lets the program begin. */
function saidOn(node: string): string | undefined {
  let said: string | undefined;
  const process = { versions: { node }, exit: (code: number) => expect(code).toBe(255) };
  const require = () => ({
    writeSync(_: number, text: string) {
      said = text;
    },
  });
  new Function('process', 'require', nodeGuard(manifest))(process, require);
  return said;
}

describe('nodeGuard', () => {
  it.each(['20.19.0', '20.20.2', '22.3.0', '22.23.3', '23.0.0', '24.21.0', '100.0.0'])(
    'lets the program begin on Node %s',
    node => {
      expect(saidOn(node)).toBeUndefined();
    },
  );

  it.each(['0.12.18', '8.17.0', '18.20.8', '20.9.0', '20.18.3', '21.7.3', '22.0.0', '22.2.0'])(
    'says on Node %s which one is needed',
    node => {
      expect(saidOn(node)).toBe(
        `ecs-iam-wizard ${manifest.version} needs Node 20.19, 22.3 or later; this is Node ${node}.\n`,
      );
    },
  );

  it('refuses engines that it cannot read', () => {
    expect(() => nodeGuard({ version: '1.0.0', engines: { node: '>=20' } })).toThrow('cannot read: >=20');
  });
});

describe('the built program', () => {
  it('begins with the guard', () => {
    const text = readFileSync(new URL('../../dist/cli.cjs', import.meta.url), 'utf8');
    expect(text.indexOf(' needs Node ')).toBeGreaterThan(0);
    expect(text.indexOf('node:')).toBeGreaterThan(text.indexOf(' needs Node '));
  });
});
